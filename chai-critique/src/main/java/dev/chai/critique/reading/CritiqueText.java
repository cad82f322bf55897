package dev.chai.critique.reading;

import dev.chai.spec.text.Tokens;
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
    /** Praise with a "not" so few words before it is none: "is not quite correct". */
    private static final int DENIAL_REACH = 3;

    private final Words words;
    private final Tokens tokens;
    private final Cues cues;
    private final byte[] roles;
    private final Arrows arrows;
    private final List<Remark> remarks;

    /** One sentence: words from one to before another, and a mask of the cues that start among them. */
    public record Remark(int from, int to, int cues) {}

    CritiqueText(Words words, Cues cues) {
        this.words = words;
        this.tokens = words.tokens();
        this.cues = cues;
        this.roles = new byte[words.size()];
        this.arrows = Arrows.in(words);
        this.remarks = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int to = tokens.sentenceEnd(from);
            remarks.add(new Remark(from, to, cues.among(from, to)));
            assignRoles(from, to);
            from = to;
        }
    }

    /** Returns the words. */
    public Words words() {
        return words;
    }

    /** Returns the sentences. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Returns whether a word is said to hold. */
    public boolean asserts(int word) {
        return roles[word] == ASSERTED;
    }

    /** Returns whether a word is said not to hold, or to go. */
    public boolean rejects(int word) {
        return roles[word] == REJECTED;
    }

    /** Returns whether a sentence complains without proposing anything. */
    public boolean isMereBlame(Remark remark) {
        return has(remark, Cue.BLAME) && !has(remark, Cue.DIRECT);
    }

    /** Returns whether a sentence names or quotes anything of the clip. */
    public boolean tells(Remark remark) {
        for (int i = remark.from(); i < remark.to(); i++) {
            if (words.term(i).isWeighty() || tokens.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a sentence puts one thing for another with an arrow. */
    public boolean hasArrow(Remark remark) {
        return arrows.inside(remark.from(), remark.to());
    }

    /** Returns whether no sentence finds anything to change; also if there is none. */
    public boolean isPraiseOnly() {
        return remarks.stream().allMatch(this::isPraise);
    }

    /** Returns whether a sentence names anything of the clip, apart from the phrases of a cue and of blame. */
    public boolean tellsBeside(Remark remark, Cue cue) {
        boolean[] covered = cues.covered(remark.from(), remark.to(), cue.bit() | Cue.BLAME.bit());
        for (int i = remark.from(); i < remark.to(); i++) {
            if (!covered[i - remark.from()] && (words.term(i).isWeighty() || tokens.quoted(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a cue starts at a word. */
    public boolean startsAt(int word, Cue cue) {
        return cues.startsAt(word, cue);
    }

    /** Returns whether a cue starts anywhere among words. */
    public boolean startsAmong(int from, int to, Cue cue) {
        return (cues.among(from, to) & cue.bit()) != 0;
    }

    /** Returns whether a cue is in a sentence. */
    public boolean has(Remark remark, Cue cue) {
        return (remark.cues() & cue.bit()) != 0;
    }

    /** Returns whether a sentence finds nothing to change. */
    public boolean isPraise(Remark remark) {
        return has(remark, Cue.PRAISE)
                && !blamesBesidePraise(remark)
                && !has(remark, Cue.CONTRAST)
                && !denies(remark, Cue.PRAISE);
    }

    /** "No errors" blames nothing. */
    private boolean blamesBesidePraise(Remark remark) {
        if (!has(remark, Cue.BLAME)) {
            return false;
        }
        boolean[] praise = cues.covered(remark.from(), remark.to(), Cue.PRAISE.bit());
        for (int i = remark.from(); i < remark.to(); i++) {
            if (cues.startsAt(i, Cue.BLAME) && !praise[i - remark.from()]) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(Remark remark, Cue cue) {
        for (int i = remark.from() + 1; i < remark.to(); i++) {
            if (cues.startsAt(i, cue) && startsAmong(Math.max(remark.from(), i - DENIAL_REACH), i, Cue.REJECT)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a sentence sets the right thing against the wrong one: "X, not Y", "not Y but X", "not only". */
    public boolean contrasts(Remark remark) {
        for (int i = remark.from(); i < remark.to(); i++) {
            if (cues.startsAt(i, Cue.CONTRAST)) {
                return true;
            }
            boolean afterComma = i > remark.from() && tokens.breakBefore(i) >= Tokens.COMMA;
            if (cues.startsAt(i, Cue.NEGATION) && (afterComma || hasCommaAfter(i, remark.to()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCommaAfter(int word, int to) {
        for (int i = word + 1; i < to; i++) {
            if (tokens.breakBefore(i) >= Tokens.COMMA) {
                return true;
            }
        }
        return false;
    }

    private void assignRoles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues.startsAt(i, Cue.REASON)) {
                fill(i, to, REASON);
                break;
            }
        }
        reject(from, to);
        assignArrows(from, to);
        for (int verb = from; verb < to; verb++) {
            if (cues.startsAt(verb, Cue.CHANGE) && assignChange(verb, to)) {
                return;
            }
        }
    }

    /** Marks what follows "not", "rather than", "remove" and the like, up to the end of the clause. */
    private void reject(int from, int to) {
        for (int i = from; i < to; i++) {
            if (roles[i] == ASSERTED && cues.startsAt(i, Cue.REJECT)) {
                int end = i + 1;
                while (end < to && tokens.breakBefore(end) == Tokens.JOINED && !cues.startsAt(end, Cue.REJECT_END)) {
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
        while (link < to && !cues.startsAt(link, Cue.LINK)) {
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

    /** "pans left -> pans right": up to the next comma what precedes an arrow is rejected, what follows it asserted. */
    private void assignArrows(int from, int to) {
        for (int arrow = arrows.next(from + 1); arrow < to; arrow = arrows.next(arrow + 1)) {
            int before = arrow;
            while (before > from && (before == arrow || tokens.breakBefore(before) == Tokens.JOINED)) {
                before--;
            }
            int after = arrow + 1;
            while (after < to && tokens.breakBefore(after) == Tokens.JOINED) {
                after++;
            }
            fill(before, arrow, REJECTED);
            fill(arrow, after, ASSERTED);
        }
    }

    /** The end of a quotation that starts among words; 0 if none does. */
    private int quoteEnd(int from, int before, int to) {
        for (int i = from; i < before && i < to; i++) {
            if (tokens.quoted(i)) {
                int end = i;
                while (end < to && tokens.quoted(end)) {
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
