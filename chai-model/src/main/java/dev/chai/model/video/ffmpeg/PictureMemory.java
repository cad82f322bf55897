package dev.chai.model.video.ffmpeg;

import dev.chai.model.video.ReadOptions;

/** Gives out arrays for pictures: a new one each time, or the same few in turn where the reader lends its frames. */
final class PictureMemory {
    /** Beside those that wait: one being filled, one about to be handed over, one with the caller. */
    private static final int ON_THE_WAY = 3;

    private final int bytes;
    private final byte[][] lent;
    private int turn;

    PictureMemory(int bytes, ReadOptions options) {
        this.bytes = bytes;
        this.lent = new byte[options.lends() ? options.prefetch() + ON_THE_WAY : 0][];
    }

    @SuppressWarnings("NullAway") // The arrays of a lending reader are made at their first turn.
    byte[] next() {
        if (lent.length == 0) {
            return new byte[bytes];
        }
        turn = (turn + 1) % lent.length;
        if (lent[turn] == null) {
            lent[turn] = new byte[bytes];
        }
        return lent[turn];
    }
}
