package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

class WordScannerPropertyTest {
    private static final String[] PIECES = {
        "camera",
        "Pans",
        "a",
        "left",
        " ",
        " ",
        " ",
        "\n",
        "\t",
        ".",
        ",",
        "'",
        "\u2019",
        "\"",
        "-",
        ":",
        ";",
        "!",
        "(",
        ")",
        "/",
        "_",
        "#",
        "*",
        "&",
        "2",
        "2.5",
        "4,000",
        "D",
        "\u00E9",
        "\u0301",
        "\u200D",
        "\u00AD",
        "\uFE0F",
        "\u20E3",
        "\uD83C\uDFA5",
        "\uD83D",
        "\u5E73",
        "\u79FB",
        "\u30AB",
        "\u3042",
        "\u0E01",
        "\uD55C",
        "\u05D0",
        "\u0430",
        "\u00A0",
        "\u3000",
        "\u2028",
        "\0",
        "\u007F",
        "@"
    };

    private final WordScanner scanner = new WordScanner();

    @Property(tries = 5000)
    void wordsAreThoseOfLucene(@ForAll("texts") String text) throws IOException {
        assertThat(words(text)).isEqualTo(lucene(text));
    }

    @Example
    void longWordsAreCutWhereLuceneCutsThem() throws IOException {
        for (int length : new int[] {254, 255, 256, 511, 5000}) {
            String text = "the " + "x".repeat(length) + ". The " + "x.".repeat(length) + "' end";
            assertThat(words(text)).isEqualTo(lucene(text));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        scanner.over(text);
        while (scanner.next()) {
            words.add(word(text, scanner.start(), scanner.end()));
        }
        return words;
    }

    private static List<String> lucene(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            // At the very end half a surrogate pair would make it drop all that it has not read yet.
            tokenizer.setReader(new StringReader(text + " "));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(word(text, offset.startOffset(), offset.endOffset()));
            }
        }
        return words;
    }

    private static String word(String text, int start, int end) {
        return start + " " + text.substring(start, end);
    }
}
