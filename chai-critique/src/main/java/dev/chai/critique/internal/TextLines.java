package dev.chai.critique.internal;

import dev.chai.spec.data.ChaiDataException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits UTF-8 input at line feeds, with a longest line, and skips a byte order mark. Memory is that of one line. */
public final class TextLines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;

    /** Reads from any input, named {@code source} in messages. */
    public TextLines(String source, InputStream in, int maxBytes) {
        this.source = source;
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Opens a file. */
    public static TextLines open(Path file, int maxBytes) throws IOException {
        return new TextLines(file.toString(), Files.newInputStream(file), maxBytes);
    }

    /**
     * Writes lines to a file, which appears whole or not at all.
     *
     * @return how many
     */
    public static long write(Path file, Stream<String> lines) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            long count = 0;
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                for (Iterator<String> each = lines.iterator(); each.hasNext(); count++) {
                    out.write(each.next());
                    out.write('\n');
                }
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The number of the line that was read last, from 1. */
    public int number() {
        return number;
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() throws IOException {
        byte[] line = new byte[0];
        int length = 0;
        number++;
        while (at < filled || fill()) {
            int end = lineFeed();
            line = append(line, length, end);
            length += end - at;
            if (length > maxBytes) {
                throw ChaiDataException.at(
                        source,
                        number,
                        0,
                        "line longer than " + maxBytes
                                + " bytes; if that is right, raise the limit (ReadLimits.maxLineBytes)");
            }
            at = end + 1;
            if (end < filled) {
                return decode(line, length);
            }
            at = filled;
        }
        return length == 0 ? null : decode(line, length);
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private int lineFeed() {
        int i = at;
        while (i < filled && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private byte[] append(byte[] line, int length, int end) {
        int needed = length + end - at;
        byte[] room = needed <= line.length ? line : Arrays.copyOf(line, Math.max(needed, 2 * line.length));
        System.arraycopy(buffer, at, room, length, end - at);
        return room;
    }

    private String decode(byte[] line, int length) {
        int start = number == 1 && startsWithMark(line, length) ? 3 : 0;
        int end = length > start && line[length - 1] == '\r' ? length - 1 : length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ChaiDataException.at(source, number, 0, "not UTF-8; save the file as UTF-8");
        }
    }

    private static boolean startsWithMark(byte[] line, int length) {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
