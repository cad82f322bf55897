package dev.chai.model.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.Models;
import dev.chai.model.video.TestClips;
import dev.chai.model.vlm.CachePolicy;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmVideo;
import dev.chai.spec.data.ChaiDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScriptedVlmTest {
    private static final CallOptions ONLY_KNOWN = CallOptions.defaults().withCache(CachePolicy.ONLY);

    @TempDir
    private Path folder;

    private static VlmRequest ask(String text) {
        return VlmRequest.of(VlmMessage.user(VlmPart.text(text)));
    }

    private static ScriptedVlm script(String... lines) {
        return ScriptedVlm.of("test.jsonl", String.join("\n", lines));
    }

    @Test
    void firstLineWhoseConditionsHoldAnswers() throws Exception {
        ScriptedVlm script = script(
                "{\"contains\":[\"camera\",\"pan\"],\"answer\":\"both\"}",
                "",
                "{\"contains\":\"camera\",\"answer\":\"one\"}",
                "{\"seed\":7,\"answer\":\"seven\"}",
                "{\"clip\":\"a.mp4\",\"answer\":\"clip\"}",
                "{\"answer\":\"any\"}");
        VlmVideo video = VlmVideo.of("some/where/a.mp4", TestClips.numbered(2), 24, "test");
        VlmRequest aboutVideo = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("x")));

        assertThat(script.run(ask("Does the camera pan?")).text()).isEqualTo("both");
        assertThat(script.run(ask("the camera")).text()).isEqualTo("one");
        assertThat(script.run(ask("x").withDecoding(Decoding.greedy().withSeed(7)))
                        .text())
                .isEqualTo("seven");
        assertThat(script.run(aboutVideo).text()).isEqualTo("clip");
        assertThat(script.run(ask("x")).text()).isEqualTo("any");
    }

    @Test
    void scoresAsWrittenAndCensorsTheRest() throws Exception {
        VlmResponse response = script("{\"answer\":\"No\",\"probabilities\":{\"No\":0.75,\"no\":0.05}}")
                .run(ask("x").withLogprobs(LogprobRequest.of("Yes", "No")));
        assertThat(response.answer("No").orElseThrow().probability()).isCloseTo(0.75, within(1e-12));
        assertThat(response.answer("Yes").orElseThrow().isCensored()).isTrue();
        assertThat(response.answer("Yes").orElseThrow().probability()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void streamsWordsAndCanBeCancelled() throws Exception {
        List<String> heard = new ArrayList<>();
        script("{\"answer\":\"It pans left.\"}").stream(ask("x"), CallOptions.defaults(), heard::add);
        assertThat(heard).containsExactly("It ", "pans ", "left.");
    }

    @Test
    void failsAsWritten() {
        assertThatThrownBy(() -> script("{\"error\":\"rate_limited\"}").run(ask("x")))
                .isInstanceOfSatisfying(
                        VlmException.class, e -> assertThat(e.kind()).isEqualTo(VlmException.Kind.RATE_LIMITED));
    }

    @Test
    void saysWhatItHasNoAnswerTo() {
        assertThatThrownBy(() -> script("{\"contains\":\"a\",\"answer\":\"b\"}").run(ask("Is\nit?")))
                .hasMessage(
                        "test.jsonl has no answer to \"Is it?\"; a last line with only an \"answer\" answers everything");
    }

    @Test
    void badLinesAreLocated() {
        assertThatThrownBy(() -> script("{\"answer\":\"a\"}", "{\"anwser\":\"b\"}"))
                .isInstanceOf(ChaiDataException.class)
                .hasMessage("test.jsonl:2:1: there is no key \"anwser\", did you mean answer?");
        assertThatThrownBy(() -> script("{\"answer\":"))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageStartingWith("test.jsonl:1:1: no valid JSON: ");
        assertThatThrownBy(() -> script("{\"answer\":\"a\",\"probabilities\":{\"Yes\":2}}"))
                .hasMessage("test.jsonl:1:1 at /probabilities/Yes: a probability lies above 0 and is at most 1");
        assertThatThrownBy(() -> script("{\"error\":\"RATE_LIMITD\"}"))
                .hasMessage("test.jsonl:1:1 at /error: no error \"RATE_LIMITD\", did you mean RATE_LIMITED?");
    }

    @Test
    void opensByName() throws Exception {
        Path file = folder.resolve("answers.jsonl");
        Files.writeString(file, "{\"answer\":\"fine\"}\n");
        try (VlmBackend model = Models.open("scripted:" + file)) {
            assertThat(model.run(ask("x")).provenance().model()).isEqualTo("answers.jsonl");
        }
    }

    @Test
    void recordedAnswersComeAgainWithoutTheModel() throws Exception {
        VlmRequest question = ask("Is it?").withLogprobs(LogprobRequest.of("Yes", "No"));
        VlmResponse first;
        try (RecordedVlm recorded = RecordedVlm.of(
                script("{\"answer\":\"Yes\",\"probabilities\":{\"Yes\":0.9}}"), "tiny", folder.resolve("kept"))) {
            first = recorded.run(question);
        }
        ScriptedVlm other = script("{\"answer\":\"other\"}");
        try (RecordedVlm recorded = RecordedVlm.of(other, "tiny", folder.resolve("kept"))) {
            assertThat(recorded.run(question, ONLY_KNOWN)).isEqualTo(first);
            assertThat(recorded.run(question)).isEqualTo(first);
            assertThatThrownBy(() -> recorded.run(ask("Was it?"), ONLY_KNOWN))
                    .hasMessageEndingWith("kept has no answer to this request, and the model is not to be asked");
            CallOptions refresh = CallOptions.defaults().withCache(CachePolicy.REFRESH);
            assertThat(recorded.run(question, refresh).text()).isEqualTo("other");
            assertThat(recorded.run(question, ONLY_KNOWN).text()).isEqualTo("other");
        }
        try (RecordedVlm recorded = RecordedVlm.of(other, "another model", folder.resolve("kept"))) {
            assertThatThrownBy(() -> recorded.run(question, ONLY_KNOWN)).isInstanceOf(VlmException.class);
        }
    }

    @Test
    void videosOfOtherPixelsAreOtherQuestions() throws Exception {
        VlmVideo one = VlmVideo.of("a.mp4", TestClips.numbered(2), 24, "test");
        VlmVideo two = VlmVideo.of("a.mp4", TestClips.numbered(3), 24, "test");
        assertThat(one.digest())
                .isNotEqualTo(two.digest())
                .isEqualTo(
                        VlmVideo.of("b.mp4", TestClips.numbered(2), 24, "test").digest());
        try (RecordedVlm recorded = RecordedVlm.of(script("{\"answer\":\"x\"}"), "tiny", folder.resolve("kept"))) {
            recorded.run(VlmRequest.of(VlmMessage.user(VlmPart.video(one))));
            recorded.run(VlmRequest.of(VlmMessage.user(VlmPart.video(one))), ONLY_KNOWN);
            assertThatThrownBy(() -> recorded.run(VlmRequest.of(VlmMessage.user(VlmPart.video(two))), ONLY_KNOWN))
                    .isInstanceOf(VlmException.class);
        }
    }
}
