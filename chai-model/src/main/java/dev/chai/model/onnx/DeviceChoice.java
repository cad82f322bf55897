package dev.chai.model.onnx;

import dev.chai.model.internal.Library;
import java.util.OptionalInt;

/**
 * Where a model runs: {@code auto}, {@code cpu} or {@code cuda:N}.
 *
 * <pre>{@code
 * DeviceChoice choice = DeviceChoice.parse("cuda:0");
 * OptionalInt gpu = choice.resolve(Gpus.here());          // empty for the processor
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind which of the three
 * @param gpu number of the GPU; 0 unless {@link Kind#CUDA}
 * @since 0.1
 */
public record DeviceChoice(Kind kind, int gpu) {
    private static final String CUDA = "cuda:";

    /** The three ways. */
    public enum Kind {
        /** The first GPU where there is one and ONNX Runtime can use it, else the processor. */
        AUTO,
        /** The processor. */
        CPU,
        /** One GPU, or an error that says what is missing. */
        CUDA
    }

    /** Lets the machine decide. */
    public static DeviceChoice auto() {
        return new DeviceChoice(Kind.AUTO, 0);
    }

    /** Returns the processor. */
    public static DeviceChoice cpu() {
        return new DeviceChoice(Kind.CPU, 0);
    }

    /**
     * Reads a choice.
     *
     * @throws IllegalArgumentException if the text is none of the three
     */
    public static DeviceChoice parse(String text) {
        if (text.equals("auto")) {
            return auto();
        }
        if (text.equals("cpu")) {
            return cpu();
        }
        String number = text.startsWith(CUDA) ? text.substring(CUDA.length()) : "";
        if (!number.isEmpty() && number.length() <= 3 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new DeviceChoice(Kind.CUDA, Integer.parseInt(number));
        }
        throw new IllegalArgumentException("device \"" + text + "\" is unknown, expected auto, cpu or cuda:N");
    }

    /**
     * Returns the GPU to use; empty for the processor.
     *
     * @throws IllegalArgumentException if a GPU was asked for that is unavailable; the message says what is missing
     */
    public OptionalInt resolve(Gpus gpus) {
        if (kind == Kind.CPU || (kind == Kind.AUTO && (!gpus.runtime() || gpus.count() == 0))) {
            return OptionalInt.empty();
        }
        if (!gpus.runtime()) {
            throw new IllegalArgumentException(
                    this + " was asked for, but the ONNX Runtime on the class path has no CUDA."
                            + " Replace com.microsoft.onnxruntime:onnxruntime by\n" + Library.ONNXRUNTIME_GPU.xml()
                            + "\n(Linux and Windows on x64; CUDA 12 and cuDNN 9 must be installed), or use --device cpu");
        }
        if (gpu >= gpus.count()) {
            throw new IllegalArgumentException(this + " was asked for, but the CUDA driver shows " + gpus.count()
                    + " GPUs, numbered from 0; check nvidia-smi and CUDA_VISIBLE_DEVICES, or use --device cpu");
        }
        return OptionalInt.of(gpu);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case CUDA -> CUDA + gpu;
        };
    }
}
