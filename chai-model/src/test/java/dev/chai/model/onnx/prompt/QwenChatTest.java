package dev.chai.model.onnx.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.folder.VideoPlaces;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmVideo;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QwenChatTest {
    private static String times(double fps, int... indices) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int index : indices) {
            frames.add(VideoFrame.of(index, index / fps, 1, 1, new byte[3]));
        }
        VlmVideo video = VlmVideo.of("clip", frames, fps, "as given");
        List<String> times = new ArrayList<>();
        for (int group = 0; group < (indices.length + 1) / 2; group++) {
            times.add(QwenChat.tenths(QwenChat.seconds(video, group)));
        }
        return String.join(" ", times);
    }

    @Test
    void timesAreRoundedAsPythonRoundsThem() {
        assertThat(times(24, 0, 12, 24, 36)).isEqualTo("0.2 1.2");
        assertThat(times(30, 0, 15, 30, 45, 60)).isEqualTo("0.2 1.2 2.0");
        assertThat(times(25, 0, 14, 28, 42)).isEqualTo("0.3 1.4");
    }

    private static ModelConfig config(ModelFamily family, double tokensPerSecond) {
        VideoPlaces places = new VideoPlaces(VideoPlaces.Rule.TRANSFORMERS_4, tokensPerSecond);
        return new ModelConfig(family, 410, 411, List.of(), 4096, OptionalInt.of(0), places, 14);
    }

    /** The vector of the notes: two groups of 2 x 2 tokens, each with 4 text tokens before and 1 behind, then 3. */
    @Test
    void laterTextGoesOnBehindTheLargestPlace() {
        Prompt.Block first = new Prompt.Block(4, 1, 2, 2, 0, 0, 0);
        Prompt.Block second = new Prompt.Block(13, 1, 2, 2, 0, 4, 0);
        Prompt prompt = new Prompt(new long[21], List.of(first, second));
        RopePositions positions = RopePositions.of(prompt, config(ModelFamily.QWEN3_VL, 0));
        assertThat(positions.delta()).isEqualTo(-4);
        assertThat(positions.places()[0]).startsWith(0, 1, 2, 3, 4, 4, 4, 4, 6, 7);
        assertThat(positions.places()[1]).startsWith(0, 1, 2, 3, 4, 4, 5, 5, 6, 7);
        assertThat(positions.places()[2]).startsWith(0, 1, 2, 3, 4, 5, 4, 5, 6, 7);
    }

    @Test
    void earlierModelsCountGroupsOrSeconds() {
        Prompt.Block block = new Prompt.Block(1, 3, 1, 2, 0, 0, 1.0);
        Prompt prompt = new Prompt(new long[9], List.of(block));
        RopePositions second = RopePositions.of(prompt, config(ModelFamily.QWEN2_VL, 0));
        assertThat(second.places()[0]).containsExactly(0, 1, 1, 2, 2, 3, 3, 4, 5);
        RopePositions half = RopePositions.of(prompt, config(ModelFamily.QWEN2_5_VL, 2));
        assertThat(half.places()[0]).containsExactly(0, 1, 1, 3, 3, 5, 5, 6, 7);
        assertThat(half.places()[2]).containsExactly(0, 1, 2, 1, 2, 1, 2, 6, 7);
    }
}
