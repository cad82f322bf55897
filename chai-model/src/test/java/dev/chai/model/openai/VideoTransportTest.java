package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmVideo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class VideoTransportTest {
    private final StubServer server = new StubServer();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    /** Frames 0, 12, 24, ... of a clip of 24 frames a second, each showing its number. */
    private static VlmVideo twoASecond(int count) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(TestClips.numbered(12 * i, 64, 64));
        }
        return VlmVideo.of("clip.mp4", frames, 24, "test");
    }

    private static VlmRequest about(VlmPart... parts) {
        List<VlmPart> all = new ArrayList<>(List.of(parts));
        all.add(VlmPart.text("What is this?"));
        return VlmRequest.of(new VlmMessage(VlmMessage.Role.USER, all));
    }

    private JsonNode ask(ServerProfile profile, VlmRequest request) throws Exception {
        server.then(StubServer.text("fine"));
        try (OpenAiVlm model =
                OpenAiVlm.builder(server.address(), "tiny").profile(profile).build()) {
            model.run(request);
        }
        return new JsonMapper().readTree(server.bodies().get(server.bodies().size() - 1));
    }

    @Test
    void mp4HoldsTheVeryFramesAtTheirRate() throws Exception {
        JsonNode body = ask(ServerProfile.vllm(), about(VlmPart.video(twoASecond(5))));

        String url = body.at("/messages/0/content/0/video_url/url").asString();
        assertThat(url).startsWith("data:video/mp4;base64,");
        Path clip = folder.resolve("sent.mp4");
        Files.write(clip, Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
        FrameSource sent = FrameSources.of(clip);
        assertThat(sent.info().fps()).isEqualTo(2);
        assertThat(sent.info().width()).isEqualTo(64);
        assertThat(TestClips.numbersOn(sent, ReadOptions.all())).containsExactly(0, 12, 24, 36, 48);
    }

    @Test
    void vllmIsToldToTakeEveryFrameInItsSize() throws Exception {
        JsonNode body = ask(ServerProfile.vllm(), about(VlmPart.video(twoASecond(5))));

        JsonNode options = body.path("mm_processor_kwargs");
        assertThat(options.path("fps").asDouble()).isEqualTo(2.02);
        assertThat(body.at("/media_io_kwargs/video/num_frames").asInt()).isEqualTo(-1);
        assertThat(body.at("/media_io_kwargs/video/fps").asDouble()).isBetween(2.0, 2.1);
        assertThat(options.path("size").path("longest_edge").asLong()).isEqualTo(6L * 64 * 64);
        QwenVideo asServer = QwenVideo.processor()
                .withFps(options.path("fps").asDouble())
                .withBudget(
                        options.path("size").path("shortest_edge").asLong(),
                        options.path("size").path("longest_edge").asLong());
        assertThat(asServer.frameIndices(5, 2)).containsExactly(0, 1, 2, 3, 4);
        assertThat(asServer.size(5, 64, 64).width()).isEqualTo(64);
    }

    @Test
    void serversWithoutProcessorOptionsGetNone() throws Exception {
        JsonNode body = ask(ServerProfile.sglang(), about(VlmPart.video(twoASecond(5))));
        assertThat(body.at("/messages/0/content/0/type").asString()).isEqualTo("video_url");
        assertThat(body.has("mm_processor_kwargs")).isFalse();
    }

    @Test
    void framesGoAsImagesAfterTheirTimes() throws Exception {
        JsonNode body = ask(ServerProfile.llamaServer(), about(VlmPart.video(twoASecond(3))));

        JsonNode content = body.at("/messages/0/content");
        assertThat(content).hasSize(7);
        assertThat(content.path(2).path("text").asString()).isEqualTo("<0.5 seconds>");
        assertThat(content.path(3).at("/image_url/url").asString()).startsWith("data:image/jpeg;base64,");
        assertThat(content.path(6).path("text").asString()).isEqualTo("What is this?");
    }

    @Test
    void timesRoundHalfToEvenAsPythonDoes() {
        assertThat(MediaParts.seconds(0.25)).isEqualTo("0.2");
        assertThat(MediaParts.seconds(0.28)).isEqualTo("0.3");
        assertThat(MediaParts.seconds(1.25)).isEqualTo("1.2");
        assertThat(MediaParts.seconds(12)).isEqualTo("12.0");
    }

    @Test
    void unevenFramesGoAsImagesAndAreSaidToDoSo() throws Exception {
        List<VideoFrame> frames =
                List.of(TestClips.numbered(0, 64, 64), TestClips.numbered(3, 64, 64), TestClips.numbered(60, 64, 64));
        VlmVideo uneven = VlmVideo.of("cuts.mp4", frames, 24, "shots");
        server.then(StubServer.text("fine"));
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            VlmResponse response = model.run(about(VlmPart.video(uneven)));
            assertThat(response.warnings())
                    .containsExactly(
                            "cuts.mp4: the frames are not evenly spaced, so they were sent as images with their times");
            assertThat(response.provenance().videos().get(0).transport()).isEqualTo("frames");
        }
    }

    @Test
    void linkGoesAsItIsWhereTheServerFetches() throws Exception {
        VlmPart link = VlmPart.link(URI.create("https://clips.example/a.mp4"), 4);
        JsonNode body = ask(ServerProfile.vllm(), about(link));
        assertThat(body.at("/messages/0/content/0/video_url/url").asString()).isEqualTo("https://clips.example/a.mp4");
        assertThat(body.at("/mm_processor_kwargs/fps").asDouble()).isEqualTo(4);
        assertThat(Failures.of(() -> ask(ServerProfile.llamaServer(), about(link))))
                .isEqualTo(
                        "UNSUPPORTED_MEDIA: llama-server does not fetch videos itself (https://clips.example/a.mp4); send the"
                                + " clip's frames");
    }

    @Test
    void secretsOfSignedLinksReachTheServerOnly() throws Exception {
        VlmPart link = VlmPart.link(URI.create("https://me:pass@clips.example:8443/a.mp4?X-Signature=s3cret"), 4);
        server.then(StubServer.text("fine"));
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            VlmResponse response = model.run(about(link));
            assertThat(response.provenance().videos().get(0).name()).isEqualTo("https://clips.example:8443/a.mp4");
        }
        assertThat(server.bodies().get(0)).contains("?X-Signature=s3cret");
        assertThat(Failures.of(() -> ask(ServerProfile.llamaServer(), about(link))))
                .contains("https://clips.example:8443/a.mp4")
                .doesNotContain("s3cret")
                .doesNotContain("pass");
    }

    @Test
    void provenanceNamesFramesSizeAndTransport() throws Exception {
        server.then(StubServer.text("fine"));
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            var seen = model.run(about(VlmPart.video(twoASecond(3))))
                    .provenance()
                    .videos()
                    .get(0);
            assertThat(seen.frames()).containsExactly(0, 12, 24);
            assertThat(seen.transport()).isEqualTo("mp4");
            assertThat(seen.width()).isEqualTo(64);
            assertThat(seen.fps()).isEqualTo(24);
            assertThat(seen.profile()).isEqualTo("test");
        }
    }

    @Test
    void sameVideoIsEncodedOnceAndSentAsTheSameBytes() throws Exception {
        server.then(StubServer.text("fine"));
        VlmVideo video = twoASecond(3);
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny").build()) {
            model.run(about(VlmPart.video(video)));
            model.run(about(VlmPart.video(video)));
        }
        assertThat(server.bodies().get(0)).isEqualTo(server.bodies().get(1));
    }

    @Test
    void callsAtOnceAboutTheSamePixelsShareOneEncoding() throws Exception {
        MediaParts media = new MediaParts();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            running.add(threads.submit(() -> media.video(twoASecond(8), VideoTransport.MP4)));
        }
        List<String> first = running.get(0).get();
        for (Future<List<String>> other : running) {
            assertThat(other.get()).isSameAs(first);
        }
        threads.shutdown();
        assertThat(media.video(twoASecond(8), VideoTransport.FRAMES)).hasSize(16);
    }

    @Test
    void encodingsAreDroppedEldestFirstWhenTheyGrowTooMany() throws Exception {
        MediaParts media = new MediaParts(3000);
        List<String> first = media.video(twoASecond(1), VideoTransport.FRAMES);
        int size = first.stream().mapToInt(String::length).sum();
        assertThat(media.video(twoASecond(1), VideoTransport.FRAMES)).isSameAs(first);
        for (int i = 2; i * size <= 3000 + 2 * size; i++) {
            media.video(twoASecond(i), VideoTransport.FRAMES);
        }
        assertThat(media.video(twoASecond(1), VideoTransport.FRAMES))
                .isNotSameAs(first)
                .isEqualTo(first);
    }

    @Test
    void serverThatCountsFewerTokensIsNoticed() throws Exception {
        server.then(StubServer.text("fine")); // It says 12 prompt tokens.
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            frames.add(TestClips.numbered(12 * i, 320, 320));
        }
        VlmVideo video = VlmVideo.of("clip.mp4", frames, 24, "test");
        try (OpenAiVlm model =
                OpenAiVlm.builder(server.address(), "Qwen/Qwen3-VL-8B-Instruct").build()) {
            VlmResponse response = model.run(about(VlmPart.video(video)), CallOptions.defaults());
            // 4 pairs of 10 x 10 tokens, each with 6 for its time and 2 markers; 4 of text, 8 of the template.
            assertThat(response.usage().estimatedPromptTokens()).hasValue(4 * 108 + 4 + 8);
            assertThat(response.warnings()).hasSize(1);
            assertThat(response.warnings().get(0)).startsWith("the server counted 12 prompt tokens where about 444");
        }
    }

    @Test
    void realClipIsPreparedAsQwensProcessorDoes() throws Exception {
        Path clip = folder.resolve("real.mp4");
        TestClips.write(clip, TestClips.numbered(48), new TestClips.Encoding("mpeg4", "yuv420p", 24, 800_000));
        VlmVideo video = VideoPreparation.qwen(QwenVideo.processor()).prepare("real.mp4", FrameSources.of(clip));
        assertThat(video.indices()).containsExactly(0, 16, 31, 47);
        assertThat(video.width() % 32 + video.height() % 32).isZero();
        assertThat(MediaParts.transport(video, ServerProfile.vllm())).isEqualTo(VideoTransport.MP4);
    }
}
