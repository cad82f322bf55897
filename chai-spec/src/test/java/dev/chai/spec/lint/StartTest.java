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

/**
 * What the first caption of a new JVM has to wait for, told by the classes that it loads. Time itself is measured elsewhere
 * ({@code BENCHMARKS.md}).
 */
final class StartTest {
    private static List<String> standard = List.of();
    private static List<String> others = List.of();

    /** Run in a JVM of its own: a first caption without findings. */
    static final class FirstCaption {
        private FirstCaption() {}

        public static void main(String[] args) {
            Linter.standard().lint("The camera pans left.");
        }
    }

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
        standard = classesLoadedBy(FirstCaption.class);
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
        assertThat(standard).noneMatch(classOf("dev.chai.spec.text.PhraseCompiler "));
        assertThat(others).noneMatch(classOf("dev.chai.spec.text.PhraseCompiler "));
    }

    @Test
    void noJsonParserIsLoaded() {
        assertThat(others).noneMatch(classOf("tools.jackson."));
    }

    @Test
    void primitivesAreIndexedOnlyWhenSomebodyAsksByMoreThanTheirId() {
        assertThat(standard).noneMatch(classOf("dev.chai.spec.TaxonomyIndex "));
    }

    private static Predicate<String> classOf(String name) {
        return line -> line.contains("] " + name);
    }
}
