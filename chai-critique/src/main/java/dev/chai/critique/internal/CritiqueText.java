package dev.chai.critique.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A critique as sentences whose words are asserted ("it pans right"), rejected (", not left", "remove the word slow") or give a
 * reason ("because the clip is reversed").
 */
public final class CritiqueText {
    private static final byte ASSERTED = 0;
    private static final byte REJECTED = 1;
    private static final byte REASON = 2;
    /** A quotation that starts this close after "not" or "remove" is rejected as a whole. */
    private static final int QUOTE_REACH = 6;

    private final Words words;
    private final byte[] roles;
    private final List<Remark> remarks;

    /** One sentence: words from one to before another, and a mask of the cues that start among them. */
    public record Remark(int from, int to, int cues) {}

    private CritiqueText(Words words) {
        words.findCues();
        this.words = words;
        this.roles = new byte[words.size()];
        this.remarks = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int to = words.sentenceEnd(from);
            remarks.add(new Remark(from, to, words.cues(from, to)));
            assignRoles(from, to);
            from = to;
        }
    }

    /** Takes a critique apart. */
    public static CritiqueText of(Words words) {
        return new CritiqueText(words);
    }

    /** The words. */
    public Words words() {
        return words;
    }

    /** The sentences. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Whether a word is said to hold. */
    public boolean asserts(int word) {
        return roles[word] == ASSERTED;
    }

    /** Whether a word is said not to hold, or to go. */
    public boolean rejects(int word) {
        return roles[word] == REJECTED;
    }

    /** Whether a sentence complains without proposing anything. */
    public boolean isMereBlame(Remark remark) {
        return has(remark, Cue.BLAME) && !has(remark, Cue.DIRECT);
    }

    /** Whether a sentence names anything of the clip, apart from the phrases of a cue and of blame. */
    public boolean tellsBeside(Remark remark, Cue cue) {
        for (int i = remark.from(); i < remark.to(); i++) {
            int phrase = Math.max(words.cueLength(i, cue), words.cueLength(i, Cue.BLAME));
            if (phrase > 0) {
                i += phrase - 1;
            } else if (words.term(i).isWeighty() || words.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue is in a sentence. */
    public boolean has(Remark remark, Cue cue) {
        return (remark.cues() & cue.bit()) != 0;
    }

    /** Whether a sentence finds nothing to change. */
    public boolean isPraise(Remark remark) {
        return has(remark, Cue.PRAISE)
                && !has(remark, Cue.BLAME)
                && !has(remark, Cue.CONTRAST)
                && !denies(remark, Cue.PRAISE);
    }

    private boolean denies(Remark remark, Cue cue) {
        for (int i = remark.from() + 1; i < remark.to(); i++) {
            if (words.cue(i, cue) && words.cue(Math.max(remark.from(), i - 3), i, Cue.REJECT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence sets the right thing against the wrong one: "X, not Y", "not Y but X", "not only". */
    public boolean contrasts(Remark remark) {
        for (int i = remark.from(); i < remark.to(); i++) {
            if (words.cue(i, Cue.CONTRAST)) {
                return true;
            }
            boolean afterComma = i > remark.from() && words.gap(i) == Words.COMMA;
            if (words.cue(i, Cue.NEGATION) && (afterComma || hasCommaAfter(i, remark.to()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCommaAfter(int word, int to) {
        for (int i = word + 1; i < to; i++) {
            if (words.gap(i) == Words.COMMA) {
                return true;
            }
        }
        return false;
    }

    private void assignRoles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.cue(i, Cue.REASON)) {
                fill(i, to, REASON);
                break;
            }
        }
        reject(from, to);
        for (int verb = from; verb < to; verb++) {
            if (words.cue(verb, Cue.CHANGE) && assignChange(verb, to)) {
                return;
            }
        }
    }

    /** Marks what follows "not", "rather than", "remove" and the like, up to the end of the clause. */
    private void reject(int from, int to) {
        for (int i = from; i < to; i++) {
            if (roles[i] == ASSERTED && words.cue(i, Cue.REJECT)) {
                int end = i + 1;
                while (end < to && words.gap(end) == Words.SPACE && !words.cue(end, Cue.REJECT_END)) {
                    end++;
                }
                end = Math.max(end, quoteEnd(i + 1, Math.min(to, i + 1 + QUOTE_REACH), to));
                fill(i, end, REJECTED);
            }
        }
    }

    /** "change X to Y": X is rejected, Y asserted. */
    private boolean assignChange(int verb, int to) {
        int link = verb + 1;
        while (link < to && !words.cue(link, Cue.LINK)) {
            link++;
        }
        if (link == to) {
            return false;
        }
        int quoteEnd = quoteEnd(verb + 1, link + 1, to);
        int split = quoteEnd > 0 ? Math.min(quoteEnd, to) : link;
        fill(verb, split, REJECTED);
        fill(split, to, ASSERTED);
        reject(split, to);
        return true;
    }

    /** The end of a quotation that starts among words; 0 if none does. */
    private int quoteEnd(int from, int before, int to) {
        for (int i = from; i < before && i < to; i++) {
            if (words.quoted(i)) {
                int end = i;
                while (end < to && words.quoted(end)) {
                    end++;
                }
                return end;
            }
        }
        return 0;
    }

    private void fill(int from, int to, byte role) {
        for (int i = from; i < to; i++) {
            roles[i] = role;
        }
    }
}
