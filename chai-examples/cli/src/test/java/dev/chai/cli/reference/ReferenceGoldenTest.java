package dev.chai.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed pages are those that the data gives; {@code -Dchai.updateGolden=true} renews them. */
class ReferenceGoldenTest {
    private static final Path PAGES =
            Path.of(System.getProperty("chai.root", ".."), "chai-examples", "docs", "reference");

    private final Reference reference = Reference.of(Taxonomy.bundled());

    @Test
    void theMarkdownPageIsFresh() throws IOException {
        assertFresh("primitives.md", reference.toMarkdown());
    }

    @Test
    void theHtmlPageIsFresh() throws IOException {
        assertFresh("primitives.html", reference.toHtml());
    }

    private static void assertFresh(String name, String fresh) throws IOException {
        Path page = PAGES.resolve(name);
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.createDirectories(PAGES);
            Files.writeString(page, fresh);
        }
        assertThat(page)
                .as("%s is missing: run the tests with -Dchai.updateGolden=true", page)
                .exists();
        String committed = new String(Files.readAllBytes(page), StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(committed.equals(fresh))
                .as("%s is stale: run the tests with -Dchai.updateGolden=true and commit it", page)
                .isTrue();
    }
}
