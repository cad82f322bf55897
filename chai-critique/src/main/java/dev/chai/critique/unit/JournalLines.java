package dev.chai.critique.unit;

import java.io.IOException;
import java.util.Arrays;

/** Splits the bytes of a journal at line feeds, in one pass. */
final class JournalLines {
    private static final int CHUNK_BYTES = 1 << 20;

    private final JournalFile file;
    private final int maxBytes;
    private final Handler handler;
    private byte[] chunk = new byte[CHUNK_BYTES];
    private int filled;
    /** Where the chunk begins in the file. */
    private long position;
    /** Amid a line that is too long, whose rest is skipped. */
    private boolean skipping;

    /** Takes the lines in their order. */
    interface Handler {
        /** Takes a line that lies in {@code bytes} from start to its line feed at end. */
        void line(byte[] bytes, int start, int end, long position);

        /** Takes what follows the last line feed, if that is not nothing. */
        void tail(byte[] bytes, int start, int end, long position);

        /** Takes notice of a line, or tail, that is too long to be one. */
        void tooLong(long position);
    }

    private JournalLines(JournalFile file, int maxBytes, Handler handler) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.handler = handler;
    }

    static void read(JournalFile file, int maxBytes, Handler handler) throws IOException {
        new JournalLines(file, maxBytes, handler).read();
    }

    private void read() throws IOException {
        int read = file.read(position, chunk, 0, chunk.length);
        while (read > 0) {
            filled += read;
            int used = takeLines();
            position += used;
            filled -= used;
            System.arraycopy(chunk, used, chunk, 0, filled);
            makeRoom();
            read = file.read(position + filled, chunk, filled, chunk.length - filled);
        }
        if (filled > 0 && !skipping) {
            handler.tail(chunk, 0, filled, position);
        }
    }

    private int takeLines() {
        int start = 0;
        for (int end = lineFeed(chunk, 0, filled); end < filled; end = lineFeed(chunk, start, filled)) {
            if (!skipping) {
                handler.line(chunk, start, end, position + start);
            }
            skipping = false;
            start = end + 1;
        }
        return start;
    }

    private void makeRoom() {
        if (filled > maxBytes && !skipping) {
            handler.tooLong(position);
            skipping = true;
        }
        if (skipping) {
            position += filled;
            filled = 0;
        } else if (filled == chunk.length) {
            chunk = Arrays.copyOf(chunk, 2 * chunk.length);
        }
    }

    /** Returns a method of its own: compiled as part of the loop above, this search took twice as long, most of the time of opening. */
    private static int lineFeed(byte[] chunk, int from, int filled) {
        int at = from;
        while (at < filled && chunk[at] != '\n') {
            at++;
        }
        return at;
    }
}
