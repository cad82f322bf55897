package dev.chai.model.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.grounding.ClipRule.Example;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of the grounded rules are those of their data. */
class ClipRulePagesGoldenTest {
    @Test
    void rulePagesAreThoseOfTheRuleData() throws IOException {
        Path root = Path.of(System.getProperty("chai.root", ".."));
        for (ClipRule rule : ClipRule.all()) {
            Path file = root.resolve("chai-examples").resolve(rule.info().page());
            if (Boolean.getBoolean("chai.updateGolden")) {
                Files.writeString(file, page(rule));
            }
            assertThat(file).exists();
            assertThat(page(rule)).as("rerun with -Dchai.updateGolden=true").isEqualTo(Files.readString(file));
        }
    }

    private static String page(ClipRule rule) {
        RuleInfo info = rule.info();
        return "# " + info.id() + " " + info.name() + "\n\n" + info.summary() + " " + info.why()
                + "\n\n**What to do:** "
                + info.help() + ".\n\nA " + info.category().id() + ", "
                + info.severity(Profile.CAPTION).orElseThrow().id()
                + ", found where a text is checked together with its clip (`chai lint --clip`, `ClipLinter`).\n"
                + examples("Reported", rule.bad()) + examples("Left alone", rule.good())
                + "\nThe examples are run by `ClipLinterTest` on rendered clips. How often it is right: [figures](../motion-figures.md).\n";
    }

    private static String examples(String title, List<Example> examples) {
        StringBuilder lines = new StringBuilder("\n## " + title + "\n\n");
        for (Example example : examples) {
            lines.append("- `").append(example.text()).append("` where the camera shows ");
            lines.append(example.camera().equals("shaken") ? "shake" : "`" + example.camera() + "`")
                    .append('\n');
        }
        return lines.toString();
    }
}
