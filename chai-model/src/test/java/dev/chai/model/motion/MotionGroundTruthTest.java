package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.grounding.ClipLinter;
import dev.chai.model.grounding.GroundedFinding;
import dev.chai.model.motion.RenderedCases.Seen;
import dev.chai.model.motion.Wordings.Wrong;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The probe and the clip linter against clips whose camera is known: rendered ones, and the shared ones as somebody saw them.
 *
 * <p>Of the rendered ones two of twenty rounds run always, one with a passer-by and one through a lossy codec; all 440 run with
 * {@code -Pmotion-ground-truth}, which also writes {@code chai-examples/docs/motion-figures.md}.
 */
class MotionGroundTruthTest {
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
    private static final double SURE = MotionSegment.SURE;
    private static final double REPORTED = 0.5;

    /** Sections of the published page, by title. */
    private static final Map<String, String> PAGE = new TreeMap<>();

    @Test
    void primitivesOfKnownCamerasAreFound() throws IOException {
        Scores scores = new Scores();
        Scores strict = new Scores();
        StringBuilder wrong = new StringBuilder();
        int misled = 0;
        for (Seen each : RenderedCases.all()) {
            Set<String> truth = each.truth().primitives();
            Set<String> found = found(each.report(), REPORTED);
            scores.count(truth, Set.of(), found);
            strict.count(truth, Set.of(), found(each.report(), SURE));
            misled += found(each.report(), SURE).stream()
                            .anyMatch(p -> (TURNING.contains(p) || TRAVELLING.contains(p)) && !truth.contains(p))
                    ? 1
                    : 0;
            if (!found.equals(truth)) {
                wrong.append("- ")
                        .append(each.truth())
                        .append(": ")
                        .append(each.report().segments())
                        .append('\n');
            }
        }
        int count = RenderedCases.all().size();
        PAGE.put(
                "1. Rendered clips",
                String.format(
                        Locale.ROOT,
                        "%d cases. Macro-F1 %.3f for static, pan, tilt, roll and zoom; %.3f for dolly, truck and pedestal. "
                                + "Cases with a sure but wrong segment: %d.\n\n%s\nCases that are not told completely:\n\n%s",
                        count,
                        scores.macroF1(TURNING),
                        scores.macroF1(TRAVELLING),
                        misled,
                        scores.table(strict),
                        wrong));
        assertThat(scores.macroF1(TURNING)).as("%s", PAGE).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.macroF1(TRAVELLING)).as("%s", PAGE).isGreaterThanOrEqualTo(0.85);
        assertThat((double) misled / count).as("%s", PAGE).isLessThanOrEqualTo(RenderedCases.WHOLE ? 0.01 : 0.03);
    }

    @Test
    void camerasThatCircleAreToldFromThoseThatDoNot() throws IOException {
        OrbitFigures figures = OrbitFigures.measure();
        long feigned = RenderedCases.all().stream()
                .filter(each -> found(each.report(), REPORTED).stream().anyMatch(p -> p.startsWith("arc-")))
                .count();
        PAGE.put("4. Arcs", figures.section(feigned, RenderedCases.all().size()));
        assertThat(figures.wrongSide()).as("%s", PAGE).isZero();
        assertThat(figures.misled()).as("%s", PAGE).isZero();
        assertThat(figures.recall()).as("%s", PAGE).isGreaterThanOrEqualTo(0.6);
        assertThat((double) feigned / RenderedCases.all().size())
                .as("%s", PAGE)
                .isLessThanOrEqualTo(RenderedCases.WHOLE ? 0.01 : 0.03);
    }

    @Test
    void renderedClipsAtTheirOwnPaceGiveNoHintOfPlayback() {
        assertThat(RenderedCases.all())
                .allMatch(seen -> seen.report().playback().isEmpty());
    }

    @Test
    void trueCaptionsOfKnownCamerasAreLeftAloneAndFalseOnesFound() {
        Map<String, int[]> caught = new TreeMap<>();
        StringBuilder alarms = new StringBuilder();
        int right = 0;
        int alarmed = 0;
        for (Seen each : RenderedCases.all()) {
            for (String text : Wordings.right(each.truth().primitives())) {
                List<GroundedFinding> found = grounded(text, each.report());
                right++;
                alarmed += found.isEmpty() ? 0 : 1;
                found.forEach(f -> alarms.append("- ")
                        .append(each.truth())
                        .append(": ")
                        .append(f.diagnostic().message())
                        .append('\n'));
            }
            for (Wrong text : Wordings.wrong(each.truth().primitives())) {
                int[] counts = caught.computeIfAbsent(text.how(), how -> new int[2]);
                counts[0] += grounded(text.text(), each.report()).isEmpty() ? 0 : 1;
                counts[1]++;
            }
        }
        PAGE.put("2. Captions of rendered clips", captionFigures(right, alarmed, alarms, caught));
        assertThat((double) alarmed / right).as("%s", PAGE).isLessThanOrEqualTo(0.01);
        caught.forEach((how, counts) ->
                assertThat(2 * counts[0]).as("%s: %s", how, PAGE).isGreaterThanOrEqualTo(counts[1]));
    }

    private static String captionFigures(int right, int alarmed, StringBuilder alarms, Map<String, int[]> caught) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "True captions with a grounded finding: %d of %d (%.2f %%).\n\n%s%s"
                        + "| what a false caption says wrongly | captions | with a grounded finding |\n|---|---|---|\n",
                alarmed,
                right,
                100.0 * alarmed / right,
                alarms,
                alarms.isEmpty() ? "" : "\n"));
        caught.forEach((how, counts) -> text.append(
                String.format(Locale.ROOT, "| %s | %d | %s |\n", how, counts[1], Scores.share(counts[0], counts[1]))));
        return text.toString();
    }

    @Test
    void sampleClipsAreToldAsOneSeesThem() throws IOException {
        RealMotion real = new RealMotion();
        Scores scores = new Scores();
        Scores strict = new Scores();
        StringBuilder shots =
                new StringBuilder("| clip | seconds | what one sees | what the probe says |\n|---|---|---|---|\n");
        for (RealMotion.Shot shot : RealMotion.shots()) {
            scores.count(shot.truth(), shot.optional(), real.found(shot, REPORTED));
            strict.count(shot.truth(), shot.optional(), real.found(shot, SURE));
            assertThat(real.report(shot).playback()).as(shot.clip()).isEmpty();
            shots.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f to %.1f | %s | %s |\n",
                    shot.clip(),
                    shot.start(),
                    shot.end(),
                    shot.truth().isEmpty() ? "hard to say" : String.join(", ", shot.truth()),
                    said(real.report(shot), shot)));
        }
        String captions = captionsOfSampleClips(real);
        PAGE.put("3. Sample clips", shots + "\n" + scores.table(strict) + "\n" + captions);
        Set<String> wrongForSure = RealMotion.shots().stream()
                .flatMap(shot -> wrongForSure(real, shot).stream())
                .collect(Collectors.toSet());
        assertThat(wrongForSure).isEmpty();
        assertThat(captions).as("%s", PAGE).startsWith("True captions with a grounded finding: 0 of ");
    }

    /** A caption is about the whole clip, so the shots of a clip count together. */
    private static String captionsOfSampleClips(RealMotion real) throws IOException {
        Map<String, Set<String>> clips = new TreeMap<>();
        Map<String, MotionReport> reports = new TreeMap<>();
        for (RealMotion.Shot shot : RealMotion.shots()) {
            clips.computeIfAbsent(shot.clip(), clip -> new TreeSet<>()).addAll(shot.truth());
            reports.put(shot.clip(), real.report(shot));
        }
        int[] right = new int[2];
        int[] wrong = new int[2];
        clips.forEach((clip, camera) -> {
            MotionReport report = Objects.requireNonNull(reports.get(clip));
            Wordings.right(camera).forEach(text -> count(right, text, report));
            Wordings.wrong(camera).forEach(text -> count(wrong, text.text(), report));
        });
        return "True captions with a grounded finding: " + right[0] + " of " + right[1] + "; false ones: " + wrong[0]
                + " of " + wrong[1] + ".\n";
    }

    private static void count(int[] counts, String text, MotionReport report) {
        counts[0] += grounded(text, report).isEmpty() ? 0 : 1;
        counts[1]++;
    }

    private static Set<String> wrongForSure(RealMotion real, RealMotion.Shot shot) {
        try {
            Set<String> found = real.found(shot, SURE);
            found.removeAll(shot.truth());
            found.removeAll(shot.optional());
            return found.stream().map(p -> shot.clip() + " " + p).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String said(MotionReport report, RealMotion.Shot shot) {
        String said = report.segments().stream()
                .filter(s -> s.startSeconds() > shot.start() - 0.05 && s.startSeconds() < shot.end() - 0.05)
                .map(s -> String.format(Locale.ROOT, "%s %.2f", s.primitive(), s.confidence()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "cannot tell" : said;
    }

    private static Set<String> found(MotionReport report, double confidence) {
        return report.segments().stream()
                .filter(s -> s.confidence() >= confidence)
                .map(s -> s.primitive().replace("very-", ""))
                .filter(p -> !p.equals("fixed-camera-with-shake") && !p.endsWith("-camera-motion"))
                .collect(Collectors.toSet());
    }

    private static List<GroundedFinding> grounded(String text, MotionReport report) {
        return ClipLinter.standard().lint(CaptionInput.of(text), report).grounded();
    }

    @AfterAll
    static void publish() throws IOException {
        if (!RenderedCases.WHOLE || PAGE.size() < 4) {
            return;
        }
        StringBuilder page = new StringBuilder("# Camera movement and clip linter: figures\n\n"
                + "Written by `mvn test -pl chai-model -am -Pmotion-ground-truth -Dtest=MotionGroundTruthTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false`; do not edit.\n"
                + "Segments count from confidence 0.5 on; \"sure\" ones from 0.8, which contradict captions.\n");
        PAGE.forEach((title, text) ->
                page.append("\n## ").append(title).append("\n\n").append(text));
        Path file = Path.of(System.getProperty("chai.root", "..")).resolve("chai-examples/docs/motion-figures.md");
        Files.writeString(file, page);
    }
}
