package dev.chai.spec.mention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Primitive;
import dev.chai.spec.Role;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import dev.chai.spec.text.Witnesses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pattern of the lexicon is met in made texts: each alternative and each inflection of it in at least one, within a sentence in
 * which it should mean what its section says.
 */
class LexiconWitnessTest {
    private static final LexiconFile FILE = LexiconFile.bundled();
    private static final Witnesses WITNESSES = new Witnesses(FILE.macros());
    private static final MentionFinder FINDER = MentionFinder.standard();

    private static final List<String> CAMERA_MOVES =
            List.of("the camera %s", "the camera is %s", "a %s of the camera", "%s");
    private static final List<String> SUBJECT_MOVES =
            List.of("the man %s", "the man is %s", "they %s", "the man has %s");

    private static final String PUSH = "push~ (in|forward|toward|towards|into|closer|through|past)";

    /** Words with a direction, or a motion's action, and why they do not state what the others of their kind do. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "speed~ up",
            "a change of speed, not a rise",
            PUSH + " left",
            "\"push in\" is a motion of its own without sides",
            PUSH + " right",
            "\"push in\" is a motion of its own without sides",
            "still action",
            "its words name the camera, not a subject",
            "the camera moves alongside",
            "\"moves alongside\" is a motion of its own",
            "left frame",
            "\"left the frame\" is an exit of a subject");

    static Stream<Arguments> states() {
        return FILE.lists("states").entrySet().stream()
                .flatMap(state -> state.getValue().stream().map(pattern -> Arguments.of(pattern, state.getKey())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("states")
    void aWordingOfAStateStatesIt(String pattern, String ids) {
        assertThat(WITNESSES.of(pattern)).allMatch(text -> states(text, ids));
    }

    static Stream<Arguments> elliptic() {
        return FILE.lists("elliptic").entrySet().stream()
                .flatMap(half -> half.getValue().stream().map(pattern -> Arguments.of(pattern, half.getKey())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("elliptic")
    void theFirstHalfOfASharedWordingIsCompletedByTheSecond(String pattern, String id) {
        String second = WITNESSES.of(patterns("states", rival(id)).get(0)).get(0);
        assertThat(WITNESSES.of(pattern)).allMatch(half -> states("from a " + half + " to a " + second, id));
    }

    /** Another primitive of the group that has a bare first half of its own and hence a plain name. */
    private static String rival(String id) {
        Primitive primitive = Taxonomy.bundled().require(id);
        return FILE.lists("elliptic").keySet().stream()
                .filter(other -> !other.equals(id))
                .filter(other ->
                        Taxonomy.bundled().require(other).exclusiveGroup().equals(primitive.exclusiveGroup()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> motions() {
        return FILE.entries("motions").entrySet().stream()
                .flatMap(motion -> motion.getValue().strings("words").stream()
                        .map(pattern -> Arguments.of(motion.getKey(), pattern, motion.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("motions")
    void aMovementOfTheCameraStatesWhatItsMotionSays(String name, String pattern, Located motion) {
        for (String words : WITNESSES.of(pattern)) {
            motion.text("plain").ifPresent(ids -> assertStated(CAMERA_MOVES, words, ids));
            motion.members("directed").forEach((direction, ids) -> {
                if (!EXCEPTIONS.containsKey(pattern + " " + direction)) {
                    assertDirected(words, direction, ids.string());
                }
            });
        }
    }

    private static void assertDirected(String words, String direction, String ids) {
        String wording = directionWording(direction);
        Stream<String> texts = Stream.of(
                "the camera %s %s",
                "the camera is %s %s", "a %s %s", "the camera %s and %s", "the camera makes a %2$s %1$s");
        assertThat(texts.map(frame -> frame.formatted(words, wording))).anyMatch(text -> states(text, ids));
    }

    private static String directionWording(String direction) {
        return WITNESSES.of(patterns("directions", direction).get(0)).get(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("motions")
    void aMovementOfASubjectStatesItsAction(String name, String pattern, Located motion) {
        Optional<String> action = motion.text("action");
        if (action.isPresent() && !EXCEPTIONS.containsKey(name + " action")) {
            assertThat(WITNESSES.of(pattern)).allSatisfy(words -> assertStated(SUBJECT_MOVES, words, action.get()));
        }
    }

    static Stream<Arguments> directions() {
        return FILE.lists("directions").entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(pattern -> Arguments.of(entry.getKey(), pattern)));
    }

    /** Each direction is one that at least one of these movements can take. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("directions")
    void aWordingOfADirectionMeansTheSameAsTheFirstOne(String direction, String pattern) {
        List<String> frames =
                List.of("the camera moves %s", "the camera rolls %s", "the camera follows %s", "the man walks %s");
        String first = WITNESSES.of(patterns("directions", direction).get(0)).get(0);
        for (String frame : frames) {
            assertThat(WITNESSES.of(pattern).stream().map(frame::formatted))
                    .filteredOn(text -> !EXCEPTIONS.containsKey(text))
                    .allSatisfy(text -> assertThat(movements(text)).isEqualTo(movements(frame.formatted(first))));
        }
        assertThat(frames).anyMatch(frame -> !movements(frame.formatted(first)).equals(movements(frame.formatted(""))));
    }

    static Stream<String> traps() {
        return FILE.list("traps").stream();
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aTrapStatesNoMovement(String pattern) {
        assertThat(WITNESSES.of(pattern).stream()
                        .filter(words -> !EXCEPTIONS.containsKey(words))
                        .flatMap(words -> Stream.of(words, "the camera shows " + words, "the man and " + words)))
                .allSatisfy(text -> assertThat(movements(text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            negation       | a tilt up, %s a pan left                       | -pan-left
            not-negation   | a tilt up, %s a pan left                       | pan-left
            negated-before | a pan left %s                                  | -pan-left
            hedge          | %s a pan left                                  | ?pan-left
            start          | %s a wide shot, finally a close up             | wide-shot@START close-up-shot@END
            end            | at first a wide shot, %s a close up            | wide-shot@START close-up-shot@END
            change         | a wide shot %s a close up                      | wide-shot@START close-up-shot@END
            step           | the camera pans left, %s the camera tilts up   | pan-left@STEP1 tilt-up@STEP2
            whole          | finally, %s a wide shot                        | wide-shot
            from           | it transitions %s a wide shot to a close up    | wide-shot@START close-up-shot@END
            to             | it transitions from a wide shot %s a close up  | wide-shot@START close-up-shot@END
            """)
    void aCueDecidesHowTheWordsAroundItAreMeant(String cue, String frame, String expected) {
        for (String pattern : patterns("cues", cue)) {
            assertThat(WITNESSES.of(pattern)).allSatisfy(words -> {
                String text = (isAfter(words) ? "%s the camera pans left, it tilts up" : frame).formatted(words);
                assertThat(describe(text)).as(text).containsSubsequence(expected.split(" ", -1));
            });
        }
    }

    /** "After panning left, it tilts up": the words after the comma are the later step, so the cue comes first. */
    private static boolean isAfter(String words) {
        return List.of("after", "after which", "once").contains(words);
    }

    private static void assertStated(List<String> frames, String words, String ids) {
        assertThat(frames).as(words).anyMatch(frame -> states(frame.formatted(words), ids));
    }

    private static boolean states(String text, String ids) {
        List<String> found = ids(FINDER.find(text));
        return Outcome.parse(ids, Taxonomy.bundled()).orElseThrow().primitives().stream()
                .allMatch(primitive -> found.contains(primitive.id()));
    }

    private static List<String> movements(String text) {
        return ids(FINDER.find(text).stream()
                .filter(mention -> mention.primitive().role().isMovement()
                        || mention.primitive().role() == Role.SUBJECT_MOVE)
                .toList());
    }

    private static List<String> ids(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.primitive().id()).toList();
    }

    private static List<String> describe(String text) {
        return FINDER.find(text).stream()
                .map(mention -> (mention.negated() ? "-" : "")
                        + (mention.hedged() ? "?" : "")
                        + mention.primitive().id()
                        + switch (mention.phase()) {
                            case THROUGHOUT -> "";
                            case STEP -> "@STEP" + mention.order();
                            default -> "@" + mention.phase();
                        })
                .toList();
    }

    private static List<String> patterns(String section, String name) {
        return Objects.requireNonNull(FILE.lists(section).get(name), name);
    }
}
