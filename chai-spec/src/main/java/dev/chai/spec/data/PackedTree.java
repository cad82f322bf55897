package dev.chai.spec.data;

import dev.chai.spec.build.JsonPacker;
import dev.chai.spec.data.Located.Path;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as numbers, decoded where somebody asks for them: {@link JsonPacker} writes what this reads.
 *
 * <p>A value is one number: its kind in the lowest bits, above them a whole number, the number of a string, or the place of an array or
 * object among the nodes. An array is its size and its values, an object its size, then a string and a value for each member. Every
 * string stands there once, so a member is found by the number of its name; names that many objects share come first.
 *
 * <p>A start decodes a quarter of the data, mostly phrases. Thread-safe: strings are immutable, so it does not matter who decodes one
 * first.
 */
public final class PackedTree {
    public static final int KIND_BITS = 3;
    public static final int NULL = 0;
    public static final int TRUE = 1;
    public static final int FALSE = 2;
    public static final int WHOLE = 3;
    public static final int STRING = 4;
    public static final int ARRAY = 5;
    public static final int OBJECT = 6;

    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    private final byte[] bytes;
    private final int letters;
    private final int[] nodes;
    /** By string: twice the place after its last byte, one more if it is UTF-8 rather than Latin-1. */
    private final int[] ends;

    private final @Nullable String[] strings;
    private final int root;
    /** The numbers of the names that many objects share. */
    private final Map<String, Integer> names = new HashMap<>();

    PackedTree(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        root = buffer.getInt();
        int shared = buffer.getInt();
        nodes = ints(buffer);
        ends = ints(buffer);
        letters = buffer.position();
        strings = new String[ends.length];
        for (int name = 0; name < shared; name++) {
            names.put(string(name), name);
        }
    }

    private static int[] ints(ByteBuffer buffer) {
        int[] values = new int[buffer.getInt()];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + values.length * Integer.BYTES);
        return values;
    }

    /** The packed files by path. */
    Map<String, Located> files() {
        return new Members(root >> KIND_BITS, null, Path.ROOT);
    }

    private Located located(int word, String source, Path path) {
        return new Located(source, 0, 0, path, value(word, source, path));
    }

    private @Nullable Object value(int word, String source, Path path) {
        int payload = word >> KIND_BITS;
        return switch (word & KIND_MASK) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case WHOLE -> (long) payload;
            case STRING -> string(payload);
            case ARRAY -> new Elements(payload, source, path);
            case OBJECT -> new Members(payload, source, path);
            default -> throw new IllegalStateException(source + ": no kind of value has the number " + word);
        };
    }

    private String string(int number) {
        @Nullable String known = strings[number];
        if (known == null) {
            int from = letters + (number == 0 ? 0 : ends[number - 1] >>> 1);
            int length = letters + (ends[number] >>> 1) - from;
            boolean utf8 = (ends[number] & 1) == 1;
            // Latin-1 is copied, UTF-8 is looked through byte by byte, which nothing has compiled yet.
            known = new String(bytes, from, length, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            strings[number] = known;
        }
        return known;
    }

    /** The elements of an array. */
    final class Elements extends AbstractList<Located> implements Located.Elements, RandomAccess {
        private final int node;
        private final String source;
        private final Path path;

        Elements(int node, String source, Path path) {
            this.node = node;
            this.source = source;
            this.path = path;
        }

        @Override
        public List<Located> list() {
            return this;
        }

        @Override
        public List<String> strings() {
            return IntStream.range(0, size()).mapToObj(this::string).toList();
        }

        @Override
        public Located get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            return located(nodes[node + 1 + index], source, path);
        }

        /** The string at an index; where there is none, an error that says so. */
        private String string(int index) {
            int word = nodes[node + 1 + index];
            return (word & KIND_MASK) == STRING
                    ? PackedTree.this.string(word >> KIND_BITS)
                    : get(index).string();
        }

        @Override
        public int size() {
            return nodes[node];
        }
    }

    /** The members of an object; few enough to go through them. */
    final class Members extends AbstractMap<String, Located> implements Located.Members {
        private final int node;
        /** The file; null for the object of all files, whose keys are the files. */
        private final @Nullable String source;

        private final Path path;

        Members(int node, @Nullable String source, Path path) {
            this.node = node;
            this.source = source;
            this.path = path;
        }

        @Override
        public Map<String, Located> map() {
            return this;
        }

        @Override
        public int size() {
            return nodes[node];
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return get(key) != null;
        }

        @Override
        public @Nullable Located get(@Nullable Object key) {
            Integer number = names.get(key);
            int end = node + 2 * nodes[node];
            for (int at = node + 1; at < end; at += 2) {
                if (number == null ? string(nodes[at]).equals(key) : nodes[at] == number) {
                    return member(at, string(nodes[at]));
                }
            }
            return null;
        }

        private Located member(int at, String name) {
            return source == null
                    ? located(nodes[at + 1], name, Path.ROOT)
                    : located(nodes[at + 1], source, path.to(name));
        }

        @Override
        public Set<Entry<String, Located>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return nodes[node];
                }

                @Override
                public Iterator<Entry<String, Located>> iterator() {
                    return new Entries(Members.this);
                }
            };
        }
    }

    private final class Entries implements Iterator<Map.Entry<String, Located>> {
        private final Members members;
        private int at;

        Entries(Members members) {
            this.members = members;
            at = members.node + 1;
        }

        @Override
        public boolean hasNext() {
            return at < members.node + 2 * nodes[members.node];
        }

        @Override
        public Map.Entry<String, Located> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String name = string(nodes[at]);
            Map.Entry<String, Located> entry = Map.entry(name, members.member(at, name));
            at += 2;
            return entry;
        }
    }
}
