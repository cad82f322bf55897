package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new JVM compiles no phrases: the linters of all profiles and targets find theirs in the archive that the build makes. */
final class StartTest {
    private static List<String> others = List.of();

    /** Run in a JVM of its own: each linter that a command line may ask for first. */
    static final class OtherLinters {
        private OtherLinters() {}

        public static void main(String[] args) {
            for (Profile profile : Profile.values()) {
                for (Target target : Target.values()) {
                    Linter.builder().profile(profile).target(target).build();
                }
            }
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        others = classesLoadedBy(OtherLinters.class);
    }

    private static List<String> classesLoadedBy(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader output = process.inputReader()) {
            lines = output.lines().toList();
        }
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines).anyMatch(classOf("dev.chai.spec.lint.Linter "));
        return lines;
    }

    @Test
    void phrasesOfAllProfilesAndTargetsComeFromTheArchive() {
        assertThat(others).noneMatch(classOf("dev.chai.spec.text.PhraseCompiler "));
    }

    private static Predicate<String> classOf(String name) {
        return line -> line.contains("] " + name);
    }
}
