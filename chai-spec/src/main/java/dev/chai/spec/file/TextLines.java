package dev.chai.spec.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads UTF-8 text line by line without trusting it: a line that is too long or not valid UTF-8 is a {@link TextLine} with a
 * problem, and reading goes on after it.
 *
 * <pre>{@code
 * try (TextLines lines = TextLines.open(file, TextLines.maxLineBytes())) {
 *     for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
 *         Located row = line.get().object();    // throws an error with file, line and column
 *     }
 * }
 * }</pre>
 *
 * <p>Lines end with a line feed, with or without a carriage return before it; a byte order mark at the start is skipped. Not
 * thread-safe. Cost: linear in the input; memory is that of the longest line taken.
 */
public final class TextLines implements Closeable {
    /** Larger reads gain nothing measurable on a local disk. */
    private static final int BUFFER_BYTES = 1 << 16;
    /** Chosen by hand: whoever handles a line holds it in memory several times, and no record of ours comes near. */
    private static final int MAX_LINE_BYTES = 64 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String source;
    private final InputStream in;
    private final int maxBytes;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private int number;

    /**
     * Reads from any input.
     *
     * @param source the name of the input, for messages
     * @param in closed by {@link #close}
     * @param maxBytes the longest line taken, in bytes without the line feed
     */
    public TextLines(String source, InputStream in, int maxBytes) {
        this.source = source;
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Opens a file. */
    public static TextLines open(Path file, int maxBytes) throws IOException {
        return new TextLines(file.toString(), Files.newInputStream(file), maxBytes);
    }

    /** Returns the longest line, in bytes, that a program should take unless it knows better: 64 MiB. */
    public static int maxLineBytes() {
        return MAX_LINE_BYTES;
    }

    /** Returns the next line; empty after the last. */
    public Optional<TextLine> next() throws IOException {
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        do {
            int end = lineFeed();
            whole &= end - position <= maxBytes - line.size();
            if (whole) {
                line.write(buffer, position, end - position);
            }
            position = end;
        } while (position == limit && fill());
        // Only a line feed stops the loop before the end of the input.
        position = Math.min(position + 1, limit);
        return Optional.of(whole ? decode(line.toByteArray()) : bad("line is longer than " + maxBytes + " bytes"));
    }

    /**
     * Returns the lines that are left, read as they are asked for; closing the stream closes the input, and a failing input
     * throws {@link UncheckedIOException}.
     */
    public Stream<TextLine> stream() {
        return Stream.generate(this::nextUnchecked)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onClose(this::closeUnchecked);
    }

    private int lineFeed() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private TextLine decode(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            String text = decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new TextLine(source, number, marked ? text.substring(1) : text, Optional.empty());
        } catch (CharacterCodingException e) {
            return bad("line is not valid UTF-8; save the file as UTF-8");
        }
    }

    private TextLine bad(String problem) {
        return new TextLine(source, number, "", Optional.of(problem));
    }

    private Optional<TextLine> nextUnchecked() {
        try {
            return next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
