package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String PAN_UP = "The camera pans up.\n";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void textShowsTheWordsWithACaretAndExitsWithOne() throws IOException {
        Run run = Run.chai("lint", "--no-config", file("a.txt", PAN_UP));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("error[CAM201] vertical-pan", "a.txt:1:12", "           ^^^^^^^", "1 finding in 1 of 1 text");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void jsonLinesAnswerEachLineInOrderWithItsIdAndABadOneWithAnError() throws IOException {
        String input =
                "{\"id\":7,\"text\":\"The camera pans up.\"}\n{\"id\":\"b\",\n{\"id\":\"c\",\"text\":\"A red kite.\"}\n";
        Run run = Run.chai("lint", "--no-config", "--format", "jsonl", file("a.jsonl", input));
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out().lines().toList().get(0)).startsWith("{\"id\":7,\"diagnostics\":[{\"ruleId\":\"CAM201\"");
        assertThat(run.out().lines().toList().get(1)).contains("\"error\":\"line 2: ");
        assertThat(run.out().lines().toList().get(2)).isEqualTo("{\"id\":\"c\",\"diagnostics\":[]}");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aKeyGivenTwiceIsAnErrorOfItsLine() {
        Run run = Run.withInput(
                "{\"id\": 1, \"text\": \"The camera pans left.\", \"text\": \"It is epic.\"}\n",
                "lint",
                "--stdin-jsonl");
        assertThat(run.out()).contains("\"error\"").contains("Duplicate").contains("text");
    }

    @Test
    void missingFileIsSaidAndTheNextOneIsRead() throws IOException {
        String missing = folder.resolve("missing.txt").toString();
        Run run = Run.chai(
                "lint", "--no-config", file("a.txt", PAN_UP), missing, folder.toString(), file("b.txt", PAN_UP));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("a.txt:1:12", "b.txt:1:12", "2 findings in 2 of 2 texts");
        assertThat(run.err().lines())
                .containsExactly(
                        "chai: " + missing + ": no such file", "chai: " + folder + ": is a folder, name its files");
    }

    @Test
    void sarifSaysThatAFileCouldNotBeRead() throws IOException {
        Run run = Run.chai(
                "lint",
                "--no-config",
                "--format",
                "sarif",
                file("a.txt", PAN_UP),
                folder.resolve("no.txt").toString());
        assertThat(run.out()).contains("\"executionSuccessful\":false", "no.txt: no such file");
    }

    @Test
    void wrongOptionIsAnsweredInTwoLines() {
        Run run = Run.chai("lint", "--formt", "json", "a.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--formt", "--format").hasLineCount(3).endsWith("lists the options\n");
    }

    @Test
    void targetWithoutKindIsSaidToHaveNoEffect() throws IOException {
        String file = file("a.txt", "A red kite.\n");
        assertThat(Run.chai("lint", "--no-config", "--target", "wan2.2", file).err())
                .contains("the rules of wan2.2 are for prompts", "add --kind prompt");
        assertThat(Run.chai("lint", "--no-config", "--target", "wan2.2", "--kind", "prompt", file)
                        .err())
                .isEmpty();
    }

    private static String answer(String line) {
        return Run.withInput(line + '\n', "lint", "--no-config", "--format", "jsonl", "-")
                .out();
    }

    @Test
    void labelsOfARecordNeedNoClipName() {
        String line =
                "{\"id\":1,\"text\":\"The camera pans left.\",\"labels\":{\"pos\":[],\"neg\":[\"has_pan_left\"]}}";
        assertThat(answer(line)).contains("\"ruleId\":\"GEN401\"", "pans left");
    }

    @Test
    void aMovementThatTheLabelsStateAloneIsMissed() {
        String line =
                "{\"id\":1,\"text\":\"The camera is at eye level.\",\"aspect\":\"camera\",\"labels\":{\"pos\":[\"has_pan_right\"]}}";
        assertThat(answer(line)).contains("\"ruleId\":\"GEN402\"", "Pan right");
        assertThat(answer(line.replace("is at eye level", "pans right"))).doesNotContain("Pan right");
    }

    @Test
    void aPrimitiveAsKeyOfTheLabelsIsAnErrorThatShowsTheForm() {
        assertThat(answer("{\"id\":1,\"text\":\"x\",\"labels\":{\"pan-left\":\"no\"}}"))
                .contains("unknown key; list the primitive under \\\"yes\\\" or \\\"no\\\"");
    }

    @Test
    void optionalFieldsMayBeNull() {
        assertThat(answer("{\"id\":1,\"text\":\"A red kite.\",\"aspect\":null,\"labels\":null,\"chai\":null}"))
                .isEqualTo("{\"id\":1,\"diagnostics\":[]}\n");
    }

    @Test
    void aWrongSettingOfARecordIsAnErrorAndNeverIgnored() {
        assertThat(answer("{\"id\":1,\"text\":\"x\",\"chai\":{\"ignor\":[\"CAM201\"]}}"))
                .contains("\"chai\\\" has no setting \\\"ignor\\\", did you mean ignore?");
        assertThat(answer("{\"id\":1,\"text\":\"x\",\"chai\":{\"ignore\":\"CAM201\"}}"))
                .contains("\\\"ignore\\\" must be a list of rules such as");
    }

    @Test
    void critiquesAreJudgedAsByTheCritiqueCheck() {
        String line = "{\"id\":1,\"text\":\"The caption misidentifies the direction of the pan.\"}\n";
        assertThat(Run.withInput(line, "lint", "--kind", "critique", "--format", "jsonl", "-")
                        .out())
                .contains("\"ruleId\":\"CRQ102\"");
        assertThat(Run.withInput(line.replace("misidentifies", "describes"), "lint", "--kind", "critique", "-")
                        .out())
                .doesNotContain("CRQ102");
    }

    @Test
    void exitCodeFollowsFailOn() throws IOException {
        String file = file("a.txt", "A stunning kite.\n");
        assertThat(Run.chai("lint", "--no-config", file).code()).isZero();
        assertThat(Run.chai("lint", "--no-config", "--fail-on", "warning", file).code())
                .isEqualTo(1);
        assertThat(Run.chai("lint", "--no-config", "--fail-on", "never", file).code())
                .isZero();
        assertThat(Run.chai("lint", "--no-config", "--fail-on", "sometimes", file)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void workerAnswersEachRequestByItsOwnKindAndTarget() {
        String input = """
                {"id":1,"text":"A stunning kite.","kind":"prompt","target":"wan2.2"}
                not json
                {"id":2,"text":"The color is wrong.","kind":"critique"}
                """;
        Run run = Run.withInput(input, "lint", "--no-config", "--stdin-jsonl");
        assertThat(run.out().lines().toList().get(0)).contains("\"id\":1", "PRM301", "GEN302");
        assertThat(run.out().lines().toList().get(1)).contains("\"error\"");
        assertThat(run.out().lines().toList().get(2)).contains("\"id\":2", "CRQ102");
    }

    @Test
    void fixGivesTheTextAfterSafeFixes() throws IOException {
        String file = file("a.txt", "A man in in a coat. The camera pans up.\n");
        assertThat(Run.chai("lint", "--no-config", "--format", "jsonl", "--fix", file)
                        .out())
                .contains("\"fixed\":\"A man in a coat. The camera pans up.\"");
        assertThat(Run.chai("lint", "--no-config", "--format", "jsonl", "--unsafe-fixes", file)
                        .out())
                .contains("\"fixed\":\"A man in a coat. The camera tilts up.\"");
    }

    @Test
    void writePutsFixedTextsIntoTheFileAndReportsWhatIsLeft() throws IOException {
        String file = file("a.txt", "A man in in a coat.\r\nThe camera pans up.\r\n");
        Run run = Run.chai("lint", "--no-config", "--write", file);
        assertThat(run.err()).isEqualTo("chai: " + file + ": fixed 1 finding in 1 text\n");
        assertThat(run.out()).contains("CAM201").doesNotContain("GEN103");
        assertThat(Files.readString(Path.of(file))).isEqualTo("A man in a coat.\r\nThe camera pans up.\r\n");
        assertThat(Run.chai("lint", "--no-config", "--write", file).err()).isEmpty();
    }

    @Test
    void writeChangesOnlyTheTextOfARecord() throws IOException {
        String file = file("a.jsonl", "{\"id\":1.0,\"text\":\"A man in in a coat.\",\"more\":[ 1 ]}\n");
        Run.chai("lint", "--no-config", "--write", file);
        assertThat(Files.readString(Path.of(file)))
                .isEqualTo("{\"id\":1.0,\"text\":\"A man in a coat.\",\"more\":[ 1 ]}\n");
    }

    @Test
    void diffShowsTheFixesAndWritesNothing() throws IOException {
        String file = file("a.txt", "A man in in a coat.\n");
        Run run = Run.chai("lint", "--no-config", "--diff", file);
        assertThat(run.out()).endsWith("-A man in in a coat.\n+A man in a coat.\n");
        assertThat(Files.readString(Path.of(file))).isEqualTo("A man in in a coat.\n");
        assertThat(Run.chai("lint", "--diff", "-").code()).isEqualTo(2);
    }

    @Test
    void onlyFixesThatAreAppliedCountAsFixable() throws IOException {
        String file = file("a.txt", "A man in in a coat. The camera pans up.\n");
        assertThat(Run.chai("lint", "--no-config", file).out())
                .endsWith("1 can be fixed with --fix, 1 more with --unsafe-fixes\n");
        assertThat(Run.chai("lint", "--no-config", "--unsafe-fixes", file).out())
                .doesNotContain("can be fixed");
    }

    @Test
    void aBaselineHoldsHoweverThePathIsTyped() throws IOException {
        String file = file("a.txt", PAN_UP);
        String baseline = folder.resolve("baseline.json").toString();
        Run.chai("lint", "--no-config", "--write-baseline", baseline, file);
        String other = folder.resolve("x/../a.txt").toString();
        Files.createDirectory(folder.resolve("x"));
        assertThat(Run.chai("lint", "--no-config", "--baseline", baseline, other)
                        .code())
                .isZero();
    }

    @Test
    void pruningABaselineKeepsFiltering() throws IOException {
        String file = file("a.txt", PAN_UP);
        String baseline = folder.resolve("baseline.json").toString();
        Run.chai("lint", "--no-config", "--write-baseline", baseline, file);
        Run run = Run.chai("lint", "--no-config", "--baseline", baseline, "--prune-baseline", file);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("no findings");
        assertThat(Files.readString(Path.of(baseline))).contains("CAM201");
    }

    @Test
    void everyFormatSaysThatATextHasMoreFindings() throws IOException {
        String config = file("few.json", "{\"limits\":{\"maxDiagnostics\":1}}");
        String file = file("a.txt", "The camera pans up. The camera pans down.\n");
        for (String format : new String[] {"text", "sarif", "github", "checkstyle"}) {
            assertThat(Run.chai("lint", "--config", config, "--format", format, file)
                            .out())
                    .as(format)
                    .contains("has more findings; only the first 1");
        }
        for (String format : new String[] {"json", "jsonl"}) {
            assertThat(Run.chai("lint", "--config", config, "--format", format, file)
                            .out())
                    .as(format)
                    .contains("\"truncated\":true");
        }
    }

    @Test
    void sarifNamesThePagesOfRules() throws IOException {
        assertThat(Run.chai("lint", "--no-config", "--format", "sarif", file("a.txt", PAN_UP))
                        .out())
                .contains("\"helpUri\":\"file:///")
                .contains("docs/rules/CAM201.md\"", "\"originalUriBaseIds\":{\"ROOT\":{\"uri\":\"file:///");
        assertThat(Run.chai(
                                "lint",
                                "--no-config",
                                "--format",
                                "sarif",
                                "--rule-pages",
                                "https://example.org/rules/",
                                file("a.txt", PAN_UP))
                        .out())
                .contains("\"helpUri\":\"https://example.org/rules/CAM201.md\"");
    }

    @Test
    void aPatternWithTwoStarsMatchesInTheRootToo() throws IOException {
        String config = file("c.json", "{\"ignore\":[{\"files\":[\"**/a.txt\"],\"rules\":[\"all\"]}]}");
        Path here = Files.writeString(Path.of("target/a.txt"), PAN_UP);
        assertThat(Run.chai("lint", "--config", config, here.toString()).code()).isZero();
    }

    @Test
    void labelsOfTheRecordAreChecked() {
        String input = """
                {"id":1,"text":"The camera pans right.",\
                "labels":{"motion":{"complexity":"simple","steadiness":"smooth","steps":[["pan-left"]]}}}
                {"id":2,"text":"x","labels":{"yes":["pam-left"]}}
                """;
        Run run = Run.withInput(input, "lint", "--no-config", "--format", "jsonl", "-");
        assertThat(run.out().lines().toList().get(0)).contains("GEN401");
        assertThat(run.out().lines().toList().get(1)).contains("\"error\"", "pan-left");
    }

    @Test
    void commentSuppressesOnItsOwnLineAndOnTheOneBefore() throws IOException {
        String text =
                "<!-- chai-ignore CAM201: wanted -->\nThe camera pans up.\nThe camera pans up. <!-- chai-ignore CAM201 -->\n";
        assertThat(Run.chai("lint", "--no-config", file("a.txt", text)).code()).isZero();
    }

    @Test
    void baselineIsWrittenUsedAndPruned() throws IOException {
        String file = file("a.txt", PAN_UP);
        String baseline = folder.resolve("baseline.json").toString();
        Run.chai("lint", "--no-config", "--write-baseline", baseline, file);
        assertThat(Run.chai("lint", "--no-config", "--baseline", baseline, file).code())
                .isZero();
        file("a.txt", "Rain.\n" + PAN_UP);
        assertThat(Run.chai("lint", "--no-config", "--baseline", baseline, file).code())
                .isZero();
        file("a.txt", "Rain.\n");
        Run.chai("lint", "--no-config", "--baseline", baseline, "--prune-baseline", file);
        assertThat(Files.readString(Path.of(baseline))).doesNotContain("CAM201");
    }

    @Test
    void configurationIsReadAndItsMistakeIsSaidInOneLine() throws IOException {
        String config = file("chai-lint.json", "{\"disable\": [\"CAM201\"]}");
        assertThat(Run.chai("lint", "--config", config, file("a.txt", PAN_UP)).code())
                .isZero();
        Run run = Run.chai("lint", "--config", file("bad.json", "{\"disabled\": []}"), file("a.txt", PAN_UP));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("bad.json:1:", "disable").hasLineCount(1);
    }

    @Test
    void unknownRuleKindAndFormatAreRefusedWithTheNearestName() throws IOException {
        String file = file("a.txt", PAN_UP);
        assertThat(Run.chai("lint", "--no-config", "--disable", "CAM2001", file).err())
                .contains("CAM2");
        assertThat(Run.chai("lint", "--no-config", "--kind", "captoin", file).err())
                .contains("caption");
        assertThat(Run.chai("lint", "--no-config", "--format", "sarf", file).err())
                .contains("sarif");
        assertThat(Run.chai("lint", "--no-config").code()).isEqualTo(2);
    }

    @Test
    void machineFormatsAreWhole() throws IOException {
        String file = file("a.txt", PAN_UP);
        assertThat(Run.chai("lint", "--no-config", "--format", "sarif", file).out())
                .contains("\"version\":\"2.1.0\"");
        assertThat(Run.chai("lint", "--no-config", "--format", "checkstyle", file)
                        .out())
                .endsWith("</checkstyle>\n");
        assertThat(Run.chai("lint", "--no-config", "--format", "github", file).out())
                .startsWith("::error file=");
        assertThat(Run.chai("lint", "--no-config", "--format", "json", file).out())
                .contains("\"errors\":1");
    }

    @Test
    void sampleOfBadPromptsHasSomethingToSayAboutEveryLine() {
        Path sample = Path.of(System.getProperty("chai.root", "../.."), "chai-examples/cli/samples/bad-prompts.txt");
        Run run = Run.chai("lint", "--no-config", "--kind", "prompt", "--format", "jsonl", sample.toString());
        assertThat(run.out().lines()).hasSizeGreaterThan(10).allMatch(line -> line.contains("\"ruleId\""));
    }

    @Test
    void completionScriptKnowsTheCommandsAndTheValuesOfOptions() {
        assertThat(Run.chai("completion").out())
                .contains("lint", "--fail-on")
                .contains("\"text\" \"json\" \"jsonl\" \"sarif\" \"github\" \"checkstyle\"")
                .contains("\"caption\" \"prompt\" \"critique\"");
    }
}
