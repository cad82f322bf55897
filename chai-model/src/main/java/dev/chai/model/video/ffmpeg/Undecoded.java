package dev.chai.model.video.ffmpeg;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.LongConsumer;

/**
 * Pictures whose packets the decoder has got and that have not come out: those that later ones overtake are lost.
 *
 * <p>The decoder's own complaints do not say which picture they are about, since several are decoded at once. Neither does it complain
 * about all that it leaves out.
 */
final class Undecoded {
    /** Damage, or the lack of timestamps, lets a picture come out after later ones: after this many it is lost. */
    private static final int PATIENCE = 16;

    private final boolean timed;
    private final boolean mayBeEmpty;
    private final LongConsumer lost;
    private final PriorityQueue<Long> waiting = new PriorityQueue<>();
    private final Queue<Overtaken> overtaken = new ArrayDeque<>();
    private int patience = PATIENCE;
    private boolean complained;
    private long sent;
    private long came;

    private record Overtaken(long key, long due) {}

    private Undecoded(boolean timed, boolean mayBeEmpty, LongConsumer lost) {
        this.timed = timed;
        this.mayBeEmpty = mayBeEmpty;
        this.lost = lost;
    }

    /** For a stream whose packets all have timestamps: lost pictures are named by them. */
    static Undecoded byTimestamp(LongConsumer lost) {
        return new Undecoded(true, false, lost);
    }

    /** For a codec that writes "as before" as a packet without a picture: none counts as lost unless the decoder complains. */
    Undecoded withEmptyPackets() {
        return new Undecoded(timed, true, lost);
    }

    /** For a stream without: lost pictures are named by how many packets came before. */
    static Undecoded byNumber(LongConsumer lost) {
        return new Undecoded(false, false, lost);
    }

    /** Adds a picture; the answer, counted from 1, is to be given back with it. */
    long sent(long pts) {
        waiting.add(timed ? pts : sent);
        return ++sent;
    }

    /** Takes a picture off, and those that it overtook. */
    void came(long pts, long number) {
        long key = timed ? pts : number - 1;
        came++;
        if (!waiting.remove(key)) {
            overtaken.removeIf(late -> late.key == key);
        }
        while (!waiting.isEmpty() && waiting.peek() < key) {
            overtaken.add(new Overtaken(waiting.remove(), came + patience));
        }
        while (!overtaken.isEmpty() && overtaken.peek().due <= came) {
            lose(overtaken.remove().key);
        }
    }

    private void lose(long key) {
        if (complained || !mayBeEmpty) {
            lost.accept(key);
        }
    }

    /** The decoder has met damage, at one of the last packets sent. */
    void complained() {
        complained = true;
    }

    /** No further picture comes. */
    void end() {
        overtaken.forEach(late -> lose(late.key));
        overtaken.clear();
        while (!waiting.isEmpty()) {
            lose(waiting.remove());
        }
    }

    /** Begins anew after a jump, and without patience: who jumped wants to know at once, and can read again. */
    void forget() {
        waiting.clear();
        overtaken.clear();
        patience = 0;
    }
}
