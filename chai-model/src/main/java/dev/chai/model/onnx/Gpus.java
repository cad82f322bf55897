package dev.chai.model.onnx;

import ai.djl.util.cuda.CudaUtils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import dev.chai.model.onnx.graph.RuntimeLibrary;
import org.jspecify.annotations.Nullable;

/**
 * What of CUDA this machine and this class path have.
 *
 * <pre>{@code
 * Gpus here = Gpus.here();
 * here.count();                        // 0 where there is no driver
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param count GPUs that the CUDA driver shows
 * @param runtime whether the ONNX Runtime on the class path is built for CUDA
 * @since 0.1
 */
public record Gpus(int count, boolean runtime) {
    private static volatile @Nullable Gpus known;

    /** Returns the GPUs of this machine, looked up once. */
    public static Gpus here() {
        Gpus gpus = known;
        if (gpus == null) {
            gpus = look();
            known = gpus;
        }
        return gpus;
    }

    private static Gpus look() {
        RuntimeLibrary.environment();
        boolean runtime = OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
        // The driver is only asked where an answer matters: asking it logs complaints on machines without one.
        return new Gpus(runtime ? driver() : 0, runtime);
    }

    private static int driver() {
        try {
            return CudaUtils.getGpuCount();
        } catch (LinkageError | RuntimeException e) {
            System.getLogger(Gpus.class.getName()).log(System.Logger.Level.DEBUG, "no CUDA driver", e);
            return 0;
        }
    }
}
