package dev.chai.model.openai.http;

import dev.chai.model.vlm.VlmException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses an answer that is longer than any real one: a server, or whatever answers in its place, may send without end. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long read;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    /** Reads what is left. */
    void skipRest() throws IOException {
        byte[] rest = new byte[4096];
        while (read(rest, 0, rest.length) >= 0) {
            // Only counting.
        }
    }

    private void count(int bytes) throws VlmException {
        read += bytes;
        if (read > most) {
            throw new VlmException(
                    VlmException.Kind.REJECTED,
                    "the answer is longer than " + most
                            + " bytes, so it is no answer of a model; is this the right address?");
        }
    }
}
