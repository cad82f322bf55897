package dev.chai.model.video.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PrefetchReaderTest {
    /** Gives numbered frames without an end, or fails at one. */
    private static final class Endless implements FrameReader {
        private final AtomicInteger given = new AtomicInteger();
        private final AtomicBoolean closed = new AtomicBoolean();
        private final int failAt;

        Endless(int failAt) {
            this.failAt = failAt;
        }

        @Override
        public Optional<VideoFrame> next() throws IOException {
            int index = given.getAndIncrement();
            if (index == failAt) {
                throw new IOException("disk gone");
            }
            return Optional.of(TestClips.numbered(index, 8, 8));
        }

        @Override
        public List<ClipWarning> warnings() {
            return List.of();
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @Test
    void noMoreIsDecodedAheadThanAskedFor() throws Exception {
        Endless endless = new Endless(-1);
        try (FrameReader reader = new PrefetchReader(endless, 3)) {
            reader.next();
            Thread.sleep(Duration.ofMillis(200).toMillis());
            // One taken, three waiting, one in the worker's hands.
            assertThat(endless.given.get()).isBetween(4, 5);
        }
        assertThat(endless.closed).isTrue();
    }

    @Test
    void failuresArriveAfterTheFramesBeforeThem() throws IOException {
        try (FrameReader reader = new PrefetchReader(new Endless(2), 4)) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessage("disk gone");
            assertThatThrownBy(reader::next).as("it stays failed").isInstanceOf(IOException.class);
        }
    }

    @Test
    void closingFromAnotherThreadEndsTheWait() throws Exception {
        Endless endless = new Endless(-1);
        FrameReader reader = new PrefetchReader(endless, 1);
        Thread closer = new Thread(() -> {
            try {
                Thread.sleep(100);
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        closer.start();

        assertThatThrownBy(() -> reader.forEachRemaining(frame -> {})).isInstanceOf(CancellationException.class);
        closer.join();
        assertThat(endless.closed).isTrue();
    }

    @Test
    void aFileDecodedAheadGivesTheSameFrames() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.resource("hevc.mp4"));

        assertThat(TestClips.numbersOn(clip, ReadOptions.only(1, 20, 40).withPrefetch(2)))
                .containsExactly(1, 20, 40);
    }
}
