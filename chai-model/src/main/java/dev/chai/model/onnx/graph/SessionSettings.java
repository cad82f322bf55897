package dev.chai.model.onnx.graph;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.OptionalInt;

/**
 * Where sessions run. Immutable and thread-safe.
 *
 * @param gpu number of the GPU; empty for the processor
 * @param threads inside one operator; 0 for ONNX Runtime's choice
 * @param gpuMemoryBytes the most that a session's arena takes on the GPU; 0 for no limit
 */
public record SessionSettings(OptionalInt gpu, int threads, long gpuMemoryBytes) {
    /** Returns settings for the processor. */
    public static SessionSettings cpu(int threads) {
        return new SessionSettings(OptionalInt.empty(), threads, 0);
    }

    OrtSession.SessionOptions options() throws OrtException {
        RuntimeLibrary.environment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        if (threads > 0) {
            options.setIntraOpNumThreads(threads);
        }
        // Spinning workers would hold every core between two tokens.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // The cache grows each step: a plan made for one size is of no use for the next.
        options.setMemoryPatternOptimization(false);
        if (gpu.isPresent()) {
            addCuda(options, gpu.getAsInt());
        }
        return options;
    }

    private void addCuda(OrtSession.SessionOptions options, int number) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(number)) {
            // Doubling, the default, reserves up to twice what is used.
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            cuda.add("do_copy_in_default_stream", "1");
            if (gpuMemoryBytes > 0) {
                cuda.add("gpu_mem_limit", Long.toString(gpuMemoryBytes));
            }
            options.addCUDA(cuda);
        }
    }
}
