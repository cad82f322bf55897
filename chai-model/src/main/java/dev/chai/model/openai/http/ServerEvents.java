package dev.chai.model.openai.http;

import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads server-sent events one after the other.
 *
 * <p>Lines end with CR LF, LF or CR; a byte order mark at the start is skipped, as are comments, ids and retry times. The data lines of an
 * event are joined by line feeds; an event without a data line is none, and one that the end of the stream cuts off is discarded. Not
 * thread-safe. Source: the WHATWG HTML standard, section 9.2.6.
 */
public final class ServerEvents {
    /** Longer than any chunk of an answer with its log-probabilities; chosen by hand, against servers that send without end. */
    private static final int MAX_EVENT_BYTES = 8 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String DEFAULT_TYPE = "message";

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int limit;
    private boolean begun;
    private boolean afterCarriageReturn;

    /** Reads from a stream, which stays open. */
    public ServerEvents(InputStream in) {
        this.in = in;
    }

    /**
     * One event.
     *
     * @param type {@code message} where the stream names none
     * @param data its data lines, joined by line feeds
     */
    public record Event(String type, String data) {}

    /** Returns the next event; empty at the end of the stream. */
    public Optional<Event> next() throws IOException {
        StringBuilder data = new StringBuilder();
        String type = "";
        boolean any = false;
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get();
            if (text.isEmpty()) {
                if (any) {
                    String name = type.isEmpty() ? DEFAULT_TYPE : type;
                    return Optional.of(new Event(name, data.toString()));
                }
                type = "";
            } else if (isField(text, "data")) {
                data.append(any ? "\n" : "").append(value(text));
                requireShort(data.length());
                any = true;
            } else if (isField(text, "event")) {
                type = value(text);
            }
        }
        return Optional.empty();
    }

    private static boolean isField(String line, String name) {
        return line.startsWith(name) && (line.length() == name.length() || line.charAt(name.length()) == ':');
    }

    /** What follows the colon and one blank; a line that is only the field's name has an empty value. */
    private static String value(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return "";
        }
        return line.substring(line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
    }

    /** The next complete line; the standard discards one that the stream does not end. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (position < limit || fill()) {
            skipLineFeedOfPair();
            int start = position;
            while (position < limit && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.write(buffer, start, position - start);
            requireShort(line.size());
            if (position < limit) {
                afterCarriageReturn = buffer[position++] == '\r';
                return Optional.of(text(line));
            }
        }
        return Optional.empty();
    }

    /** A carriage return ends its line at once: waiting for the line feed that may follow could hold back an event. */
    private void skipLineFeedOfPair() {
        if (afterCarriageReturn && position < limit && buffer[position] == '\n') {
            position++;
        }
        afterCarriageReturn = false;
    }

    private static void requireShort(int length) throws VlmException {
        if (length > MAX_EVENT_BYTES) {
            throw new VlmException(
                    Kind.BAD_ANSWER, "an event of the stream is longer than " + MAX_EVENT_BYTES + " bytes");
        }
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = !begun && text.startsWith(BYTE_ORDER_MARK);
        begun = true;
        return marked ? text.substring(1) : text;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
