package dev.chai.spec.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Reads arrays of numbers and strings from a file, each as a block. Not thread-safe. */
final class IntFile {
    private final ByteBuffer bytes;

    IntFile(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int[] ints() {
        int[] values = new int[bytes.getInt()];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return values;
    }

    String[] strings() {
        int[] ends = ints();
        byte[] letters = new byte[ends.length == 0 ? 0 : ends[ends.length - 1]];
        bytes.get(letters);
        String[] values = new String[ends.length];
        for (int i = 0; i < values.length; i++) {
            int from = i == 0 ? 0 : ends[i - 1];
            values[i] = new String(letters, from, ends[i] - from, StandardCharsets.UTF_8);
        }
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

        void ints(int[] values) {
            write(() -> {
                out.writeInt(values.length);
                for (int value : values) {
                    out.writeInt(value);
                }
            });
        }

        void strings(Collection<String> values) {
            ByteArrayOutputStream letters = new ByteArrayOutputStream();
            ints(values.stream()
                    .mapToInt(value -> {
                        letters.writeBytes(value.getBytes(StandardCharsets.UTF_8));
                        return letters.size();
                    })
                    .toArray());
            write(() -> letters.writeTo(out));
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
