package dev.chai.model.vlm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExactPreparationTest {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 70;

    private static List<VideoFrame> noise() {
        Random random = new Random(7);
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] bytes = new byte[3 * WIDTH * HEIGHT];
            random.nextBytes(bytes);
            frames.add(VideoFrame.of(i, i / 12.0, WIDTH, HEIGHT, bytes));
        }
        return frames;
    }

    /** The resampler itself is held against torchvision to the last bit in its own test. */
    @Test
    void framesAreScaledAsTorchvisionScalesThem() throws IOException {
        List<VideoFrame> frames = noise();
        FrameSource clip = FrameSources.of(frames);
        VideoPreparation exact = VideoPreparation.qwen(QwenVideo.processor()).exact();
        VlmVideo video = exact.prepare("clip", clip);
        PictureSize size = QwenVideo.processor().size(video.frames().size(), WIDTH, HEIGHT);
        ByteResampler resampler =
                new ByteResampler(new int[] {WIDTH, HEIGHT}, new int[] {size.width(), size.height()}, Filter.BICUBIC);
        for (VideoFrame frame : video.frames()) {
            assertThat(frame.bytes())
                    .isEqualTo(resampler.resize(frames.get(frame.index()).bytes()));
        }
        assertThat(video.profile()).isEqualTo("hf-processor fps=2.0 resize=torchvision");
        assertThat(exact.exact()).isEqualTo(exact);
    }

    @Test
    void theSameFramesAreTakenEitherWay() throws IOException {
        VideoPreparation fast = VideoPreparation.qwen(QwenVideo.utils());
        VlmVideo one = fast.prepare("clip", FrameSources.of(noise()));
        VlmVideo other = fast.exact().prepare("clip", FrameSources.of(noise()));
        assertThat(other.indices()).isEqualTo(one.indices());
        assertThat(other.width()).isEqualTo(one.width());
        assertThat(one.profile()).isEqualTo("qwen-vl-utils fps=2.0");
    }
}
