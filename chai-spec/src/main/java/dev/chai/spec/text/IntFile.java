package dev.chai.spec.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Reads arrays of numbers from a file, each as a block and none number by number. Not thread-safe. */
final class IntFile {
    private final ByteBuffer bytes;

    IntFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int count() {
        return bytes.getInt();
    }

    int[] ints() {
        int[] values = new int[bytes.getInt()];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return values;
    }

    long[] longs() {
        long[] values = new long[bytes.getInt()];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + values.length * Long.BYTES);
        return values;
    }

    char[] chars() {
        char[] values = new char[bytes.getInt()];
        bytes.asCharBuffer().get(values);
        bytes.position(bytes.position() + values.length * Character.BYTES);
        return values;
    }

    /** Writes what the reader reads, in the same order. Not thread-safe. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void count(int value) {
            write(() -> out.writeInt(value));
        }

        void ints(int[] values) {
            write(() -> {
                out.writeInt(values.length);
                for (int value : values) {
                    out.writeInt(value);
                }
            });
        }

        void longs(long[] values) {
            write(() -> {
                out.writeInt(values.length);
                for (long value : values) {
                    out.writeLong(value);
                }
            });
        }

        void chars(char[] values) {
            write(() -> {
                out.writeInt(values.length);
                for (char value : values) {
                    out.writeChar(value);
                }
            });
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private interface Step {
            void run() throws IOException;
        }

        private static void write(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot be written", e);
            }
        }
    }
}
