package dev.chai.critique.unit;

import dev.chai.spec.data.ChaiDataException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a journal, which names format and version. Journals made before 0.1 have none and are read as version 1. */
final class JournalHead {
    static final int VERSION = 1;

    private static final Pattern HEAD = Pattern.compile("\\{\"format\":\"chai-journal\",\"version\":(\\d{1,9})\\}");
    /** No head is longer. */
    private static final int MAX_BYTES = 64;

    private JournalHead() {}

    /** Returns the head of a new journal with its line feed. */
    static byte[] bytes() {
        return ("{\"format\":\"chai-journal\",\"version\":" + VERSION + "}\n").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Returns whether the bytes from start to end are a head.
     *
     * @throws ChaiDataException if they are the head of a later version
     */
    static boolean matches(String source, byte[] bytes, int start, int end) {
        OptionalInt version = version(bytes, start, end);
        if (version.isPresent() && version.getAsInt() != VERSION) {
            throw ChaiDataException.at(
                    source,
                    1,
                    0,
                    "a journal of version " + version.getAsInt() + "; this program reads version " + VERSION
                            + ": use the program that wrote it, or a later one");
        }
        return version.isPresent();
    }

    private static OptionalInt version(byte[] bytes, int start, int end) {
        if (end - start > MAX_BYTES) {
            return OptionalInt.empty();
        }
        Matcher head = HEAD.matcher(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
        return head.matches() ? OptionalInt.of(Integer.parseInt(head.group(1))) : OptionalInt.empty();
    }
}
