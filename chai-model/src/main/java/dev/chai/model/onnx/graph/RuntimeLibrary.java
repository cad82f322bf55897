package dev.chai.model.onnx.graph;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import dev.chai.model.internal.Library;
import dev.chai.model.vlm.MissingLibraryException;

/** ONNX Runtime's environment, one in a process, and what to add where it is missing. Thread-safe. */
public final class RuntimeLibrary {
    private RuntimeLibrary() {}

    /**
     * Returns the environment.
     *
     * @throws MissingLibraryException if the library is not there; the message holds the lines to add
     */
    public static OrtEnvironment environment() {
        try {
            return Holder.ENVIRONMENT;
        } catch (LinkageError e) {
            throw new MissingLibraryException(missing(), e);
        }
    }

    /** What a person has to add. */
    static String missing() {
        return "ONNX Runtime is not on the class path, or has no native library for this machine. Add one of these to your"
                + " pom, for the processor or for CUDA 12 on Linux and Windows (never both):\n"
                + Library.ONNXRUNTIME.xml() + "\n" + Library.ONNXRUNTIME_GPU.xml() + "\nand, for tokenizers:\n"
                + Library.DJL_API.xml() + "\n" + Library.TOKENIZERS.xml();
    }

    /** The holder idiom: natives load when first asked for. */
    private static final class Holder {
        // Warnings are about graph optimizations that no user can act on; errors reach users as exceptions, not beside
        // them.
        static final OrtEnvironment ENVIRONMENT =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "chai");
    }
}
