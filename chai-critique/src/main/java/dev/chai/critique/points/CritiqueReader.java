package dev.chai.critique.points;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Critique;
import dev.chai.critique.CritiquePoint;
import dev.chai.critique.CritiquePoint.Kind;
import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Cue;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.TextReader;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import dev.chai.spec.mention.MentionFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the text of a critique into points: one for each sentence or numbered item, with its kind, the words of the
 * pre-caption that it is about, what to write instead, and the primitives that it speaks of.
 *
 * <pre>{@code
 * ReadCritique read = CritiqueReader.standard()
 *         .read("Change \"a red coat\" to \"a blue coat\".", "A man in a red coat waits.");
 * CritiquePoint point = read.points().get(0);       // WRONG
 * point.target();                                   // the words "a red coat"
 * point.replacement();                              // "a blue coat"
 * }</pre>
 *
 * <p>It reads English. Sentences in another script are kept as points and flagged. What cannot be determined (no words of the caption
 * fit, nothing is proposed) stays empty rather than guessed.
 *
 * <p>Thread-safe. Cost: linear in the length of both texts.
 *
 * @since 0.1
 */
public final class CritiqueReader {
    private final PrimitiveSource primitives;

    private CritiqueReader(PrimitiveSource primitives) {
        this.primitives = primitives;
    }

    /** Returns a reader that finds primitives with the standard mention finder. */
    public static CritiqueReader standard() {
        return Standard.READER;
    }

    /** Returns a reader with another way to find primitives. */
    public static CritiqueReader with(PrimitiveSource primitives) {
        return new CritiqueReader(requireNonNull(primitives, "primitives"));
    }

    /** Splits a critique of a caption into points. */
    public ReadCritique read(String critique, String preCaption) {
        return TextReader.use(reader -> read(critique, reader.critique(critique), reader.caption(preCaption)));
    }

    private ReadCritique read(String critique, CritiqueText text, Words pre) {
        TargetFinder targets = new TargetFinder(text, pre);
        TermSet inPre = new TermSet();
        inPre.addAll(pre);
        List<CritiquePoint> points = new ArrayList<>();
        for (Remark remark : text.remarks()) {
            points.add(point(text, remark, targets, inPre));
        }
        return new ReadCritique(points, isOtherScript(critique));
    }

    /** Returns the same critique with the points of its text. */
    public Critique read(Critique critique, String preCaption) {
        return critique.withPoints(read(critique.text(), preCaption).points());
    }

    private CritiquePoint point(CritiqueText text, Remark remark, TargetFinder targets, TermSet inPre) {
        Kind kind = Kinds.of(text, remark, inPre);
        String statement = statement(text.words(), remark);
        Optional<Span> target = kind == Kind.PRAISE || kind == Kind.MISSING ? Optional.empty() : targets.find(remark);
        Optional<String> replacement =
                kind == Kind.PRAISE ? Optional.empty() : Replacements.of(text, remark, kind, inPre);
        return new CritiquePoint(kind, target, statement, replacement, primitives.primitives(statement));
    }

    /** The sentence with its closing punctuation and quotation marks. */
    private static String statement(Words words, Remark remark) {
        CharSequence text = words.text();
        int start = words.tokens().start(remark.from());
        int end = words.tokens().end(remark.to() - 1);
        if (start > 0 && isQuote(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && (isQuote(text.charAt(end)) || ".!?".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D';
    }

    private static boolean isOtherScript(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
    }

    private static final class Standard {
        static final CritiqueReader READER = with(PrimitiveSource.of(MentionFinder.standard()));
    }

    /** What sort of remark a sentence is, by its cues. */
    private static final class Kinds {
        static Kind of(CritiqueText text, Remark remark, TermSet inPre) {
            if (text.isPraise(remark)) {
                return Kind.PRAISE;
            }
            if (text.has(remark, Cue.STYLE)) {
                return Kind.STYLE;
            }
            if (text.has(remark, Cue.CHANGE)) {
                return Kind.WRONG;
            }
            if (text.has(remark, Cue.UNSUPPORTED)) {
                return Kind.UNSUPPORTED;
            }
            if (text.has(remark, Cue.MISSING)) {
                return Kind.MISSING;
            }
            if (text.has(remark, Cue.IMPRECISE)) {
                return Kind.IMPRECISE;
            }
            boolean corrects = text.has(remark, Cue.REJECT) || text.has(remark, Cue.BLAME) || text.has(remark, Cue.FIX);
            return corrects || isMostlyKnown(text, remark, inPre) ? Kind.WRONG : Kind.MISSING;
        }

        /** Whether at least a third of what is said is about things that the caption has. */
        private static boolean isMostlyKnown(CritiqueText text, Remark remark, TermSet inPre) {
            int all = 0;
            int known = 0;
            for (int i = remark.from(); i < remark.to(); i++) {
                if (text.words().term(i).isWeighty()) {
                    all++;
                    known += inPre.closeness(text.words().term(i)) > 0 ? 1 : 0;
                }
            }
            return 3 * known >= all;
        }
    }
}
