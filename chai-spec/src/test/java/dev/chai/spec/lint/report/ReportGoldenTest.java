package dev.chai.spec.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** Every format over the same findings; {@code -Dchai.updateGolden=true} renews the files. */
class ReportGoldenTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("chai.root", ".."), "chai-spec/src/test/resources/golden/lint");

    private static final Linter LINTER = builder().build();

    private static LinterBuilder builder() {
        return Linter.builder().disable("all").enable("CAM201", "CAM202", "GEN103", "GEN301", "GEN302");
    }

    private static final List<CaptionInput> INPUTS = List.of(
            plain(3, "The camera pans up the tower."),
            plain(4, "A red kite."),
            plain(
                    9,
                    "A long caption, with a lot of words before the place that matters, so that the excerpt has to be cut on"
                            + " both sides: here the camera slowly tilts to the left while two men carry a ladder along the wall."),
            CaptionInput.of("\u6444\u5F71\u673A \"<&>\" stunning, a a\tred \u001B[31m kite")
                    .withId("clip-7")
                    .withOrigin(new Origin("data/in put.jsonl", 12, false)),
            CaptionInput.of("An eerie hall.\nThen the shot pans down.").withId("two lines"));

    private static CaptionInput plain(int line, String text) {
        return CaptionInput.of(text).withId("prompts.txt:" + line).withOrigin(new Origin("prompts.txt", line, true));
    }

    private static String report(ReportFormat format, boolean color) throws IOException {
        StringBuilder out = new StringBuilder();
        ReportOptions options = ReportOptions.of(LINTER).withVersion("1.2.3").withColor(color);
        try (ReportWriter writer = format.open(out, options)) {
            for (CaptionInput input : INPUTS) {
                writer.write(
                        LINTER.lint(input),
                        Optional.of(LINTER.fix(input, Applicability.SAFE).text()));
            }
            writer.failed("line 13", "no JSON, at all");
        }
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void formatIsAsCommitted(ReportFormat format) throws IOException {
        compare(FOLDER.resolve(format.id() + ".golden"), report(format, false));
    }

    @Test
    void coloredTextIsAsCommitted() throws IOException {
        compare(FOLDER.resolve("text-color.golden"), report(ReportFormat.TEXT, true));
    }

    @Test
    void textOfTheUserCannotCommandTheTerminal() throws IOException {
        assertThat(report(ReportFormat.TEXT, false)).doesNotContain("\u001B");
    }

    @Test
    void sarifKeepsTheSchemaOfOasis() throws IOException {
        try (InputStream in = Linter.class.getResourceAsStream("sarif-2.1.0-rtm.5.json")) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(schema, InputFormat.JSON);
            assertThat(sarif.validate(report(ReportFormat.SARIF, false), InputFormat.JSON))
                    .isEmpty();
            assertThat(sarif.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void checkstyleIsXml() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String xml = report(ReportFormat.CHECKSTYLE, false);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getElementsByTagName("error")
                        .getLength())
                .isGreaterThan(5);
    }

    private static void compare(Path file, String content) throws IOException {
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, content);
        }
        assertThat(file).exists();
        assertThat(content).as("rerun with -Dchai.updateGolden=true").isEqualTo(Files.readString(file));
    }
}
