package dev.chai.model.video.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {
    /** 48 frames at 24 a second. */
    private static final FrameSource TWO_SECONDS = FrameSources.of(TestClips.numbered(48));

    @Test
    void uniformIncludesBothEnds() throws IOException {
        assertThat(places(Sampling.uniform(5))).containsExactly(0, 12, 24, 35, 47);
        assertThat(places(Sampling.uniform(1))).as("the middle").containsExactly(24);
        assertThat(places(Sampling.uniform(100))).as("no more than there are").hasSize(48);
    }

    @Test
    void fpsTakesWhatIsOnScreen() throws IOException {
        assertThat(places(Sampling.fps(2))).containsExactly(0, 12, 24, 36);
        assertThat(places(Sampling.fps(5))).containsExactly(0, 4, 9, 14, 19, 24, 28, 33, 38, 43);
        assertThat(places(Sampling.fps(1000))).as("each frame once").hasSize(48);
        assertThat(places(Sampling.fps(0.1))).containsExactly(0);
    }

    @Test
    void fpsFollowsTheClockOfAVariableRateNotItsFrames() throws IOException {
        // Frame n appears at n * n / 24 s; one a second up to 9.4 s.
        FrameSource clip = FrameSources.of(TestClips.resource("variable-rate.mp4"));

        assertThat(FrameSampler.of(Sampling.fps(1)).plan(clip))
                .extracting(Pick::index)
                .containsExactly(0, 4, 6, 8, 9, 10, 12, 13, 14);
    }

    @Test
    void stretchesEndWithTheFrameOnScreen() throws IOException {
        assertThat(places(Sampling.between(0.5, 1.0, Sampling.all())))
                .containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
        assertThat(places(Sampling.between(0.5, 1.0, Sampling.firstAndLast()))).containsExactly(12, 24);
        assertThat(places(Sampling.between(0.5, 99, Sampling.fps(1)))).containsExactly(12, 36);
        assertThatThrownBy(() -> places(Sampling.between(3, 4, Sampling.all())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("behind the end of the clip at 2.000 s");
    }

    @Test
    void qwenProfilesTakeTheirOwnFrames() throws IOException {
        assertThat(places(Sampling.qwen(QwenVideo.processor()))).containsExactly(0, 16, 31, 47);
        assertThat(places(Sampling.qwen(QwenVideo.utils().withFps(3)))).containsExactly(0, 9, 19, 28, 38, 47);
    }

    @Test
    void aClipOfOneFrameIsSampledByEveryStrategy() throws IOException {
        FrameSource one = FrameSources.of(TestClips.resource("one-frame.mp4"));
        for (String text : List.of("uniform=4", "fps=2", "all", "first-last", "qwen-hf", "shots", "keyframes")) {
            assertThat(FrameSampler.of(Sampling.parse(text)).sample(one).samples())
                    .as(text)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uniform=16",
                "fps=2",
                "fps=0.5",
                "all",
                "first-last",
                "qwen-utils",
                "qwen-hf=8",
                "shots",
                "keyframes",
                "fps=4@1.5-3"
            })
    void strategiesReadAndPrintThemselves(String text) {
        assertThat(Sampling.parse(text)).hasToString(text);
        assertThat(FrameSampler.of(Sampling.parse(text))).hasToString("FrameSampler " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "uniform",
                "uniform=x",
                "uniform=0",
                "fps=0",
                "fps=-1",
                "fps=NaN",
                "all=3",
                "every",
                "fps=2@3",
                "fps=2@3-1"
            })
    void textThatIsNoStrategyIsRefusedWithTheForms(String text) {
        assertThatThrownBy(() -> Sampling.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sampling.parse("every"))
                .hasMessageContaining("uniform=N, fps=F")
                .hasMessageContaining("\"every\"");
    }

    @Test
    void strategiesAreValues() {
        assertThat(Sampling.fps(2)).isEqualTo(Sampling.parse("fps=2")).isNotEqualTo(Sampling.fps(3));
    }

    @Test
    void aStrategyOfOnesOwnIsALambda() throws IOException {
        Sampling own = range -> List.of(new Pick(7, "seven"), new Pick(3, "three"), new Pick(7, "again"));

        SampledClip sampled = FrameSampler.of(own).sample(TWO_SECONDS);

        assertThat(sampled.samples()).extracting(Sample::reason).containsExactly("three", "seven");
        assertThat(sampled.frames()).extracting(TestClips::numberOn).containsExactly(3, 7);
    }

    @Test
    void everySampleKnowsItsPlaceTimeAndReason() throws IOException {
        List<String> progress = new ArrayList<>();

        SampledClip sampled = FrameSampler.of(Sampling.fps(2))
                .withListener((sample, done, total) -> progress.add(done + "/" + total))
                .sample(FrameSources.of(TestClips.resource("hevc.mp4")));

        Sample second = sampled.samples().get(1);
        assertThat(second.frame().index()).isEqualTo(12);
        assertThat(second.frame().seconds()).isEqualTo(0.5);
        assertThat(second.frame().pts()).isPositive();
        assertThat(second.reason()).isEqualTo("on screen at 0.500 s");
        assertThat(second.isSubstitute()).isFalse();
        assertThat(progress).containsExactly("1/4", "2/4", "3/4", "4/4");
        assertThat(sampled.frames()).extracting(TestClips::numberOn).containsExactly(0, 12, 24, 36);
        assertThat(sampled.isDamaged()).isFalse();
    }

    @Test
    void keyFramesAreTakenWherePicturesChange() throws IOException {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            frames.add(VideoFrame.of(
                    i,
                    i / 24.0,
                    64,
                    48,
                    TestClips.numbered(i < 20 ? 0 : 255, 64, 48).bytes()));
        }
        KeyFrames everyHalfSecond = KeyFrames.standard().withIntervalSeconds(0.5);

        List<Pick> byColour =
                FrameSampler.of(Sampling.keyFrames(everyHalfSecond)).plan(FrameSources.of(frames));
        List<Pick> byModel = FrameSampler.of(Sampling.keyFrames(everyHalfSecond.withSimilarity(
                        FrameSimilarity.embedding(
                                frame -> new float[] {frame.index() < 30 ? 1 : 0, frame.index() < 30 ? 0 : 1}))))
                .plan(FrameSources.of(frames));

        assertThat(byColour).extracting(Pick::index).containsExactly(0, 24);
        assertThat(byColour.get(1).reason()).startsWith("changed: likeness 0.00");
        assertThat(byModel).extracting(Pick::index).containsExactly(0, 36);
    }

    private static List<Integer> places(Sampling sampling) throws IOException {
        return FrameSampler.of(sampling).plan(TWO_SECONDS).stream()
                .map(Pick::index)
                .toList();
    }
}
