package dev.chai.critique.unit;

import dev.chai.spec.ChaiDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits UTF-8 input at line feeds, with a longest line, and skips a byte order mark. Memory is that of one line. */
final class Lines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private int number;

    Lines(String source, InputStream in, ReadLimits limits) {
        this.source = source;
        this.in = in;
        this.maxBytes = limits.maxLineBytes();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
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
                        "line longer than " + maxBytes + " bytes; if that is right, raise ReadLimits.maxLineBytes");
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
