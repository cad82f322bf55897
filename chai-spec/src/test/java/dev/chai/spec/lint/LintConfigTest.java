package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Origin;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintConfigTest {
    @TempDir
    private Path folder;

    private Path file(String name, String json) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, json);
    }

    @Test
    void configurationChoosesRulesSeveritiesAndProfile() throws IOException {
        Path file = file(
                "chai-lint.json",
                "{\"profile\": \"prompt\", \"target\": \"wan2.2\", \"disable\": [\"subjectivity\"],"
                        + " \"severity\": {\"CAM201\": \"suggestion\"}, \"limits\": {\"maxDiagnostics\": 5}}");
        Linter linter = Linter.builder().config(LintConfig.read(file)).build();
        assertThat(linter.profile()).isEqualTo(Profile.PROMPT);
        assertThat(linter.rules()).noneMatch(r -> r.category() == Category.SUBJECTIVITY);
        assertThat(linter.lint("The camera pans up.").diagnostics())
                .anyMatch(d -> d.ruleId().equals("CAM201") && d.severity() == Severity.SUGGESTION);
    }

    @Test
    void wordingsOfTheConfigurationAreUnderstoodByRules() throws IOException {
        file("house.json", "{\"wordings\": {\"deep-focus\": [\"razor look\"], \"shallow-focus\": [\"melt look\"]}}");
        Path file = file("chai-lint.json", "{\"wordings\": [\"house.json\"]}");
        String text = "The shot has a razor look and a melt look.";
        Linter linter = Linter.builder().config(LintConfig.read(file)).build();
        assertThat(linter.lint(text).diagnostics())
                .hasSizeGreaterThan(Linter.standard().lint(text).diagnostics().size());
    }

    @Test
    void aMissingWordingsFileIsNamedWithItsPlace() throws IOException {
        Path file = file("chai-lint.json", "{\"wordings\": [\"house.json\"]}");
        assertThatThrownBy(() -> LintConfig.read(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("chai-lint.json:1:15")
                .hasMessageContaining("there is no file");
    }

    @Test
    void baseComesFirstAndTheFileItselfWins() throws IOException {
        file("base/chai-lint.json", "{\"profile\": \"prompt\", \"failOn\": \"warning\"}");
        Path file = file("chai-lint.json", "{\"extends\": \"base/chai-lint.json\", \"profile\": \"critique\"}");
        LintConfig config = LintConfig.read(file);
        assertThat(config.profile()).contains(Profile.CRITIQUE);
        assertThat(config.failOn()).contains(LintConfig.FailOn.require("warning"));
    }

    @Test
    void circleOfExtendsIsRefused() throws IOException {
        Path file = file("chai-lint.json", "{\"extends\": \"chai-lint.json\"}");
        assertThatThrownBy(() -> LintConfig.read(file)).isInstanceOf(ChaiDataException.class);
    }

    @Test
    void nearestFileUpwardCounts() throws IOException {
        Path file = file("chai-lint.json", "{}");
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        assertThat(LintConfig.nearest(deep)).contains(file.toAbsolutePath().normalize());
    }

    @Test
    void ignoreCountsForMatchingFilesOnly() throws IOException {
        Path file = file("chai-lint.json", "{\"ignore\": [{\"files\": [\"drafts/**\"], \"rules\": [\"CAM2\"]}]}");
        Linter linter = Linter.builder().config(LintConfig.read(file)).build();
        CaptionInput text = CaptionInput.of("The camera pans up.");
        assertThat(linter.lint(text.withOrigin(new Origin("drafts/a.txt", 1, true)))
                        .isClean())
                .isTrue();
        assertThat(linter.lint(text.withOrigin(new Origin("final/a.txt", 1, true)))
                        .isClean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"profil": "prompt"}                | 1:12 | profile
            {"profile": "promt"}                | 1:13 | prompt
            {"enable": "CAM201"}                | 1:12 | an array
            {"severity": {"CAM201": "fatal"}}   | 1:25 | suggestion, warning, error
            {"limits": {"maxTextLength": 0}}    | 1:30 | whole number
            {"limits": {"maxTextLength": 1e99}} | 1:30 | whole number
            {"enable": ["CAM201"}               | 1:    | no valid JSON
            {"ignore": [{"files": ["[a"], "rules": []}]} | 1:24 | /ignore/0/files/0
            {"profile": "prompt", "profile": "caption"} | 1: | Duplicate
            """)
    void mistakeIsReportedWithItsPlaceAndTheNearestName(String json, String place, String words) throws IOException {
        Path file = file("chai-lint.json", json);
        assertThatThrownBy(() -> LintConfig.read(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("chai-lint.json:" + place)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "[]", "\"x\"", "{} {}"})
    void whatIsNoConfigurationIsRefusedWithoutAStackTrace(String json) throws IOException {
        Path file = file("chai-lint.json", json);
        assertThatThrownBy(() -> LintConfig.read(file)).isInstanceOf(ChaiDataException.class);
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        Path file = file("chai-lint.json", "[".repeat(100_000));
        assertThatThrownBy(() -> LintConfig.read(file)).isInstanceOf(ChaiDataException.class);
    }

    @Test
    void schemaAndReaderKnowTheSameKeys() throws IOException {
        String schema = new String(
                Objects.requireNonNull(LintConfig.class.getResourceAsStream("lint-config.schema.json"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        for (String key : LintConfigFile.KEYS) {
            assertThat(schema).contains("\"" + key + "\": {");
        }
    }

    @Test
    void unknownRuleOfAConfigurationIsReportedWithItsPlace() throws IOException {
        Path disabled = file("a.json", "{\"profile\": \"caption\",\n \"disable\": [\"CAM201\", \"CAM20l\"]}");
        assertThatThrownBy(
                        () -> Linter.builder().config(LintConfig.read(disabled)).build())
                .hasMessageContaining("a.json:2:24 at /disable/1: no rule or category \"CAM20l\", did you mean CAM201");
        Path ignored = file("b.json", "{\"ignore\": [{\"files\": [\"*.txt\"], \"rules\": [\"nonsense\"]}]}");
        assertThatThrownBy(
                        () -> Linter.builder().config(LintConfig.read(ignored)).build())
                .hasMessageContaining("b.json:1:43 at /ignore/0/rules: no rule or category \"nonsense\"");
    }

    @Test
    void missingFileThatAConfigurationNamesIsReportedWithThePlace() throws IOException {
        Path base = file("a.json", "{\"extends\": \"base.json\"}");
        assertThatThrownBy(() -> LintConfig.read(base))
                .hasMessageContaining("a.json:1:13 at /extends: there is no file")
                .hasMessageContaining("base.json");
        Path pack = file("b.json", "{\"rules\": [\"ours.json\"]}");
        assertThatThrownBy(() -> LintConfig.read(pack))
                .hasMessageContaining("b.json:1:12 at /rules/0: there is no file");
    }

    @Test
    void aRootConfigurationExtendsNothing() throws IOException {
        assertThat(LintConfig.read(file("alone.json", "{\"root\": true, \"profile\": \"prompt\"}"))
                        .profile())
                .contains(Profile.PROMPT);
        Path both = file("both.json", "{\"root\": true,\n \"extends\": \"alone.json\"}");
        assertThatThrownBy(() -> LintConfig.read(both)).hasMessageContaining("both.json:2:13 at /extends");
    }

    @Test
    void rulePackOfOnesOwnIsReadAndItsMistakesAreLocated() throws IOException {
        String rule =
                "{\"rules\": [{\"id\": \"OWN001\", \"name\": \"brand\", \"kind\": \"term\", \"category\": \"style\","
                        + " \"severity\": \"warning\", \"summary\": \"A brand.\", \"message\": \"{text} is a brand\","
                        + " \"why\": \"w\", \"help\": \"h\", \"find\": [\"acme [cam]\"]}]}";
        Linter linter =
                Linter.builder().pack(RulePack.read(file("own.json", rule))).build();
        assertThat(linter.lint("An Acme cam on a desk.").diagnostics().get(0).message())
                .isEqualTo("Acme cam is a brand");
        assertThatThrownBy(() -> RulePack.read(file("bad.json", rule.replace("\"term\"", "\"terms\""))))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("bad.json:1:")
                .hasMessageContaining("term");
        assertThatThrownBy(() -> Linter.builder()
                        .pack(RulePack.read(file("open.json", rule.replace("[cam]", "(cam"))))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme (cam");
    }

    @ParameterizedTest
    @CsvSource({
        "**/b.txt,b.txt,true",
        "**/b.txt,x/y/b.txt,true",
        "b.txt,x/b.txt,true",
        "x/**/b.txt,x/b.txt,true",
        "x/**/b.txt,x/y/b.txt,true",
        "x/**,b.txt,false",
        "*.txt,./b.txt,true",
    })
    void patternsOfFilesMatchAsInOtherTools(String pattern, String file, boolean ignored) {
        FileIgnores ignores = FileIgnores.of(List.of(new LintConfig.FileIgnore(List.of(pattern), List.of("all"), "")));
        CaptionInput input = CaptionInput.of("x").withOrigin(new Origin(file, 1, true));
        assertThat(ignores.covers(input, EngineRules.TOO_LONG)).isEqualTo(ignored);
    }

    @Test
    void baselineAcceptsWhatItHoldsOnceAndPrunesTheRest() throws IOException {
        CaptionInput text = CaptionInput.of("The camera pans up.").withId("a");
        LintReport report = Linter.standard().lint(text);
        Path file = folder.resolve("baseline.json");
        Baseline.of(List.of(report)).write(file);
        Baseline read = Baseline.read(file);
        assertThat(read).isEqualTo(Baseline.of(List.of(report)));
        Linter linter = Linter.builder().baseline(read).build();
        assertThat(linter.lint(text).isClean()).isTrue();
        assertThat(linter.lint(text.withId("b")).isClean()).isFalse();
        assertThat(read.prune(List.of()).isEmpty()).isTrue();
        assertThatThrownBy(() -> Baseline.read(file("b.json", "{\"version\": 2, \"entries\": []}")))
                .hasMessageContaining("b.json:1:13");
    }
}
