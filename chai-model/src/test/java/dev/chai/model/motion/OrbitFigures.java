package dev.chai.model.motion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the probe says of {@link OrbitCase}s. */
final class OrbitFigures {
    /** Where the whole ground truth does not run. */
    private static final int FEW = 12;

    private static final Set<String> WRONG = Set.of(
            "static-camera",
            "pan-left",
            "pan-right",
            "truck-left",
            "truck-right",
            "dolly-in",
            "dolly-out",
            "zoom-in",
            "zoom-out");

    private final StringBuilder untold = new StringBuilder();
    private int cases;
    private int told;
    private int wrongSide;
    private int misled;

    static OrbitFigures measure() throws IOException {
        OrbitFigures figures = new OrbitFigures();
        Path folder = Files.createTempDirectory("orbit-cases");
        for (int i = 0; i < (RenderedCases.WHOLE ? OrbitCase.COUNT : FEW); i++) {
            OrbitCase orbit = new OrbitCase(i);
            figures.count(
                    orbit, MotionProbe.standard().analyze(orbit.clip(folder)).segments());
            Files.deleteIfExists(folder.resolve("orbit" + i + ".mp4"));
        }
        Files.delete(folder);
        return figures;
    }

    private void count(OrbitCase orbit, List<MotionSegment> segments) {
        Set<String> arcs = segments.stream()
                .map(MotionSegment::primitive)
                .filter(p -> p.startsWith("arc-"))
                .collect(Collectors.toSet());
        cases++;
        told += arcs.equals(Set.of(orbit.primitive())) ? 1 : 0;
        wrongSide += arcs.isEmpty() || arcs.contains(orbit.primitive()) ? 0 : 1;
        misled += segments.stream().anyMatch(s -> s.confidence() >= MotionSegment.SURE && WRONG.contains(s.primitive()))
                ? 1
                : 0;
        if (arcs.isEmpty()) {
            untold.append("- ").append(orbit).append(": ").append(segments).append('\n');
        }
    }

    int wrongSide() {
        return wrongSide;
    }

    /** Cases with a sure segment of something that the camera did not do on its own. */
    int misled() {
        return misled;
    }

    double recall() {
        return (double) told / cases;
    }

    String section(long feigned, int others) {
        return String.format(
                Locale.ROOT,
                "%d rendered cases: the camera circles the middle one of the three planes, 8 to 25 degrees in 1.6 to 2.6 s, half of them "
                        + "each way, a third with a passer-by, a quarter compressed. Told with the right direction: %d (recall %.3f), "
                        + "with the wrong one: %d. ArcDetector seen in the %d cases of section 1, which have none: %d (precision %.3f). "
                        + "Cases with a sure segment of another movement, or of none: %d.\n\nNot told:\n\n%s",
                cases,
                told,
                recall(),
                wrongSide,
                others,
                feigned,
                (double) told / Math.max(1, told + wrongSide + feigned),
                misled,
                untold);
    }
}
