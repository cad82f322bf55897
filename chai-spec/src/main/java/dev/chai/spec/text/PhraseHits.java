package dev.chai.spec.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The phrases found in one text, as parallel arrays ordered by first word.
 *
 * <p>Not thread-safe; refilled from text to text.
 */
public final class PhraseHits {
    private final boolean skipQuoted;
    private final int firstApart;
    private final @Nullable PhraseHits apart;
    private int size;
    private int[] meanings = new int[64];
    private int[] froms = new int[64];
    private int[] tos = new int[64];

    /** By channel: the word after the last phrase taken. */
    private int[] taken = {};
    /** By channel: the longest end from the present word. */
    private int[] longest = {};

    private int offered;
    private int[] offers = new int[24];

    /** Creates room for hits; {@code skipQuoted} leaves out what is between quotation marks. */
    public PhraseHits(boolean skipQuoted) {
        this.skipQuoted = skipQuoted;
        this.firstApart = Integer.MAX_VALUE;
        this.apart = null;
    }

    /** Creates room for hits that puts those of the channels from {@code firstApart} on into a list of their own. */
    public PhraseHits(boolean skipQuoted, int firstApart, PhraseHits apart) {
        this.skipQuoted = skipQuoted;
        this.firstApart = firstApart;
        this.apart = apart;
    }

    /** Returns the number of phrases found. */
    public int size() {
        return size;
    }

    /** Returns what the phrase means. */
    public int meaning(int hit) {
        return meanings[hit];
    }

    /** Returns its first word. */
    public int from(int hit) {
        return froms[hit];
    }

    /** Returns the word after its last. */
    public int to(int hit) {
        return tos[hit];
    }

    boolean skipQuoted() {
        return skipQuoted;
    }

    void reset(int channels) {
        size = 0;
        if (apart != null) {
            apart.size = 0;
        }
        if (taken.length < channels) {
            taken = new int[channels];
            longest = new int[channels];
        } else {
            Arrays.fill(taken, 0);
        }
    }

    void begin() {
        offered = 0;
    }

    void offer(int meaning, int channel, int from, int to) {
        if (from < taken[channel]) {
            return;
        }
        if (offered + 3 > offers.length) {
            offers = Arrays.copyOf(offers, offers.length * 2);
        }
        offers[offered++] = meaning;
        offers[offered++] = channel;
        offers[offered++] = to;
        longest[channel] = to;
    }

    void commit(int from) {
        for (int i = 0; i < offered; i += 3) {
            int channel = offers[i + 1];
            if (offers[i + 2] == longest[channel]) {
                PhraseHits list = channel < firstApart || apart == null ? this : apart;
                list.add(offers[i], from, offers[i + 2]);
                taken[channel] = longest[channel];
            }
        }
    }

    private void add(int meaning, int from, int to) {
        if (size == meanings.length) {
            meanings = Arrays.copyOf(meanings, size * 2);
            froms = Arrays.copyOf(froms, size * 2);
            tos = Arrays.copyOf(tos, size * 2);
        }
        meanings[size] = meaning;
        froms[size] = from;
        tos[size] = to;
        size++;
    }
}
