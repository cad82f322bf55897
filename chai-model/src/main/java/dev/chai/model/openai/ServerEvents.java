package dev.chai.model.openai;

import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The data of server-sent events, one after the other. Comments and other fields are skipped; these servers put each event's data on one
 * line. Not thread-safe. Source: the WHATWG HTML standard, section 9.2.
 */
final class ServerEvents {
    private static final int MOST_LINE = 8 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int limit;

    ServerEvents(InputStream in) {
        this.in = in;
    }

    /** The next event's data; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get();
            if (text.startsWith("data:")) {
                return Optional.of(text.substring(text.startsWith("data: ") ? 6 : 5));
            }
        }
        return Optional.empty();
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (position < limit || fill()) {
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, start, position - start);
            if (line.size() > MOST_LINE) {
                throw new VlmException(
                        Kind.BAD_ANSWER, "an event of the stream is longer than " + MOST_LINE + " bytes");
            }
            if (position < limit) {
                position++;
                return Optional.of(text(line));
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
