package dev.chai.critique.corrupt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.critique.points.ReadCritique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorruptorPropertyTest {
    private static final CritiqueReader READER = CritiqueReader.with(statement -> List.of());

    @Provide
    Arbitrary<Scene> scenes() {
        return Arbitraries.longs().map(Scene::of);
    }

    @Property(tries = 200)
    void sameSeedGivesSameText(@ForAll("scenes") Scene scene, @ForAll long seed, @ForAll CorruptionKind kind) {
        if (kind != CorruptionKind.VIDEO_MODEL) {
            assertThat(Corruptor.of(kind).corrupt(scene.input(), seed))
                    .isEqualTo(Corruptor.of(kind).corrupt(scene.input(), seed));
        }
    }

    @Property(tries = 200)
    void editsTellTheWholeDifference(@ForAll("scenes") Scene scene, @ForAll long seed, @ForAll CorruptionKind kind) {
        if (kind != CorruptionKind.VIDEO_MODEL
                && Corruptor.of(kind).corrupt(scene.input(), seed) instanceof Corruption.Made made) {
            String original = kind == CorruptionKind.WORST_CAPTION
                    ? scene.input().postCaption().orElse(scene.input().preCaption())
                    : scene.input().critique();
            assertThat(Edit.apply(original, made.edits()))
                    .isEqualTo(made.text())
                    .isNotEqualTo(original);
        }
    }

    @Property(tries = 200)
    void insertionAddsOnePointAndKeepsTheOthers(@ForAll("scenes") Scene scene, @ForAll long seed) {
        List<String> after = statements(made(CorruptionKind.INSERTION, scene, seed));
        assertThat(after).hasSize(scene.points().size() + 1).containsSubsequence(statements(scene.input()));
    }

    @Property(tries = 200)
    void replacementChangesOneFactOfOnePoint(@ForAll("scenes") Scene scene, @ForAll long seed) {
        CheckInput after = made(CorruptionKind.REPLACEMENT, scene, seed);
        assertThat(differing(statements(scene.input()), statements(after))).isEqualTo(1);
        List<Edit> edits =
                ((Corruption.Made) Corruptor.of(CorruptionKind.REPLACEMENT).corrupt(scene.input(), seed)).edits();
        // "right, not left" changes places with its opposite: one fact, two words
        assertThat(edits).hasSizeBetween(1, 2);
        assertThat(edits.stream().map(Edit::fact).distinct()).hasSize(1);
    }

    @Property(tries = 200)
    void deletionDropsOnePointAndCountsOn(@ForAll("scenes") Scene scene, @ForAll long seed) {
        CheckInput after = made(CorruptionKind.DELETION, scene, seed);
        assertThat(statements(after)).hasSize(scene.points().size() - 1);
        assertThat(statements(scene.input())).containsSubsequence(statements(after));
        if (scene.input().critique().startsWith("1. ")) {
            List<String> left = new ArrayList<>(scene.points());
            left.removeIf(point -> !after.critique().contains(point));
            assertThat(after.critique()).isEqualTo(Scene.numbered(left));
        }
    }

    @Property(tries = 200)
    void complaintsProposeNothing(@ForAll("scenes") Scene scene, @ForAll long seed) {
        CheckInput after = made(CorruptionKind.NONCONSTRUCTIVE, scene, seed);
        ReadCritique read = READER.read(after.critique(), after.preCaption());
        assertThat(read.points()).hasSize(scene.points().size());
        assertThat(read.points()).allMatch(point -> point.replacement().isEmpty());
        assertThat(CritiqueChecks.standard().check(after).constructiveness().score())
                .isLessThan(0.15);
    }

    @Property(tries = 200)
    void blindCritiqueRepeatsNothingOfTheRealOne(@ForAll("scenes") Scene scene, @ForAll long seed) {
        CheckInput after = made(CorruptionKind.BLIND, scene, seed);
        assertThat(statements(after)).doesNotContainAnyElementsOf(statements(scene.input()));
    }

    @Property(tries = 5)
    void intendedCheckFallsAndTheOthersStay(@ForAll long seed) {
        List<Scene> scenes = LongStream.range(0, 60)
                .mapToObj(i -> Scene.of(seed + i))
                .filter(scene -> scene.input().postCaption().isPresent())
                .toList();
        assertThat(drop(CorruptionKind.INSERTION, scenes, seed, CorruptorPropertyTest::accuracy))
                .isGreaterThan(0.15);
        assertThat(drop(CorruptionKind.INSERTION, scenes, seed, CorruptorPropertyTest::recall))
                .isBetween(-0.1, 0.1);
        assertThat(drop(CorruptionKind.INSERTION, scenes, seed, CorruptorPropertyTest::constructiveness))
                .isBetween(-0.1, 0.1);

        assertThat(drop(CorruptionKind.REPLACEMENT, scenes, seed, CorruptorPropertyTest::accuracy))
                .isGreaterThan(0.15);
        assertThat(drop(CorruptionKind.REPLACEMENT, scenes, seed, CorruptorPropertyTest::constructiveness))
                .isBetween(-0.1, 0.1);

        assertThat(drop(CorruptionKind.DELETION, scenes, seed, CorruptorPropertyTest::recall))
                .isGreaterThan(0.15);
        assertThat(drop(CorruptionKind.DELETION, scenes, seed, CorruptorPropertyTest::accuracy))
                .isBetween(-0.1, 0.1);
        assertThat(drop(CorruptionKind.DELETION, scenes, seed, CorruptorPropertyTest::constructiveness))
                .isBetween(-0.1, 0.1);

        assertThat(drop(CorruptionKind.NONCONSTRUCTIVE, scenes, seed, CorruptorPropertyTest::constructiveness))
                .isGreaterThan(0.5);
        assertThat(drop(CorruptionKind.NONCONSTRUCTIVE, scenes, seed, CorruptorPropertyTest::accuracy))
                .isBetween(-0.1, 0.1);

        assertThat(drop(CorruptionKind.BLIND, scenes, seed, CorruptorPropertyTest::accuracy))
                .isGreaterThan(0.3);
        assertThat(drop(CorruptionKind.BLIND, scenes, seed, CorruptorPropertyTest::recall))
                .isGreaterThan(0.15);
    }

    private static double accuracy(CheckReport report) {
        return report.accuracy().orElseThrow().score();
    }

    private static double recall(CheckReport report) {
        return report.recall().orElseThrow().score();
    }

    private static double constructiveness(CheckReport report) {
        return report.constructiveness().score();
    }

    private static double drop(
            CorruptionKind kind, List<Scene> scenes, long seed, ToDoubleFunction<CheckReport> score) {
        return scenes.stream()
                .mapToDouble(
                        scene -> score.applyAsDouble(CritiqueChecks.standard().check(scene.input()))
                                - score.applyAsDouble(CritiqueChecks.standard().check(made(kind, scene, seed))))
                .average()
                .orElseThrow();
    }

    private static CheckInput made(CorruptionKind kind, Scene scene, long seed) {
        Corruption corruption = Corruptor.of(kind).corrupt(scene.input(), seed);
        assertThat(corruption).isInstanceOf(Corruption.Made.class);
        return scene.input().withCritique(((Corruption.Made) corruption).text());
    }

    private static List<String> statements(CheckInput input) {
        return READER.read(input.critique(), input.preCaption()).points().stream()
                .map(point -> point.statement())
                .toList();
    }

    /** How many of the first list's entries, in order, the second does not have. */
    private static int differing(List<String> before, List<String> after) {
        List<String> rest = new ArrayList<>(after);
        int differing = 0;
        for (String entry : before) {
            differing += rest.remove(entry) ? 0 : 1;
        }
        return Math.max(differing, rest.size());
    }
}
