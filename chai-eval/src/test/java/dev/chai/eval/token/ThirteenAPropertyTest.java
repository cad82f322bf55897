package dev.chai.eval.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The passes over buffers against the regular expressions that define the tokenizer. */
class ThirteenAPropertyTest {
    private static List<String> byExpressions(String text) {
        String line = text.replace("<skipped>", "").replace("-\n", "").replace("\n", " ");
        if (line.contains("&")) {
            line = line.replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
        }
        line = (" " + line + " ")
                .replaceAll("([\\{-\\~\\[-\\` -\\&\\(-\\+\\:-\\@\\/])", " $1 ")
                .replaceAll("(?s)([^0-9])([\\.,])", "$1 $2 ")
                .replaceAll("(?s)([\\.,])([^0-9])", " $1 $2")
                .replaceAll("([0-9])(-)", "$1 $2 ");
        return Blanks.split(line);
    }

    @Provide
    Arbitrary<String> punctuated() {
        return Arbitraries.strings()
                .withChars(". ,-0719ab&;<>\n\"'()/|~\u00e9\u3000\u2014")
                .ofMaxLength(30);
    }

    @Property(tries = 5000)
    void tokensAreThoseOfTheExpressions(@ForAll("punctuated") String text) {
        assertThat(Tokenizers.thirteenA().tokens(text)).isEqualTo(byExpressions(text));
    }

    @Property(tries = 500)
    void anyTextIsCutAtTheSamePlacesByBothWays(@ForAll String text) {
        List<String> one = new ArrayList<>();
        Tokenizers.thirteenA()
                .forEachToken(text, (buffer, start, end) -> one.add(new String(buffer, start, end - start)));
        assertThat(one)
                .isEqualTo(byExpressions(text))
                .isEqualTo(Tokenizers.thirteenA().tokens(text));
    }
}
