package dev.chai.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.chai.spec.Aspect;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.LintConfig.FailOn;
import dev.chai.spec.lint.report.ReportFormat;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LintRequestTest {
    private static LintRequest of(String options) {
        return CommandLine.populateCommand(new LintRequest(), options.split(" ", -1));
    }

    @Test
    void withoutOptionsCaptionsAreLintedAndErrorsFail() {
        LintRequest request = of("a.txt");
        assertThat(request.kind(LintConfig.empty())).isEqualTo(Profile.CAPTION);
        assertThat(request.target(LintConfig.empty())).isEqualTo(Target.GENERIC);
        assertThat(request.failOn(LintConfig.empty())).isEqualTo(new FailOn(Optional.of(Severity.ERROR)));
        assertThat(request.format()).isEqualTo(ReportFormat.TEXT);
        assertThat(request.fixes()).isEmpty();
        assertThat(request.aspect()).isEmpty();
        assertThat(request.usesStandardRules()).isTrue();
    }

    @Test
    void optionsWinOverTheConfiguration(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.json"), "{\"profile\":\"prompt\",\"target\":\"wan2.2\",\"failOn\":\"never\"}");
        LintConfig config = LintConfig.read(file);
        assertThat(of("a.txt").kind(config)).isEqualTo(Profile.PROMPT);
        assertThat(of("a.txt").target(config)).isEqualTo(Target.WAN_2_2);
        assertThat(of("a.txt").failOn(config).least()).isEmpty();
        LintRequest request = of("--kind critique --target hunyuan --fail-on warning a.txt");
        assertThat(request.kind(config)).isEqualTo(Profile.CRITIQUE);
        assertThat(request.target(config)).isEqualTo(Target.HUNYUAN);
        assertThat(request.failOn(config).least()).hasValue(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--enable CAM201 a.txt",
                "--disable CAM201 a.txt",
                "--severity CAM201=error a.txt",
                "--rules own.json a.txt",
                "--baseline known.json a.txt"
            })
    void anyChoiceOfRulesLeavesTheStandardOnes(String options) {
        assertThat(of(options).usesStandardRules()).isFalse();
    }

    @Test
    void unsafeFixesIncludeSafeOnes() {
        assertThat(of("--fix a.txt").fixes()).hasValue(Applicability.SAFE);
        assertThat(of("--unsafe-fixes a.txt").fixes()).hasValue(Applicability.UNSAFE);
        assertThat(of("--fix --unsafe-fixes a.txt").fixes()).hasValue(Applicability.UNSAFE);
    }

    @Test
    void aServerAnswersInJsonLinesWhateverTheFormat() {
        assertThat(of("--stdin-jsonl --format text").format()).isEqualTo(ReportFormat.JSONL);
    }

    @ParameterizedTest
    @CsvSource({"always,false,true", "never,true,false", "auto,true,true", "auto,false,false"})
    void colorFollowsTheOptionAndThenTheTerminal(String color, boolean terminal, boolean colored) {
        assertThat(of("--color " + color + " a.txt").colored(terminal)).isEqualTo(colored);
    }

    @ParameterizedTest
    @CsvSource({
        "--fix,name a file",
        "--prune-baseline a.txt,--baseline FILE",
        "--color sometimes a.txt,not sometimes",
    })
    void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(options).check())
                .withMessageContaining(message);
    }

    @Test
    void aServerNeedsNoFile() {
        assertThatNoException().isThrownBy(() -> of("--stdin-jsonl").check());
    }

    @Test
    void aspectIsReadByName() {
        assertThat(of("--aspect camera a.txt").aspect()).hasValue(Aspect.CAMERA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("--aspect kamera a.txt").aspect())
                .withMessageContaining("camera");
    }
}
