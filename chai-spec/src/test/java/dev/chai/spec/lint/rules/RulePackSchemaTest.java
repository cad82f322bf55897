package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.lint.RulePack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The format of rule packs: one description for the schema, the reader and the messages. */
class RulePackSchemaTest {
    private static final Path COMMITTED = Path.of(
            System.getProperty("chai.root", ".."),
            "chai-spec/src/main/resources/dev/chai/spec/lint/rules/rule-pack.schema.json");

    private static final String RULE = """
            {"rules": [{"id": "OWN001", "name": "brand", "kind": "term", "category": "style",
              "severity": "warning", "summary": "A brand.", "message": "{text} is a brand",
              "why": "w", "help": "h", "find": ["acme [cam]"]}]}
            """;

    @Test
    void committedSchemaIsThatOfTheKeys() throws IOException {
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.writeString(COMMITTED, RulePackSchema.json());
        }
        assertThat(RulePackSchema.json())
                .as("rerun with -Dchai.updateGolden=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    static List<String> bundled() {
        return BundledData.standard().files("lint/rules/");
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledRuleFilesKeepTheSchema(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(RulePack.class.getResourceAsStream("/dev/chai/spec/" + path))) {
            JsonText text = JsonText.of(path, in.readAllBytes(), ReadLimits.standard());
            assertThat(RulePackSchema.problems(text)).isEmpty();
        }
    }

    @Test
    void everyRuleFileOfTheFolderIsBundled() throws IOException {
        try (var files = Files.list(Objects.requireNonNull(COMMITTED.getParent()))) {
            assertThat(files.map(file -> "lint/rules/" + file.getFileName())
                            .filter(path -> !path.endsWith(".schema.json")))
                    .containsExactlyInAnyOrderElementsOf(bundled());
        }
    }

    @Test
    void ruleOfEveryKindIsRead() {
        assertThat(RulePack.bundled().documents())
                .extracting(document -> document.kind())
                .containsAll(RuleKinds.names());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"term\"        | \"kind\": \"terms\"         | own.json:1:54 at /rules/0/kind: \"terms\" is unknown, did you mean term",
                "\"find\": [\"acme [cam]\"] | \"find\": [\"a\"], \"neer\": [\"b\"] | own.json:3:43 at /rules/0/neer: unknown key \"neer\", did you mean near",
                "\"why\": \"w\",           | ``                        | own.json:1:12 at /rules/0: \"why\" is missing",
                "\"id\": \"OWN001\"        | \"id\": \"own1\"            | at /rules/0/id: \"own1\" must be two to six capital letters and three digits",
                "\"name\": \"brand\"       | \"name\": \"Brand\"         | at /rules/0/name: \"Brand\" must be words in lower case joined by hyphens",
                "\"severity\": \"warning\" | \"severity\": \"warn\"      | at /rules/0/severity: \"warn\" is unknown, did you mean warning",
                "\"severity\": \"warning\" | \"severity\": {\"prompt\": \"bad\"} | at /rules/0/severity/prompt: \"bad\" is unknown",
                "\"find\": [\"acme [cam]\"] | \"find\": [{\"pattern\": []}] | at /rules/0/find/0",
                "\"find\": [\"acme [cam]\"] | \"find\": [\"a\"], \"scope\": \"word\" | at /rules/0/scope: \"word\" is unknown",
                "\"rules\":                | \"rule\":                 | own.json:1:2 at /rule: unknown key \"rule\", did you mean rules",
            })
    void mistakeIsLocated(String right, String wrong, String problem) {
        assertThatThrownBy(() -> read(RULE.replace(right, wrong)))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageStartingWith("own.json:")
                .hasMessageContaining(problem);
    }

    @Test
    void correctRuleIsRead() throws IOException {
        assertThat(read(RULE).rules()).hasSize(1);
    }

    /** Only a file that a program gives with the code may say so. */
    @Test
    void codedRuleIsNoKindOfAPack() {
        assertThatThrownBy(() -> read(RULE.replace("\"term\"", "\"coded\"")))
                .hasMessageContaining("\"coded\" is unknown");
    }

    private static RulePack read(String json) throws IOException {
        return RulePack.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "own.json");
    }
}
