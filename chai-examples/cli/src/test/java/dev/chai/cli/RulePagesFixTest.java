package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Aspect;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.RuleExample;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The texts that the pages of rules call fixed are what the command gives. */
class RulePagesFixTest {
    static Stream<Arguments> fixed() {
        return RulePack.installed().stream()
                .flatMap(pack -> pack.documents().stream())
                .flatMap(rule -> rule.bad().stream()
                        .filter(bad -> bad.fixed().isPresent())
                        .map(bad -> Arguments.of(rule.info().id(), bad)));
    }

    /** Other rules may have more to fix in either text. */
    @ParameterizedTest
    @MethodSource("fixed")
    void theCommandGivesTheTextOfThePage(String rule, RuleExample bad) {
        String page = bad.fixed().orElseThrow();
        assertThat(fixed(bad, bad.text())).as(rule).isEqualTo(fixed(bad, page)).isNotEqualTo(bad.text());
    }

    private static String fixed(RuleExample example, String text) {
        ObjectNode record = JsonMapper.shared().createObjectNode().put("id", 1).put("text", text);
        example.aspect().map(Aspect::id).ifPresent(aspect -> record.put("aspect", aspect));
        String kind = example.profile().id();
        String target = example.target().id();
        String answer = Run.withInput(
                        record + "\n",
                        ("lint --no-config --format jsonl --unsafe-fixes --kind " + kind + " --target " + target + " -")
                                .split(" ", -1))
                .out();
        return JsonMapper.shared().readTree(answer).path("fixed").stringValue("");
    }
}
