package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'find': ['zebra']                                  ; A zebra and a Zebra.          ; zebra|Zebra",
                "'find': ['zebra']                                  ; No zebra here.                ; ``",
                "'find': ['zebra'], 'negated': true                 ; No zebra here.                ; zebra",
                "'find': ['zebra'], 'once': true                    ; A zebra and a zebra.          ; zebra",
                "'find': ['zebra'], 'allow': 1                      ; A zebra, then a zebra crossing.; zebra",
                "'find': ['zebra'], 'allow': 1                      ; A zebra.                      ; ``",
                "'find': ['zebra'], 'atLeast': 2                    ; A zebra.                      ; ``",
                "'find': ['zebra'], 'atLeast': 2                    ; A zebra and a zebra.          ; zebra|zebra",
                "'find': ['zebra'], 'atStart': true                 ; A zebra.                      ; ``",
                "'find': ['a zebra'], 'atStart': true               ; A zebra.                      ; A zebra",
                "'find': ['zebra'], 'unless': ['zebra crossing']    ; A zebra crossing and a zebra. ; zebra",
                "'find': ['zebra'], 'near': ['zoo']                 ; A zebra. A zoo.               ; ``",
                "'find': ['zebra'], 'near': ['zoo']                 ; A zebra in a zoo.             ; zebra",
                "'find': ['zebra'], 'near': ['zoo'], 'scope': 'text'; A zebra. A zoo.               ; zebra",
                "'find': ['zebra'], 'unlessNear': ['zoo'], 'scope': 'clause' ; A zebra, and a zoo.  ; zebra",
                "'find': ['zebra'], 'unlessNear': ['zoo']           ; A zebra, and a zoo.           ; ``",
                "'find': ['zebra'], 'unlessPrimitives': ['pan-left']; The camera pans left to a zebra. A zebra. ; zebra",
                "'find': ['zebra', {'patterns': ['zebra foal']}]    ; A zebra foal.                 ; zebra foal",
            })
    void phraseIsReportedUnlessItIsExcused(String keys, String text, String finds) throws IOException {
        assertThat(OneRule.of("term", keys).finds(text)).isEqualTo(finds);
    }

    @Test
    void termHasItsOwnWordsAndFix() throws IOException {
        String term = "'find': [{'patterns': ['zebras'], 'message': 'striped {text}', 'help': 'write {fixed}',"
                + " 'primitives': ['pan-left'], 'replace': {'zebras': 'horses'}, 'fix': 'safe'}]";
        List<Diagnostic> found = OneRule.of("term", term).lint(CaptionInput.of("Zebras graze."));
        assertThat(found).singleElement().satisfies(only -> {
            assertThat(only.message()).isEqualTo("striped Zebras");
            assertThat(only.help()).isEqualTo("write Horses");
            assertThat(only.primitives()).containsExactly("pan-left");
            assertThat(only.fixes().get(0).applicability()).isEqualTo(Applicability.SAFE);
            assertThat(only.fixes().get(0).applyTo("Zebras graze.")).isEqualTo("Horses graze.");
        });
    }
}
