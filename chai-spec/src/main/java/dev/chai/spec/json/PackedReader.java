package dev.chai.spec.json;

import dev.chai.spec.json.Located.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JsonPacker} writes. Not thread-safe. */
final class PackedReader {
    /** Tags of values; numbers are lengths where they follow, seven bits a byte, the lowest first. */
    static final int NULL = 0;

    static final int TRUE = 1;
    static final int FALSE = 2;
    /** Followed by the value, zigzag. */
    static final int WHOLE = 3;
    /** Followed by the length in bytes and UTF-8. */
    static final int STRING = 4;
    /** Followed by the count and the elements. */
    static final int ARRAY = 5;
    /** Followed by the count and the members, each a key (length, UTF-8) and a value. */
    static final int OBJECT = 6;

    private final byte[] bytes;
    private final String source;
    private int position;

    private PackedReader(byte[] bytes, String source) {
        this.bytes = bytes;
        this.source = source;
    }

    /** The packed files by path. */
    static Map<String, byte[]> files(byte[] pack) {
        PackedReader reader = new PackedReader(pack, "the pack");
        Map<String, byte[]> files = new LinkedHashMap<>();
        while (reader.position < pack.length) {
            String path = reader.string();
            int length = reader.length();
            files.put(path, Arrays.copyOfRange(pack, reader.position, reader.position + length));
            reader.position += length;
        }
        return files;
    }

    static Located read(byte[] packed, String source) {
        return new PackedReader(packed, source).value(Path.ROOT);
    }

    private Located value(Path path) {
        return new Located(source, 0, 0, path, content(path));
    }

    private @Nullable Object content(Path path) {
        int tag = bytes[position++];
        return switch (tag) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case WHOLE -> whole();
            case STRING -> string();
            case ARRAY -> elements(path);
            case OBJECT -> members(path);
            default -> throw new IllegalStateException(source + ": no tag " + tag + " at byte " + (position - 1));
        };
    }

    private Located.Elements elements(Path path) {
        int count = length();
        List<Located> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(value(path));
        }
        return new Located.Elements(elements);
    }

    private Located.Members members(Path path) {
        int count = length();
        Map<String, Located> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = string();
            members.put(key, value(path.to(key)));
        }
        return new Located.Members(members);
    }

    private String string() {
        int length = length();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private int length() {
        return (int) number();
    }

    private long whole() {
        long zigzag = number();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private long number() {
        long number = 0;
        int shift = 0;
        int next;
        do {
            next = bytes[position++];
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
