package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class VideoLimitsTest {
    private static final VideoLimits DEFAULTS = VideoLimits.defaults();

    @Test
    void everyLimitIsEnforcedAndNamed() {
        assertRefused(DEFAULTS.withMaxPixels(64 * 48 - 1)).hasMessageContaining("maxPixels");
        assertRefused(DEFAULTS.withMaxFrames(47)).hasMessageContaining("maxFrames");
        assertRefused(DEFAULTS.withMaxDuration(Duration.ofSeconds(1))).hasMessageContaining("maxDuration");
        assertRefused(DEFAULTS.withMaxDecodedBytes(64 * 48 * 3 * 10)).hasMessageContaining("maxDecodedBytes");
        assertRefused(DEFAULTS.withMaxWallTime(Duration.ofNanos(1))).hasMessageContaining("maxWallTime");
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> DEFAULTS.withMaxFrames(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withMaxWallTime(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedThreadStopsDecoding() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> readAll(DEFAULTS)).isInstanceOf(InterruptedIOException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(VideoLimits limits) {
        return assertThatThrownBy(() -> readAll(limits)).isInstanceOf(ChaiDataException.class);
    }

    private static void readAll(VideoLimits limits) throws Exception {
        FrameSource clip = FrameSources.of(TestClips.resource("hevc.mp4"), limits);
        try (FrameReader reader = clip.read(ReadOptions.all())) {
            reader.forEachRemaining(frame -> {});
        }
    }
}
