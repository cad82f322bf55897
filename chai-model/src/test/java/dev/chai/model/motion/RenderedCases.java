package dev.chai.model.motion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What the probe reports on the rendered cases, worked out once for all tests of a run. */
final class RenderedCases {
    /** All 440 rather than 44. */
    static final boolean WHOLE = Boolean.getBoolean("chai.motion.all");

    private RenderedCases() {}

    /** A case beside what was seen of it. */
    record Seen(MotionCase truth, MotionReport report) {}

    static List<Seen> all() {
        return Once.SEEN;
    }

    private static final class Once {
        static final List<Seen> SEEN = analyze();

        private static List<Seen> analyze() {
            try {
                Path folder = Files.createTempDirectory("motion-cases");
                return IntStream.range(0, MotionCase.COUNT)
                        .filter(n -> WHOLE || MotionCase.isInSubset(n))
                        .mapToObj(n -> analyze(new MotionCase(n), folder))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Seen analyze(MotionCase each, Path folder) {
            try {
                MotionReport report = MotionProbe.standard().analyze(each.clip(folder));
                Files.deleteIfExists(folder.resolve("case" + each.number() + ".mp4"));
                return new Seen(each, report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
