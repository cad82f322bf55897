package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesCommandTest {
    @Test
    void listsTheRulesOfEveryKindOfTextALineEach() {
        Run run = Run.chai("rules");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSizeGreaterThan(150)
                .isSorted()
                .anyMatch(line -> line.matches("CAM201  vertical-pan +A pan .*"))
                .anyMatch(line -> line.startsWith("PRM301  "))
                .anyMatch(line -> line.startsWith("CRQ101  "))
                .anyMatch(line -> line.startsWith("CLP101  "));
    }

    @Test
    void explainsARuleByIdOrName() {
        String explained = Run.chai("rules", "CAM201").out();
        assertThat(explained)
                .startsWith("CAM201  vertical-pan\n")
                .contains("error in a caption", "  Why  ", "  What to do  ", "  Reported  ", "docs/rules/CAM201.md");
        assertThat(Run.chai("rules", "vertical-pan").out()).isEqualTo(explained);
        assertThat(Run.chai("rules", "cam201").out()).isEqualTo(explained);
    }

    @Test
    void theStartOfAnIdListsItsFamily() {
        assertThat(Run.chai("rules", "CAM20").out().lines())
                .hasSizeBetween(5, 9)
                .allMatch(line -> line.startsWith("CAM20"));
    }

    @Test
    void anUnknownRuleIsWrongUsageWithTheNearest() {
        Run run = Run.chai("rules", "vertical-pam");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("vertical-pam", "did you mean vertical-pan");
    }
}
