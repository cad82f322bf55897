package dev.chai.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.rule.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules against sentences that nobody had seen when the rules were written: bad ones in many wordings, and traps. */
class LintSentencesTest {
    private static final String CLEAN = "-";
    private static final Map<Profile, Linter> LINTERS = new EnumMap<>(Profile.class);

    record Sentence(String rule, Profile profile, String text) {
        List<String> found() {
            return LINTERS
                    .computeIfAbsent(profile, p -> Linter.builder().profile(p).build())
                    .lint(text)
                    .diagnostics()
                    .stream()
                    .map(Diagnostic::ruleId)
                    .toList();
        }

        @Override
        public String toString() {
            return rule + ": " + text;
        }
    }

    static Stream<Sentence> faulty() throws IOException {
        return sentences().filter(s -> !s.rule.equals(CLEAN));
    }

    static Stream<Sentence> traps() throws IOException {
        return sentences().filter(s -> s.rule.equals(CLEAN));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void faultySentenceHasItsFinding(Sentence sentence) {
        assertThat(sentence.found()).contains(sentence.rule);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void trapHasNoFinding(Sentence sentence) {
        assertThat(sentence.found()).isEmpty();
    }

    private static Stream<Sentence> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(LintSentencesTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LintSentencesTest::sentence);
        }
    }

    private static Sentence sentence(String line) {
        String[] parts = line.split(" \\| ", 3);
        return new Sentence(parts[0], Profile.require(parts[1]), parts[2]);
    }
}
