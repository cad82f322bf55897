package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseResolverTest {
    private final PhaseResolver resolver = new PhaseResolver(MarkedSentence.LEXICON);

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            pan-left                                      | pan-left
            pan-left 1 tilt-up 2                          | pan-left 1 tilt-up 2
            pan-left 2 tilt-up 2                          | pan-left tilt-up
            pan-left 3 tilt-up 5                          | pan-left 1 tilt-up 3
            pan-left 1 deep-focus 2 tilt-up 2             | pan-left 1 deep-focus tilt-up 2
            tracking-shot 1 fast-camera-motion 2          | tracking-shot 1 fast-camera-motion 2
            moves-left-in-frame 1 locomotion-run 2        | moves-left-in-frame locomotion-run
            """)
    void movementsOfTheCameraAreNumberedIfTheyHappenOneAfterTheOther(String candidates, String expected) {
        assertResolved(candidates, expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            static-camera                                 | static-camera
            static-camera 1 pan-left 2                    | static-camera start pan-left 2
            pan-left 1 static-camera 2                    | pan-left 1 static-camera end
            -static-camera 1 pan-left 2                   | -static-camera pan-left
            static-camera unsteady-camera                 | fixed-camera-with-shake unsteady-camera
            static-camera very-unsteady-camera            | fixed-camera-with-shake very-unsteady-camera
            static-camera -unsteady-camera                | static-camera -unsteady-camera
            -static-camera unsteady-camera                | -static-camera unsteady-camera
            static-camera smooth-camera                   | static-camera smooth-camera
            """)
    void aStaticCameraHoldsForItsPartAndDoesNotShake(String candidates, String expected) {
        assertResolved(candidates, expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            full-shot high-angle                          | full-shot high-angle ~camera-above-subject
            full-shot low-angle                           | full-shot low-angle ~camera-below-subject
            full-shot eye-level                           | full-shot eye-level ~camera-at-subject-level
            full-shot high-angle eye-level                | full-shot high-angle eye-level ~camera-at-subject-level
            full-shot -high-angle                         | full-shot -high-angle
            high-angle                                    | high-angle
            full-shot high-angle camera-below-subject     | full-shot high-angle camera-below-subject
            full-shot high-angle birds-eye-angle          | full-shot high-angle birds-eye-angle ~camera-above-subject
            position-left low-angle                       | position-left low-angle ~camera-below-subject
            full-shot deep-focus                          | full-shot deep-focus
            """)
    void aFramingWithoutARelativeHeightImpliesOne(String candidates, String expected) {
        assertResolved(candidates, expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            camera-above-subject subject-revealing        | camera-above-subject end subject-revealing
            camera-above-subject -subject-revealing       | camera-above-subject -subject-revealing
            camera-above-subject start subject-revealing  | camera-above-subject end subject-revealing
            high-angle subject-revealing                  | high-angle subject-revealing
            """)
    void beforeTheSubjectIsRevealedThereIsNoHeightRelativeToIt(String candidates, String expected) {
        assertResolved(candidates, expected);
    }

    private void assertResolved(String line, String expected) {
        List<MentionCandidate> candidates = Candidates.of(line);
        resolver.resolve(candidates, new BitSet());
        assertThat(Candidates.describe(candidates)).isEqualTo(expected);
    }
}
