package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ParallelReadersTest {
    private static final List<String> CLIPS = List.of("hevc.mp4", "h264-b-frames.mp4", "av1.mkv", "variable-rate.mp4");

    @Test
    void fourClipsAtOnceGiveWhatTheyGiveAlone() throws IOException, InterruptedException, ExecutionException {
        List<Integer> alone = new ArrayList<>();
        for (String clip : CLIPS) {
            alone.add(picturesOf(clip));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIPS.size());
        try {
            for (int round = 0; round < 3; round++) {
                List<Future<Integer>> running = new ArrayList<>();
                CLIPS.forEach(clip -> running.add(threads.submit(() -> picturesOf(clip))));
                for (int i = 0; i < CLIPS.size(); i++) {
                    assertThat(running.get(i).get()).as(CLIPS.get(i)).isEqualTo(alone.get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int picturesOf(String clip) throws IOException {
        int hash = 1;
        FrameSource source = FrameSources.of(TestClips.resource(clip));
        for (VideoFrame frame : TestClips.frames(source, ReadOptions.all().withPrefetch(2))) {
            hash = 31 * hash + Arrays.hashCode(frame.bytes());
        }
        return hash;
    }
}
