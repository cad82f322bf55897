package dev.chai.model.motion;

import dev.chai.model.grounding.ClipLinter;
import dev.chai.model.motion.Wordings.Wrong;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures over the clips that {@code tools/hard_footage.py} renders: photographs under a known camera with bars, logos, subtitles and
 * walkers.
 */
final class HardFootage {
    private static final double REPORTED = 0.5;
    private static final List<String> STEADINESS = List.of("static-camera", "unsteady-camera");
    private static final int BINS = 10;

    private final Scores all = new Scores();
    private final Scores sure = new Scores();
    private final List<String> mistakes = new ArrayList<>();
    private final int[] told = new int[BINS];
    private final int[] right = new int[BINS];
    private int clips;
    private int wrongSides;
    private int sureAndWrong;
    private int trueCaptions;
    private int contradicted;
    private int falseCaptions;
    private int found;

    private record Case(String file, Set<String> camera, String trouble) {
        static Case of(String line) {
            String[] columns = line.split("\t", -1);
            return new Case(columns[0], Set.of(columns[1].split(",")), columns[2]);
        }
    }

    static HardFootage measure(Path folder) throws IOException {
        HardFootage figures = new HardFootage();
        List<Case> cases = Files.readAllLines(folder.resolve("cases.tsv")).stream()
                .map(Case::of)
                .toList();
        for (Case each : cases) {
            figures.add(each, MotionProbe.standard().analyze(FrameSources.of(folder.resolve(each.file))));
        }
        return figures;
    }

    private void add(Case each, MotionReport report) {
        clips++;
        List<MotionSegment> claims = report.segments().stream()
                .filter(segment -> isScored(segment.primitive()))
                .toList();
        Set<String> reported = names(claims, REPORTED);
        Set<String> certain = names(claims, MotionSegment.SURE);
        all.count(each.camera, Set.of(), reported);
        sure.count(each.camera, Set.of(), certain);
        claims.forEach(claim -> calibrate(claim, each.camera.contains(name(claim))));
        boolean wrong = !each.camera.containsAll(certain);
        boolean side = certain.stream().anyMatch(claim -> isOtherSide(claim, each.camera));
        sureAndWrong += wrong ? 1 : 0;
        wrongSides += side ? 1 : 0;
        if (!reported.equals(each.camera) || wrong) {
            mistakes.add((side ? "SIDE " : wrong ? "SURE " : "") + each.file + ": " + claims);
        }
        addCaptions(each, report);
    }

    private void addCaptions(Case each, MotionReport report) {
        for (String text : Wordings.right(each.camera)) {
            trueCaptions++;
            if (isContradicted(text, report)) {
                contradicted++;
                mistakes.add("TRUE CAPTION " + each.file + ": " + text);
            }
        }
        for (Wrong wrong : Wordings.wrong(each.camera)) {
            falseCaptions++;
            found += isContradicted(wrong.text(), report) ? 1 : 0;
        }
    }

    private static boolean isContradicted(String text, MotionReport report) {
        return !ClipLinter.standard()
                .lint(CaptionInput.of(text), report)
                .grounded()
                .isEmpty();
    }

    private void calibrate(MotionSegment claim, boolean holds) {
        int bin = Math.min(BINS - 1, (int) (claim.confidence() * BINS));
        told[bin]++;
        right[bin] += holds ? 1 : 0;
    }

    private static boolean isScored(String primitive) {
        return MotionAxis.find(primitive).isPresent()
                || primitive.startsWith("arc-")
                || STEADINESS.contains(primitive.replace("very-", ""));
    }

    private static boolean isOtherSide(String claim, Set<String> camera) {
        return MotionAxis.find(claim).stream()
                .flatMap(move -> move.opposites().stream())
                .anyMatch(camera::contains);
    }

    private static String name(MotionSegment segment) {
        return segment.primitive().replace("very-", "");
    }

    private static Set<String> names(List<MotionSegment> segments, double least) {
        return segments.stream()
                .filter(segment -> segment.confidence() >= least)
                .map(HardFootage::name)
                .collect(Collectors.toSet());
    }

    double macroF1() {
        return all.macroF1(primitives());
    }

    double macroF1OfSure() {
        return sure.macroF1(primitives());
    }

    private static List<String> primitives() {
        List<String> primitives = new ArrayList<>(MotionCase.SINGLE);
        primitives.add("unsteady-camera");
        return primitives;
    }

    int wrongSides() {
        return wrongSides;
    }

    double shareOfTrueCaptionsContradicted() {
        return (double) contradicted / Math.max(1, trueCaptions);
    }

    double shareOfFalseCaptionsFound() {
        return (double) found / Math.max(1, falseCaptions);
    }

    /** The reliability diagram as a table: of the claims of a confidence, how many hold. */
    String reliability() {
        StringBuilder table = new StringBuilder("| confidence | claims | hold |\n|---|---|---|\n");
        for (int bin = 0; bin < BINS; bin++) {
            if (told[bin] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %s |\n",
                        (double) bin / BINS,
                        (double) (bin + 1) / BINS,
                        told[bin],
                        Scores.share(right[bin], told[bin])));
            }
        }
        return table.toString();
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%d clips. Macro-F1 %.3f, of sure segments %.3f. Clips with a sure wrong segment: %d, to the wrong side: %d. "
                                + "True captions contradicted: %d of %d; false ones found: %d of %d.\n\n",
                        clips,
                        macroF1(),
                        macroF1OfSure(),
                        sureAndWrong,
                        wrongSides,
                        contradicted,
                        trueCaptions,
                        found,
                        falseCaptions)
                + all.table(sure)
                + "\n"
                + reliability()
                + "\n"
                + String.join("\n", mistakes);
    }
}
