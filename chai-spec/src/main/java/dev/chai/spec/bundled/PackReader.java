package dev.chai.spec.bundled;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON values from numbers: {@link dev.chai.spec.build.DataPacker} writes what this reads.
 *
 * <p>A value is one number: its kind in the lowest bits, above them a whole number, the number of a string, or the place of an array or
 * object among the nodes. An array is its size and its values, an object its size, then a string and a value for each member. Every
 * string is there once. Thread-safe: strings are immutable, so it does not matter which thread decodes one first.
 */
public final class PackReader {
    public static final int KIND_BITS = 3;
    public static final int NULL = 0;
    public static final int TRUE = 1;
    public static final int FALSE = 2;
    public static final int WHOLE = 3;
    public static final int STRING = 4;
    public static final int ARRAY = 5;
    public static final int OBJECT = 6;

    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    private final int[] nodes;
    /** By string: twice the place after its last byte, one more if it is UTF-8 rather than Latin-1. */
    private final int[] ends;

    private final byte[] letters;
    private final @Nullable String[] strings;
    /** The values of the files, by their paths. */
    private final Map<String, Integer> files = new LinkedHashMap<>();

    PackReader(ByteBuffer pack) {
        int root = pack.getInt();
        nodes = ints(pack);
        ends = ints(pack);
        letters = new byte[pack.remaining()];
        pack.get(letters);
        strings = new String[ends.length];
        int node = root >> KIND_BITS;
        for (int i = 0; i < nodes[node]; i++) {
            files.put(string(nodes[node + 1 + 2 * i]), nodes[node + 2 + 2 * i]);
        }
    }

    private static int[] ints(ByteBuffer pack) {
        int[] values = new int[pack.getInt()];
        pack.asIntBuffer().get(values);
        pack.position(pack.position() + values.length * Integer.BYTES);
        return values;
    }

    /** Returns the paths of the packed files. */
    Set<String> files() {
        return files.keySet();
    }

    /**
     * Returns the content of a file, made of maps, lists, strings, whole numbers and truth values.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    @Nullable
    Object read(String path) {
        Integer word = files.get(path);
        if (word == null) {
            throw new IllegalArgumentException("no file " + path + " comes with this module");
        }
        return value(word);
    }

    private @Nullable Object value(int word) {
        int payload = word >> KIND_BITS;
        return switch (word & KIND_MASK) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case WHOLE -> (long) payload;
            case STRING -> string(payload);
            case ARRAY -> array(payload);
            case OBJECT -> object(payload);
            default -> throw new IllegalStateException("no kind of value has the number " + word);
        };
    }

    private List<@Nullable Object> array(int node) {
        List<@Nullable Object> values = new ArrayList<>(nodes[node]);
        for (int i = 0; i < nodes[node]; i++) {
            values.add(value(nodes[node + 1 + i]));
        }
        return Collections.unmodifiableList(values);
    }

    private Map<String, @Nullable Object> object(int node) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < nodes[node]; i++) {
            members.put(string(nodes[node + 1 + 2 * i]), value(nodes[node + 2 + 2 * i]));
        }
        return Collections.unmodifiableMap(members);
    }

    private String string(int number) {
        @Nullable String known = strings[number];
        if (known == null) {
            int from = number == 0 ? 0 : ends[number - 1] >>> 1;
            int length = (ends[number] >>> 1) - from;
            boolean utf8 = (ends[number] & 1) == 1;
            known = new String(letters, from, length, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            strings[number] = known;
        }
        return known;
    }
}
