package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.platform.Fp16Conversions;
import dev.chai.model.vlm.VlmException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Makes tensors over direct buffers, which ONNX Runtime reads in place, and reads those that come back. */
final class Tensors {
    private Tensors() {}

    /** Room for floats outside the heap. */
    static FloatBuffer floats(long count) throws VlmException {
        return bytes(count, Float.BYTES).asFloatBuffer();
    }

    /** Room for longs outside the heap. */
    static LongBuffer longs(long count) throws VlmException {
        return bytes(count, Long.BYTES).asLongBuffer();
    }

    private static ByteBuffer bytes(long count, int each) throws VlmException {
        long size = count * each;
        if (size > Integer.MAX_VALUE - 8) {
            throw new VlmException(
                    VlmException.Kind.OUT_OF_MEMORY,
                    "a tensor of " + size
                            + " bytes is more than one buffer holds (2 GiB); take fewer or smaller frames");
        }
        try {
            return ByteBuffer.allocateDirect((int) size).order(ByteOrder.nativeOrder());
        } catch (OutOfMemoryError e) {
            throw new VlmException(
                    VlmException.Kind.OUT_OF_MEMORY,
                    "no room for a buffer of " + size + " bytes outside the heap; raise -XX:MaxDirectMemorySize or take"
                            + " fewer frames",
                    e);
        }
    }

    /** A tensor over what is left in the buffer, in place for floats, converted for halves. */
    static OnnxTensor of(FloatBuffer values, OnnxJavaType type, long... shape) throws VlmException {
        try {
            return switch (type) {
                case FLOAT -> OnnxTensor.createTensor(RuntimeLibrary.environment(), values, shape);
                case FLOAT16 -> halves(Fp16Conversions.convertFloatBufferToFp16Buffer(values.duplicate()), type, shape);
                case BFLOAT16 ->
                    halves(Fp16Conversions.convertFloatBufferToBf16Buffer(values.duplicate()), type, shape);
                default ->
                    throw new VlmException(
                            VlmException.Kind.UNSUPPORTED, "a graph wants " + type + " where floats or halves belong");
            };
        } catch (OrtException e) {
            throw impossible(e);
        }
    }

    private static OnnxTensor halves(ShortBuffer values, OnnxJavaType type, long... shape) throws OrtException {
        return OnnxTensor.createTensor(RuntimeLibrary.environment(), values, shape, type);
    }

    static OnnxTensor of(LongBuffer values, long... shape) throws VlmException {
        try {
            return OnnxTensor.createTensor(RuntimeLibrary.environment(), values, shape);
        } catch (OrtException e) {
            throw impossible(e);
        }
    }

    /** A mask that leaves nothing out. */
    static OnnxTensor allTrue(long... shape) throws VlmException {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        ByteBuffer values = bytes(count, 1);
        while (values.hasRemaining()) {
            values.put((byte) 1);
        }
        try {
            return OnnxTensor.createTensor(RuntimeLibrary.environment(), values.flip(), shape, OnnxJavaType.BOOL);
        } catch (OrtException e) {
            throw impossible(e);
        }
    }

    static OnnxTensor of(long value) throws VlmException {
        return of(longs(1).put(0, value), new long[0]);
    }

    /** A tensor without numbers, as the cache of the first step. */
    static OnnxTensor empty(OnnxJavaType type, long... shape) throws VlmException {
        return of(floats(1).limit(0), type, shape);
    }

    /** A copy of a tensor's numbers as floats. */
    static FloatBuffer read(OnnxTensor tensor) throws VlmException {
        FloatBuffer values = tensor.getFloatBuffer();
        if (values == null) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED, "a graph gave " + tensor.getInfo() + " where floats belong");
        }
        return values;
    }

    /** The size of an axis; -1 where it may vary. */
    static long axis(TensorInfo info, int fromEnd) {
        long[] shape = info.getShape();
        return shape.length < fromEnd ? -1 : shape[shape.length - fromEnd];
    }

    private static VlmException impossible(OrtException e) {
        return new VlmException(VlmException.Kind.REJECTED, "ONNX Runtime takes no such tensor: " + e.getMessage(), e);
    }
}
