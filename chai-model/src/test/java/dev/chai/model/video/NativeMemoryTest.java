package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers give back to the system; with {@code -Pslow} only, since it reads a thousand times. */
class NativeMemoryTest {
    private static final int CYCLES = 1000;
    private static final int WARM = 300;

    /** A decoder that was never freed would leave ten times as much. */
    private static final long MOST_KIBIBYTES = 32 << 10;

    @BeforeEach
    void runsWhereAskedForAndMeasurable() {
        Assumptions.assumeTrue(Boolean.getBoolean("chai.slow"), "runs with -Pslow");
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell resident memory");
    }

    @Test
    void aThousandReadersLeaveNothingBehind() throws IOException {
        FrameSampler sampler = FrameSampler.of(Sampling.uniform(3)).withSize(PictureSize.longestSide(64));
        long warm = 0;
        StringBuilder curve = new StringBuilder();
        for (int i = 1; i <= CYCLES; i++) {
            sampler.sample(FrameSources.of(TestClips.resource(i % 2 == 0 ? "h264-b-frames.mp4" : "hevc.mp4")));
            if (i % 100 == 0) {
                curve.append(i).append(": ").append(residentKibibytes() >> 10).append(" MiB, ");
            }
            warm = i == WARM ? residentKibibytes() : warm;
        }
        System.out.println("resident memory after so many readers: " + curve);
        assertThat(residentKibibytes() - warm).as("%s", curve).isLessThan(MOST_KIBIBYTES);
    }

    private static long residentKibibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no VmRSS in /proc/self/status");
    }
}
