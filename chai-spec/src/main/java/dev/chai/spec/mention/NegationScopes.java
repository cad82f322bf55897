package dev.chai.spec.mention;

import dev.chai.spec.mention.lexicon.Cue;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.mention.lexicon.WordClass;
import dev.chai.spec.text.Tokens;
import java.util.BitSet;

/**
 * Finds which words of a sentence are negated or hedged.
 *
 * <p>A negation reaches from its cue to the end of the clause: it survives "or" and lists, ends at "but", at a subordinate clause,
 * at "with", and at an "and" that starts something else. The idea of a bounded scope to the right of the cue is NegEx's (Chapman
 * et al. 2001); the bounds are our own.
 *
 * <p>Not thread-safe; refilled from sentence to sentence.
 */
final class NegationScopes {
    /** The longest scope, in words; chosen by hand on the sentence table. */
    private static final int REACH = 12;

    /** Words from the start of a list item to the "or" that shows the list; chosen by hand. */
    private static final int ITEM_REACH = 6;

    private final BitSet negated = new BitSet();
    private final BitSet hedged = new BitSet();
    private final BitSet inPhrase = new BitSet();

    void read(Sentence sentence) {
        negated.clear();
        hedged.clear();
        inPhrase.clear();
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            if (isPhrase(sentence, hit)) {
                inPhrase.set(sentence.from(hit), sentence.to(hit));
            }
        }
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            if (sentence.term(hit) instanceof Term.Signal signal) {
                read(signal.cue(), sentence, hit);
            }
        }
    }

    private static boolean isPhrase(Sentence sentence, int hit) {
        return sentence.term(hit) instanceof Term.State || sentence.term(hit) instanceof Term.Move;
    }

    private void read(Cue cue, Sentence sentence, int hit) {
        if (!inPhrase.get(sentence.from(hit))) {
            apply(cue, sentence, sentence.from(hit), sentence.to(hit));
        } else if (cue == Cue.NEGATION) {
            continueAfterPhrase(sentence, endOfPhrase(sentence, sentence.from(hit)));
        }
    }

    private static int endOfPhrase(Sentence sentence, int word) {
        int end = word;
        for (int hit = sentence.firstHit(); hit < sentence.afterLastHit(); hit++) {
            if (isPhrase(sentence, hit) && sentence.from(hit) <= word) {
                end = Math.max(end, sentence.to(hit));
            }
        }
        return end;
    }

    /** "no camera movement, zooming in or panning": the negation of a wording goes on through the list that it starts. */
    private void continueAfterPhrase(Sentence sentence, int end) {
        if (end < sentence.end()
                && (sentence.is(end, WordClass.OR)
                        || (sentence.breakBefore(end) == Tokens.COMMA && isListItem(sentence, end)))) {
            negated.set(end, negationEnd(sentence, end));
        }
    }

    boolean isNegated(int word) {
        return negated.get(word);
    }

    boolean isHedged(int word) {
        return hedged.get(word);
    }

    private void apply(Cue cue, Sentence sentence, int from, int to) {
        switch (cue) {
            case NEGATION -> negated.set(to, negationEnd(sentence, to));
            case NEGATED_BEFORE -> negated.set(clauseStart(sentence, from), from);
            case HEDGE -> hedged.set(to, hedgeEnd(sentence, to));
            default -> {}
        }
    }

    private int negationEnd(Sentence sentence, int from) {
        int limit = Math.min(sentence.end(), from + REACH);
        for (int word = from; word < limit; word++) {
            if (word > from && endsNegation(sentence, word)) {
                return word;
            }
        }
        return limit;
    }

    private boolean endsNegation(Sentence sentence, int word) {
        byte gap = sentence.breakBefore(word);
        if (gap == Tokens.CLAUSE || sentence.is(word, WordClass.SUBORDINATOR) || sentence.is(word, WordClass.WITH)) {
            return true;
        }
        if (gap == Tokens.COMMA) {
            return !isListItem(sentence, word);
        }
        if (!sentence.is(word, WordClass.COORDINATOR) || sentence.is(word, WordClass.OR)) {
            return false;
        }
        return !(sentence.is(word, WordClass.AND) && word + 1 < sentence.end() && inPhrase.get(word + 1));
    }

    /** A short item that an "or" follows: "no shaking, zooming or panning". */
    private static boolean isListItem(Sentence sentence, int word) {
        int limit = Math.min(sentence.end(), word + ITEM_REACH);
        for (int i = word; i < limit; i++) {
            if (sentence.is(i, WordClass.OR)) {
                return true;
            }
            if (sentence.is(i, WordClass.CAMERA) || sentence.is(i, WordClass.SUBORDINATOR)) {
                return false;
            }
        }
        return false;
    }

    private static int hedgeEnd(Sentence sentence, int from) {
        int word = from;
        while (word < sentence.end() && word < from + REACH && sentence.breakBefore(word) < Tokens.COMMA) {
            word++;
        }
        return Math.max(word, from);
    }

    private static int clauseStart(Sentence sentence, int from) {
        int word = from;
        while (word > sentence.start() && sentence.breakBefore(word) < Tokens.CLAUSE && from - word < REACH) {
            word--;
        }
        return word;
    }
}
