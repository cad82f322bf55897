package dev.chai.model.onnx.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/** ONNX Runtime's environment, one in a process, and what to add where it is missing. Thread-safe. */
public final class RuntimeLibrary {
    private static final String VERSION = "1.23.2";

    private RuntimeLibrary() {}

    /**
     * The environment.
     *
     * @throws IllegalStateException if the library is not there; the message holds the lines to add
     */
    public static OrtEnvironment environment() {
        try {
            return Holder.ENVIRONMENT;
        } catch (LinkageError e) {
            throw new IllegalStateException(missing(), e);
        }
    }

    /** What a person has to add. */
    static String missing() {
        return "ONNX Runtime is not on the class path, or has no native library for this machine. Add one of these to your"
                + " pom, for the processor or for CUDA 12 on Linux and Windows (never both):\n"
                + "<dependency><groupId>com.microsoft.onnxruntime</groupId><artifactId>onnxruntime</artifactId><version>"
                + VERSION + "</version></dependency>\n"
                + "<dependency><groupId>com.microsoft.onnxruntime</groupId><artifactId>onnxruntime_gpu</artifactId><version>"
                + VERSION + "</version></dependency>\n"
                + "and, for tokenizers, ai.djl:api:0.38.0 and ai.djl.huggingface:tokenizers:0.38.0.";
    }

    /** The holder idiom: natives load when first asked for. */
    private static final class Holder {
        // Warnings are about graph optimisations that no user can act on.
        static final OrtEnvironment ENVIRONMENT =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "chai");
    }
}
