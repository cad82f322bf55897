package dev.chai.critique.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.pages.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the bundled rules and of those for critiques; {@code -Dchai.updateGolden=true} renews them. */
class RulePagesGoldenTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("chai.root", "..")).resolve("chai-examples/docs/rules");

    @Test
    void pagesAreThoseOfTheRuleData() throws IOException {
        Map<String, String> pages = RulePages.of(RulePack.installed());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            if (Boolean.getBoolean("chai.updateGolden")) {
                Files.writeString(file, page.getValue());
            }
            assertThat(file).exists();
            assertThat(page.getValue())
                    .as("rerun with -Dchai.updateGolden=true")
                    .isEqualTo(Files.readString(file));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            // Pages of rules that need a clip come from chai-model.
            assertThat(files.map(f -> String.valueOf(f.getFileName())).filter(name -> !name.startsWith("CLP")))
                    .as("pages of rules that no longer exist")
                    .isSubsetOf(pages.keySet());
        }
    }
}
