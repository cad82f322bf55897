package dev.chai.cli.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads UTF-8 text line by line without trusting it: a line that is too long or no UTF-8 is reported, and reading goes on.
 *
 * <p>Lines end with LF or CRLF; a byte order mark at the start is skipped. Not thread-safe.
 */
public final class JsonLines {
    /** The longest line taken, in bytes: an answer to a longer one would have to hold it in memory several times. */
    static final int MAX_LINE_BYTES = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int number;

    public JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param number counted from 1
     * @param text its content without the line end; empty when there is a problem
     * @param problem why it cannot be read
     */
    public record Line(int number, String text, Optional<String> problem) {
        public boolean isBlank() {
            return problem.isEmpty() && text.isBlank();
        }
    }

    /** The next line, or empty at the end of the input. */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = lineEnd();
            if (bytes.size() + (end - position) > MAX_LINE_BYTES) {
                tooLong = true;
            } else {
                bytes.write(buffer, position, end - position);
            }
            position = end;
            if (position < limit) {
                position++;
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(tooLong ? bad("line is longer than " + MAX_LINE_BYTES + " bytes") : decode(bytes));
    }

    private int lineEnd() {
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

    private Line decode(ByteArrayOutputStream bytes) {
        byte[] raw = bytes.toByteArray();
        int length = raw.length > 0 && raw[raw.length - 1] == '\r' ? raw.length - 1 : raw.length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw, 0, length))
                    .toString();
            boolean mark = number == 1 && text.startsWith("\uFEFF");
            return new Line(number, mark ? text.substring(1) : text, Optional.empty());
        } catch (CharacterCodingException e) {
            return bad("line is not valid UTF-8");
        }
    }

    private Line bad(String problem) {
        return new Line(number, "", Optional.of(problem));
    }
}
