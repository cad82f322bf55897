package dev.chai.critique.points;

import dev.chai.critique.CritiquePoint.Kind;
import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Cue;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import java.util.Optional;

/** What a remark wants the caption to say: the words after "to", a quotation, or what it asserts. */
final class Replacements {
    /** Words that a request may have before its "that": "the caption should also make sure to mention that". Chosen by hand. */
    private static final int REQUEST_REACH = 8;

    private final CritiqueText text;
    private final Words words;
    private final Remark remark;

    private Replacements(CritiqueText text, Remark remark) {
        this.text = text;
        this.words = text.words();
        this.remark = remark;
    }

    /** Empty text asks to delete; nothing at all means that nothing is proposed. */
    static Optional<String> of(CritiqueText text, Remark remark, Kind kind, TermSet inPre) {
        Replacements search = new Replacements(text, remark);
        Optional<String> quoted = search.assertedQuotation();
        if (quoted.isPresent()) {
            return quoted;
        }
        if (text.isMereBlame(remark)) {
            return Optional.empty();
        }
        Optional<String> behindLink = search.behindLink();
        if (behindLink.isPresent()) {
            return behindLink;
        }
        if (kind == Kind.UNSUPPORTED && !text.has(remark, Cue.CONTRAST)) {
            return Optional.of("");
        }
        return search.assertion(inPre);
    }

    /** A quotation that is not what is rejected, as after "it should read". */
    private Optional<String> assertedQuotation() {
        if (!text.has(remark, Cue.PROPOSAL) && !text.has(remark, Cue.SOFT_FIX)) {
            return Optional.empty();
        }
        for (int i = remark.from(); i < remark.to(); i++) {
            if (words.tokens().quoted(i) && text.asserts(i)) {
                int end = i;
                while (end < remark.to() && words.tokens().quoted(end)) {
                    end++;
                }
                return Optional.of(slice(i, end));
            }
        }
        return Optional.empty();
    }

    /** "change X to Y": the words after "to". */
    private Optional<String> behindLink() {
        for (int verb = remark.from(); verb < remark.to(); verb++) {
            if (!text.startsAt(verb, Cue.CHANGE)) {
                continue;
            }
            for (int link = verb + 1; link + 1 < remark.to(); link++) {
                if (text.startsAt(link, Cue.LINK) && text.asserts(link)) {
                    return Optional.of(slice(link + 1, runEnd(link + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** The run of asserted words that says most that the caption does not have. */
    private Optional<String> assertion(TermSet inPre) {
        int bestFrom = -1;
        int bestTo = -1;
        int most = 0;
        for (int from = remark.from(); from < remark.to(); ) {
            int to = runEnd(from);
            int news = 0;
            for (int i = from; i < to; i++) {
                news += words.term(i).isWeighty() && inPre.closeness(words.term(i)) == 0 ? 1 : 0;
            }
            if (news > most) {
                most = news;
                bestFrom = from;
                bestTo = to;
            }
            from = Math.max(to, from + 1);
        }
        return bestFrom < 0 ? Optional.empty() : Optional.of(slice(skipRequest(bestFrom, bestTo), bestTo));
    }

    /** Leaves "Please add that" and "The caption should mention that" out. */
    private int skipRequest(int from, int to) {
        int start = from;
        for (int i = from; i < to && i < from + REQUEST_REACH; i++) {
            boolean introduces =
                    words.term(i).word().equals("that") || words.term(i).word().equals("mention");
            if (introduces && i + 1 < to && text.startsAmong(from, i + 1, Cue.DIRECT)) {
                start = i + 1;
            }
        }
        return start;
    }

    private int runEnd(int from) {
        int to = from;
        while (to < remark.to() && text.asserts(to)) {
            to++;
        }
        return to;
    }

    private String slice(int from, int to) {
        return from >= to ? "" : words.span(from, to).of(words.text());
    }
}
