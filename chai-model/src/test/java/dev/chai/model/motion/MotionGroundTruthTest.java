package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The probe against clips whose camera is known. Two of twenty rounds always: one with a passer-by, one through a lossy codec; all 440 with {@code -Pmotion-ground-truth}, which also
 * writes the table of the guide to {@code target/motion-ground-truth.txt}.
 */
class MotionGroundTruthTest {
    private static final boolean WHOLE = Boolean.getBoolean("chai.motion.all");
    private static final List<String> TURNING = List.of(
            "static-camera",
            "pan-left",
            "pan-right",
            "tilt-up",
            "tilt-down",
            "roll-clockwise",
            "roll-counterclockwise",
            "zoom-in",
            "zoom-out");
    private static final List<String> TRAVELLING =
            List.of("dolly-in", "dolly-out", "truck-left", "truck-right", "pedestal-up", "pedestal-down");

    @TempDir
    Path folder;

    /** Hits, false alarms and misses of one primitive. */
    private static final class Score {
        private int hits;
        private int alarms;
        private int misses;

        double precision() {
            return hits + alarms == 0 ? 1 : (double) hits / (hits + alarms);
        }

        double recall() {
            return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
        }

        double f1() {
            return 2.0 * hits / Math.max(1, 2 * hits + alarms + misses);
        }
    }

    @Test
    void primitivesOfKnownCamerasAreFound() throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        StringBuilder wrong = new StringBuilder();
        int opposite = 0;
        int count = 0;
        for (int number : IntStream.range(0, MotionCase.COUNT)
                .filter(n -> WHOLE || MotionCase.isInSubset(n))
                .toArray()) {
            MotionCase each = new MotionCase(number);
            MotionReport report = MotionProbe.standard().analyse(each.clip(folder));
            Set<String> found = report.segments().stream()
                    .map(s -> s.primitive().replace("very-", ""))
                    .filter(p -> !p.equals("fixed-camera-with-shake"))
                    .collect(Collectors.toSet());
            count(scores, each.primitives(), found);
            opposite += saysOtherwiseForSure(report, each.primitives()) ? 1 : 0;
            count++;
            if (!found.equals(each.primitives())) {
                wrong.append(each).append(" -> ").append(report.segments()).append('\n');
            }
        }
        String table = table(scores, opposite, count);
        if (WHOLE) {
            Files.writeString(Path.of("target/motion-ground-truth.txt"), table + "\n" + wrong);
        }
        assertThat(macroF1(scores, TURNING)).as("%s%n%s", table, wrong).isGreaterThanOrEqualTo(0.95);
        assertThat(macroF1(scores, TRAVELLING)).as("%s%n%s", table, wrong).isGreaterThanOrEqualTo(0.85);
        assertThat((double) opposite / count).as("%s%n%s", table, wrong).isLessThanOrEqualTo(WHOLE ? 0.01 : 0.03);
    }

    private static void count(Map<String, Score> scores, Set<String> truth, Set<String> found) {
        for (String primitive : truth) {
            Score score = scores.computeIfAbsent(primitive, p -> new Score());
            score.hits += found.contains(primitive) ? 1 : 0;
            score.misses += found.contains(primitive) ? 0 : 1;
        }
        for (String primitive : found) {
            if (!truth.contains(primitive)) {
                scores.computeIfAbsent(primitive, p -> new Score()).alarms++;
            }
        }
    }

    /** Whether a segment that could contradict a caption is sure of what the camera did not do. */
    private static boolean saysOtherwiseForSure(MotionReport report, Set<String> truth) {
        return report.segments().stream()
                .filter(s -> s.confidence() >= MotionSegment.SURE)
                .map(MotionSegment::primitive)
                .anyMatch(p -> (TURNING.contains(p) || TRAVELLING.contains(p)) && !truth.contains(p));
    }

    private static double macroF1(Map<String, Score> scores, List<String> primitives) {
        return primitives.stream()
                .mapToDouble(p -> scores.getOrDefault(p, new Score()).f1())
                .average()
                .orElse(0);
    }

    private static String table(Map<String, Score> scores, int opposite, int count) {
        StringBuilder table = new StringBuilder(count + " cases\n");
        scores.forEach((primitive, score) -> table.append(String.format(
                Locale.ROOT,
                "| %-22s | %3d | %.3f | %.3f | %.3f |%n",
                primitive,
                score.hits + score.misses,
                score.precision(),
                score.recall(),
                score.f1())));
        return table.append(String.format(
                        Locale.ROOT,
                        "macro-F1 turning %.3f, travelling %.3f; cases with a sure but wrong segment %d%n",
                        macroF1(scores, TURNING),
                        macroF1(scores, TRAVELLING),
                        opposite))
                .toString();
    }
}
