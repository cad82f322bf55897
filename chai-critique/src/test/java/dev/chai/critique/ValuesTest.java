package dev.chai.critique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chai.critique.testing.Samples;
import dev.chai.spec.Aspect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "harbour.2.5.mp4, harbour",
        "harbour.7.mp4, harbour",
        "-aB_9x.0.2.mp4, -aB_9x",
        "2519.5.21.mp4, 2519",
        "walk_10_15.webm, walk",
        "walk_1.5_3.25.mp4, walk",
        "plain.mp4, plain",
        "no-extension, no-extension",
    })
    void sourceVideoDropsSceneNumbersSecondsAndExtension(String id, String source) {
        assertThat(Clip.of(id).sourceVideo()).isEqualTo(source);
    }

    @Test
    void clipWithoutNameOrWithNegativeLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Clip.of(" ")).withMessageContaining("clip id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clip("a", Optional.empty(), Optional.of(Duration.ofSeconds(-1)), Map.of()))
                .withMessageContaining("PT-1S");
    }

    @Test
    void unitIdReadsWhatItPrints() {
        UnitId id = new UnitId("a/b c.mp4", Aspect.SPATIAL);
        assertThat(UnitId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void unitIdWithoutAspectNamesTheAspects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitId.parse("lens/clip.mp4"))
                .withMessageContaining("\"lens\"")
                .withMessageContaining("subject, scene, motion, spatial, camera");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitId.parse("clip"))
                .withMessageContaining("aspect/clip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:30:00.285426",
                "2026-03-01T09:30:00.285000",
                "2026-03-01T09:30:00",
                "2026-03-01T09:30:00Z",
                "2026-03-01T09:30:00.000001+05:30",
                "2026-03-01T09:30:00-08:00"
            })
    void timePrintsAsItWasWritten(String text) {
        assertThat(WallTime.parse(text)).hasToString(text);
    }

    @Test
    void timeThatIsNoneShowsHowToWriteOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WallTime.parse("yesterday"))
                .withMessageContaining("\"yesterday\"")
                .withMessageContaining("2026-03-01T09:30:00");
    }

    @Test
    void presentKeepsItsOffset() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.ofHours(2));
        assertThat(WallTime.now(clock)).hasToString("2026-03-01T11:30:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void ratingOutsideOneToFiveIsRefused(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rating.of(value)).withMessageContaining("" + value);
    }

    @Test
    void captionThatChangedNeedsACritique() {
        Annotation good = Samples.improved("ann");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Annotation(
                        "ann", good.at(), good.pre(), good.ratings(), Optional.empty(), good.post(), Map.of()))
                .withMessageContaining("a critique must say why");
    }

    @Test
    void primitivesOfAPointAreSortedAndDistinct() {
        CritiquePoint point = CritiquePoint.of(CritiquePoint.Kind.WRONG, "x")
                .withPrimitives(List.of("tilt-up", "pan-left", "tilt-up"));
        assertThat(point.primitives()).containsExactly("pan-left", "tilt-up");
        assertThat(point.isActionable()).isFalse();
        assertThat(point.withReplacement("").isActionable()).isTrue();
    }
}
