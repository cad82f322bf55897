package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ChaiDataException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which files a graph keeps its weights in. ONNX Runtime reads whatever file a graph names, also {@code ../../secret}, so the names are
 * looked at before it is asked. Field numbers are those of onnx.proto.
 *
 * <p>Not thread-safe. Cost: passes over weights within the graph, reads the rest once.
 */
final class ExternalWeights {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 4096;

    /** A message, and the fields of it that may hold others. */
    private enum Part {
        MODEL,
        GRAPH,
        FUNCTION,
        NODE,
        ATTRIBUTE,
        SPARSE,
        TENSOR,
        ENTRY;

        private @Nullable Part within(int field) {
            return switch (this) {
                case MODEL -> field == 7 ? GRAPH : field == 25 ? FUNCTION : null;
                case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE : null;
                case FUNCTION -> field == 7 ? NODE : null;
                case NODE -> field == 5 ? ATTRIBUTE : null;
                case ATTRIBUTE ->
                    switch (field) {
                        case 5, 10 -> TENSOR;
                        case 6, 11 -> GRAPH;
                        case 22, 23 -> SPARSE;
                        default -> null;
                    };
                case SPARSE -> field == 1 || field == 2 ? TENSOR : null;
                case TENSOR -> field == 13 ? ENTRY : null;
                case ENTRY -> null;
            };
        }
    }

    private final Path graph;
    private final DataInputStream in;
    private final Set<String> locations = new TreeSet<>();
    private long position;
    private String key = "";
    private String value = "";

    private ExternalWeights(Path graph, InputStream in) {
        this.graph = graph;
        this.in = new DataInputStream(in);
    }

    /**
     * The names as the graph has them, relative to its folder.
     *
     * @throws ChaiDataException if the file is no protobuf message
     */
    static Set<String> of(Path graph) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(graph), 1 << 16)) {
            ExternalWeights reader = new ExternalWeights(graph, file);
            try {
                reader.read(Part.MODEL, Files.size(graph), 0);
            } catch (EOFException e) {
                // A graph that breaks off: ONNX Runtime will say so, and read nothing.
            }
            return reader.locations;
        }
    }

    private void read(Part part, long end, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw odd("nests without end");
        }
        while (position < end) {
            long tag = varint();
            switch ((int) (tag & 7)) {
                case 0 -> varint();
                case 1 -> skip(8);
                case 2 -> within(part, (int) (tag >>> 3), varint(), depth);
                case 5 -> skip(4);
                default -> throw odd("has a field of kind " + (tag & 7));
            }
        }
    }

    private void within(Part part, int field, long length, int depth) throws IOException {
        if (length < 0) {
            throw odd("has a field of negative length");
        }
        Part inner = part.within(field);
        if (part == Part.ENTRY && (field == 1 || field == 2)) {
            String text = text(length);
            key = field == 1 ? text : key;
            value = field == 2 ? text : value;
        } else if (inner == null) {
            skip(length);
        } else {
            key = "";
            read(inner, position + length, depth + 1);
            if (inner == Part.ENTRY && key.equals("location")) {
                locations.add(value);
            }
        }
    }

    private String text(long length) throws IOException {
        if (length > LONGEST_NAME) {
            throw odd("names a file with " + length + " bytes");
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        position += length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readUnsignedByte();
            position++;
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw odd("has a number of more than 64 bits");
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
        position += count;
    }

    private ChaiDataException odd(String what) {
        return ChaiDataException.in(graph.toString(), "is no ONNX graph: it " + what);
    }
}
