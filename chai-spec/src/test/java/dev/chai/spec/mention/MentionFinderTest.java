package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Actor;
import dev.chai.spec.Aspect;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MentionFinderTest {
    private final MentionFinder finder = MentionFinder.standard();

    /** The table of sentences is the specification; a new bug gets a new line there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void readsTheSentenceAsTheTableSays(String sentence, String expected) {
        assertThat(describe(sentence)).isEqualTo(expected);
    }

    @Test
    void spansCutTheWordsOutOfTheText() {
        String text = "At first the camera pans slowly to the left.";
        Mention mention = finder.find(text).get(0);
        assertThat(mention.span().of(text)).isEqualTo("pans slowly to the left");
    }

    @Test
    void spansCountUtf16UnitsWhateverStandsBefore() {
        String text = "\uD83C\uDFA5 cafe\u0301 \u4E2D\u6587, the camera zooms in";
        Mention mention = finder.find(text).get(0);
        assertThat(mention.span().of(text)).isEqualTo("zooms in");
    }

    @Test
    void theWatchedPhraseIsFoundWithItsKeyAndNegation() {
        MentionFinder watching = MentionFinder.builder(Taxonomy.bundled())
                .macro("$mood", "epic|dreamy")
                .watch("MOOD", "[very] ($mood) *")
                .build();
        List<PhraseMatch> found =
                watching.analyze("A very epic shot, not a dreamy one.").phrases();
        assertThat(found).extracting(PhraseMatch::key).containsExactly("MOOD", "MOOD");
        assertThat(found).extracting(PhraseMatch::negated).containsExactly(false, true);
        assertThat(found.get(0).span().of("A very epic shot, not a dreamy one."))
                .isEqualTo("very epic shot");
    }

    /** What camera and framing primitives no wording states, and why. */
    private static final Map<String, List<String>> NOT_READ = Map.of(
            "follows from the states at start and end",
            List.of(
                    "shot-size-back-and-forth",
                    "shot-size-unstable",
                    "relative-height-falls",
                    "relative-height-rises",
                    "relative-height-above-to-at",
                    "relative-height-above-to-below",
                    "relative-height-at-to-above",
                    "relative-height-at-to-below",
                    "relative-height-below-to-above",
                    "relative-height-below-to-at",
                    "angle-change-high-to-low",
                    "angle-change-low-to-high",
                    "angle-high-to-level",
                    "angle-high-to-low",
                    "angle-level-to-high",
                    "angle-level-to-low",
                    "angle-low-to-high",
                    "angle-low-to-level"),
            "a judgment of an annotator, not a statement of a caption",
            List.of(
                    "shot-size-not-applicable",
                    "subject-height-not-applicable",
                    "camera-height-not-applicable",
                    "camera-angle-not-applicable",
                    "no-realistic-depth-of-field"),
            "words tell the move relative to the ground",
            List.of(
                    "camera-move-forward-wrt-camera",
                    "camera-move-backward-wrt-camera",
                    "camera-move-up-wrt-camera",
                    "camera-move-down-wrt-camera"),
            "the same words state another primitive: static-camera, subject-stationary",
            List.of("no-camera-movement", "stays-in-position"));

    @Test
    void allOfTheCameraAndTheFramingCanBeReadButTheseNamedOnes() {
        List<String> readable = finder.readable().stream().map(Primitive::id).toList();
        assertThat(readable).hasSizeGreaterThanOrEqualTo(340).doesNotHaveDuplicates();
        assertThat(Taxonomy.bundled().primitives())
                .filteredOn(p -> p.aspect() == Aspect.CAMERA || p.aspect() == Aspect.SPATIAL)
                .extracting(Primitive::id)
                .filteredOn(id -> !readable.contains(id))
                .containsExactlyInAnyOrderElementsOf(
                        NOT_READ.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void anUnreadablePatternSaysWhichAndWhere() {
        MentionFinder.Builder builder =
                MentionFinder.builder(Taxonomy.bundled()).watch("X", "pan (left");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pan (left")
                .hasMessageContaining("')' is missing");
    }

    @Test
    void theAnalyzedTextKnowsItsWordsAndSentences() {
        AnalyzedText analyzed = finder.analyze("The camera pans. It stops, then e.g. tilts up.");
        assertThat(analyzed.words()).isEqualTo(9);
        assertThat(analyzed.sentences()).hasSize(2);
        assertThat(analyzed.sentences().get(0).of(analyzed.content())).isEqualTo("The camera pans");
    }

    @Test
    void emptyTextStatesNothing() {
        assertThat(finder.find("")).isEmpty();
        assertThat(finder.analyze(" \n\t ").words()).isZero();
    }

    static Stream<Arguments> sentences() {
        List<Arguments> table = new ArrayList<>();
        String sentence = "";
        for (String line : resource("sentences.txt").lines().toList()) {
            if (line.startsWith("    ")) {
                table.add(Arguments.of(sentence, line.strip()));
            } else if (!line.startsWith("#")) {
                sentence = line;
            }
        }
        return table.stream();
    }

    private String describe(String sentence) {
        List<Mention> mentions = finder.find(sentence);
        return mentions.isEmpty()
                ? "(nothing)"
                : mentions.stream().map(m -> describe(m, sentence)).collect(Collectors.joining("; "));
    }

    private static String describe(Mention mention, String sentence) {
        String phase = switch (mention.phase()) {
            case THROUGHOUT -> "";
            case STEP -> "@" + mention.order();
            default -> "@" + mention.phase().name().toLowerCase(Locale.ROOT);
        };
        return (mention.negated() ? "-" : "")
                + (mention.hedged() ? "?" : "")
                + (mention.ambiguous() ? "~" : "")
                + mention.primitive().id()
                + phase
                + (mention.actor() == Actor.SUBJECT ? "/subject" : "")
                + " [" + mention.span().of(sentence) + "]";
    }

    private static String resource(String name) {
        try (InputStream in = MentionFinderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
