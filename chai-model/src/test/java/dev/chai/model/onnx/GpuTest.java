package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs a GPU: the reference models on CUDA against the processor. Skipped where there is none. */
class GpuTest {
    private static final OnnxOptions.Builder CPU =
            OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1);

    @BeforeEach
    void requireGpu() {
        Gpus here = Gpus.here();
        assumeTrue(here.runtime(), "the ONNX Runtime on the class path has no CUDA: use onnxruntime_gpu to run these");
        assumeTrue(here.count() > 0, "the CUDA driver shows no GPU");
    }

    private static OnnxVlm gpu(String name) throws IOException {
        DeviceChoice first = DeviceChoice.parse("cuda:0");
        return OnnxVlm.open(
                Reference.folder(name),
                OnnxOptions.builder().device(first).gpuMemoryBytes(1L << 30).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen2vl", "qwen2_5vl", "qwen3vl", "smolvlm"})
    void logProbabilitiesAreThoseOfTheProcessor(String name) throws IOException {
        LogprobRequest all = new LogprobRequest(20, List.of(), 1, LogprobRequest.Position.START);
        try (OnnxVlm cuda = gpu(name);
                OnnxVlm cpu = OnnxVlm.open(Reference.folder(name), CPU.build())) {
            assertThat(cuda.device()).isEqualTo("cuda:0");
            for (Reference reference : Reference.cases(name)) {
                VlmRequest request = reference
                        .request()
                        .withDecoding(Decoding.greedy().withMaxTokens(8))
                        .withLogprobs(all);
                List<GeneratedToken> expected = cpu.run(request).tokens();
                List<GeneratedToken> actual = cuda.run(request).tokens();
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(actual.get(i).id()).isEqualTo(expected.get(i).id());
                    assertThat(actual.get(i).logprob())
                            .isCloseTo(expected.get(i).logprob(), Offset.offset(1e-3));
                }
            }
        }
    }

    @Test
    void cancellingEndsTheCall() throws IOException {
        Cancellation stop = new Cancellation();
        try (OnnxVlm cuda = gpu("qwen3vl")) {
            VlmRequest endless =
                    TinyModelTest.request().withDecoding(Decoding.greedy().withMaxTokens(3000));
            CallOptions call = CallOptions.defaults().withCancellation(stop);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> cuda.stream(endless, call, piece -> stop.cancel()))
                    .isInstanceOf(VlmException.class)
                    .hasMessageContaining("cancelled");
        }
    }
}
