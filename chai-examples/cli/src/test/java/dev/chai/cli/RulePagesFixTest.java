package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Aspect;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.RuleExample;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
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

    /** Other rules may have more to fix in either text, or speak of the right words: then the answer says so. */
    @ParameterizedTest
    @MethodSource("fixed")
    void theCommandGivesTheTextOfThePageOrSaysWhyNot(String rule, RuleExample bad) {
        JsonNode answer = answer(bad, bad.text());
        String fixed = answer.path("fixed").stringValue("");
        if (fixed.equals(bad.text())) {
            assertThat(answer.path("notFixed").get(0).path("ruleId").stringValue(""))
                    .isEqualTo(rule);
            assertThat(answer.path("notFixed").get(0).path("reason").stringValue(""))
                    .contains("would have a new finding of");
        } else {
            String page = bad.fixed().orElseThrow();
            assertThat(fixed).isEqualTo(answer(bad, page).path("fixed").stringValue(""));
        }
    }

    private static JsonNode answer(RuleExample example, String text) {
        ObjectNode record = JsonMapper.shared().createObjectNode().put("id", 1).put("text", text);
        example.aspect().map(Aspect::id).ifPresent(aspect -> record.put("aspect", aspect));
        String options = "lint --no-config --format jsonl --unsafe-fixes --kind "
                + example.profile().id() + " --target " + example.target().id() + " -";
        return JsonMapper.shared()
                .readTree(Run.withInput(record + "\n", options.split(" ", -1)).out());
    }
}
