package dev.chai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmCapabilities;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class ModelsTest {
    @Test
    void unknownSchemeListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open("gguf:model.gguf"))
                .withMessageStartingWith("\"gguf:model.gguf\" names no model; expected one of ")
                .withMessageContaining("openai:URL#NAME")
                .withMessageContaining("onnx:DIR")
                .withMessageContaining("scripted:FILE");
        assertThatIllegalArgumentException().isThrownBy(() -> Models.open("scripted:"));
    }

    @Test
    void serverNeedsAddressAndName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open("openai:http://localhost:8000/v1"))
                .withMessageContaining("lacks the model's name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open("openai:ht tp://x#m"))
                .withMessageContaining("is no address of a server");
    }

    @Test
    void secretsInAddressesAreNotRepeated() {
        for (String name : new String[] {
            "openai:http://me:s3cret@host/v1",
            "openai:http://me:s3 cret@host/v1#m",
            "openai:http://host/v1?key=s3cret#m"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Models.open(name))
                    .withMessageNotContaining("cret")
                    .withNoCause();
        }
    }

    @Test
    void optionsOfServersAreChecked() throws Exception {
        String name = "openai:http://localhost:8000/v1#m";
        ModelOptions options = ModelOptions.defaults().with("server", "sglang").with("transport", "frames");
        try (VlmBackend model = Models.open(name, options)) {
            assertThat(model).hasToString("openai/sglang http://localhost:8000/v1#m");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open(name, ModelOptions.defaults().with("sever", "vllm")))
                .withMessage("openai: has no option \"sever\", did you mean server?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open(name, ModelOptions.defaults().with("server", "vlm")))
                .withMessage("no server profile \"vlm\", did you mean vllm?");
    }

    @Test
    void devicesAreThree() {
        assertThat(ModelOptions.defaults().withDevice("cuda:1").device()).isEqualTo("cuda:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelOptions.defaults().withDevice("gpu"))
                .withMessage("device \"gpu\" is unknown, expected auto, cpu or cuda:N");
    }

    @Test
    void waitsDoubleUpToTheLongestAndShrinkByJitter() {
        RetryPolicy policy = RetryPolicy.standard();
        assertThat(policy.waitAfter(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.waitAfter(3, 0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.waitAfter(3, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(60, 0)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void answersOfSeveralTokensAreReadWhereAsked() {
        LogprobRequest.Position end = LogprobRequest.Position.END;
        assertThat(end.first(1, 1, false)).isZero();
        assertThat(end.first(5, 2, false)).isEqualTo(3);
        assertThat(end.first(5, 2, true)).isEqualTo(2);
        assertThat(end.first(1, 1, true)).isZero();
        assertThat(LogprobRequest.Position.START.first(5, 2, true)).isZero();
    }

    @Test
    void cancellingAFutureCancelsItsCall() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        VlmBackend slow = new Waiting(running, cancelled);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<VlmResponse> future =
                    slow.runAsync(VlmRequest.of(VlmMessage.user(VlmPart.text("x"))), CallOptions.defaults(), thread);
            running.await();
            future.cancel(true);
            cancelled.await();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void requestsAreCheckedEarly() {
        assertThatIllegalArgumentException().isThrownBy(() -> VlmRequest.of(VlmMessage.assistant("x")));
        assertThatIllegalArgumentException().isThrownBy(() -> Decoding.greedy().withTopP(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Decoding.greedy().withStops(List.of("")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.defaults().withTimeout(Duration.ZERO));
    }

    private record Waiting(CountDownLatch running, CountDownLatch cancelled) implements VlmBackend {
        @Override
        public VlmCapabilities capabilities() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException {
            Cancellation.Registration link = options.cancellation().onCancel(cancelled::countDown);
            running.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            link.close();
            options.cancellation().check();
            throw new IllegalStateException("was not cancelled");
        }

        @Override
        public void close() {}
    }

    @Test
    void serversOnThisMachineHaveShortNames() throws IOException {
        try (VlmBackend vllm = Models.open("vllm:Qwen/Qwen3-VL-8B-Instruct");
                VlmBackend llama = Models.open("llama-server:http://gpu-box:9000/v1#any");
                VlmBackend ollama = Models.open("ollama:gemma3:4b")) {
            assertThat(vllm).hasToString("openai/vllm http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct");
            assertThat(llama).hasToString("openai/llama-server http://gpu-box:9000/v1#any");
            assertThat(ollama).hasToString("openai/ollama http://localhost:11434/v1#gemma3:4b");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Models.open("ollama:x", ModelOptions.defaults().with("server", "vllm")))
                .withMessageContaining("leave out the setting \"server\"");
    }

    @Test
    void schemesOfOthersAreFound() throws IOException {
        assertThat(Models.open("test-scheme:hello")).hasToString("opened hello");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.open("nothing:here"))
                .withMessageContaining("ollama:[URL#]NAME")
                .withMessageContaining("test-scheme:TEXT");
    }

    /** A scheme as another library would bring it. */
    public static final class TestScheme implements ModelScheme {
        @Override
        public String name() {
            return "test-scheme";
        }

        @Override
        public String form() {
            return "TEXT";
        }

        @Override
        public VlmBackend open(String rest, ModelOptions options) {
            return new VlmBackend() {
                @Override
                public VlmResponse stream(VlmRequest request, CallOptions call, VlmListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public VlmCapabilities capabilities() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void close() {
                    // Nothing is open.
                }

                @Override
                public String toString() {
                    return "opened " + rest;
                }
            };
        }
    }
}
