package dev.chai.critique.check;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Cue;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import dev.chai.spec.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Does the critique say what to write? Each sentence is graded by its form, and the grades are averaged by length.
 *
 * <p>The test is that of the authors: could an editor who does not see the clip act on it? A statement about the clip or a request
 * can be acted on, a complaint cannot, a denial hardly.
 */
final class ConstructivenessCheck {
    /** Asserted content words from which on a denial says enough about the clip to be useful; chosen by hand on the authors' critiques. */
    private static final int TELLING = 9;

    /** Words among which the pronoun of a proposal is that refers to the sentence before. */
    private static final int PRONOUN_REACH = 4;

    private static final Set<String> PRONOUNS = Set.of("it", "they", "them", "this", "that", "these", "those");
    /** Words within which the head of a sentence about the caption is: "the whole second half ...". */
    private static final int HEAD_REACH = 4;

    private static final Set<String> HEAD_MODIFIERS =
            Set.of("the", "this", "that", "your", "a", "video", "whole", "first", "second", "last", "opening", "final");

    private ConstructivenessCheck() {}

    /** Forms of a sentence with their scores, whose order matters and whose values were chosen by hand on the authors' critiques. */
    enum Grade {
        COMPLAINT(0, "says what is wrong with the caption, not what to write"),
        NOTHING_SAID(0.1, "names nothing of the clip"),
        BLAME(0.1, "says that something is wrong, not what to write"),
        EMPTY_REQUEST(0.1, "asks for more or better without saying what"),
        DENIAL(0.35, "says what is not so, not what is"),
        TELLING_DENIAL(0.6, "says what is not so, and something of what is"),
        CORRECTION(0.9, "names the right thing"),
        CONTRAST(0.95, "sets the right thing against the wrong one"),
        STATEMENT(1, "says what is so"),
        REQUEST(1, "says what to change");

        private final double score;
        private final String finding;

        Grade(double score, String finding) {
            this.score = score;
            this.finding = finding;
        }
    }

    /** Grades a critique of a caption that needed a change, or of which that is not known. */
    static CheckResult check(CritiqueText critique) {
        if (critique.isPraiseOnly()) {
            return wholly(critique, 0, "asks for nothing");
        }
        List<Evidence> evidence = new ArrayList<>();
        double sum = 0;
        int words = 0;
        for (int i = 0; i < critique.remarks().size(); i++) {
            Remark remark = critique.remarks().get(i);
            if (critique.isPraise(remark)) {
                continue;
            }
            Grade grade = grade(critique, i);
            int length = remark.to() - remark.from();
            sum += grade.score * length;
            words += length;
            evidence.add(CritiqueChecks.evidence(critique, remark, grade.score, grade.finding));
        }
        return new CheckResult(sum / words, evidence);
    }

    /** Grades a critique of a caption that is right as it is. */
    static CheckResult checkOfRightCaption(CritiqueText critique) {
        return critique.isPraiseOnly() ? wholly(critique, 1, "the caption needed no change") : check(critique);
    }

    private static CheckResult wholly(CritiqueText critique, double score, String finding) {
        Span all = new Span(0, critique.words().text().length());
        return new CheckResult(score, List.of(new Evidence(Evidence.Source.CRITIQUE, all, score, finding)));
    }

    /** How much of use a sentence is, given the one after it: "The color is wrong. It should be green." */
    static Grade grade(CritiqueText critique, int index) {
        Grade grade = grade(critique, critique.remarks().get(index));
        return grade.score <= Grade.BLAME.score && isCorrectedBehind(critique, index) ? Grade.CORRECTION : grade;
    }

    private static boolean isCorrectedBehind(CritiqueText critique, int index) {
        if (index + 1 == critique.remarks().size()) {
            return false;
        }
        Remark next = critique.remarks().get(index + 1);
        boolean proposes =
                critique.has(next, Cue.SOFT_FIX) || critique.has(next, Cue.REMOVAL) || states(critique, next);
        return proposes
                && startsWithPronoun(critique.words(), next)
                && grade(critique, next).score >= Grade.CORRECTION.score;
    }

    /** "It should be green", "Please remove it". */
    private static boolean startsWithPronoun(Words words, Remark remark) {
        int last = Math.min(remark.to(), remark.from() + PRONOUN_REACH);
        return IntStream.range(remark.from(), last)
                .anyMatch(i -> PRONOUNS.contains(words.term(i).word()));
    }

    /** "The color is described wrongly; it is green." */
    private static boolean states(CritiqueText critique, Remark remark) {
        return grade(critique, remark) == Grade.STATEMENT
                && !critique.isPraise(remark)
                && asserted(critique, remark) > 0;
    }

    private static Grade grade(CritiqueText critique, Remark remark) {
        if (critique.isPraise(remark)) {
            return Grade.STATEMENT;
        }
        if (critique.hasArrow(remark) || critique.has(remark, Cue.REMOVAL)) {
            return Grade.REQUEST;
        }
        if (critique.has(remark, Cue.EMPTY_REQUEST) && !critique.tellsBeside(remark, Cue.EMPTY_REQUEST)) {
            return Grade.EMPTY_REQUEST;
        }
        boolean blames = critique.has(remark, Cue.BLAME);
        if (blames && headIsCaption(critique, remark) && !critique.has(remark, Cue.FIX)) {
            return corrects(critique, remark) ? Grade.CORRECTION : Grade.COMPLAINT;
        }
        if (critique.has(remark, Cue.PROPOSAL) && !critique.has(remark, Cue.ACCUSATION)) {
            return Grade.REQUEST;
        }
        if (critique.has(remark, Cue.SOFT_FIX)) {
            return Grade.CORRECTION;
        }
        if (blames) {
            return corrects(critique, remark) ? Grade.CORRECTION : Grade.BLAME;
        }
        if (isAboutText(critique, remark)) {
            return critique.has(remark, Cue.CONTRAST) ? Grade.CORRECTION : ofText(critique, remark);
        }
        if (!critique.tells(remark)) {
            return Grade.NOTHING_SAID;
        }
        return critique.has(remark, Cue.NEGATION) ? denial(critique, remark) : Grade.STATEMENT;
    }

    /** "The caption describes the direction of the pan" reports what it says; "The caption is vague" finds fault with it. */
    private static Grade ofText(CritiqueText critique, Remark remark) {
        boolean reports = headIsCaption(critique, remark) && critique.has(remark, Cue.REPORT);
        return reports ? Grade.NOTHING_SAID : Grade.COMPLAINT;
    }

    /** "The direction is wrong: the camera pans right." */
    private static boolean corrects(CritiqueText critique, Remark remark) {
        boolean behindColon = false;
        for (int i = remark.from() + 1; i < remark.to(); i++) {
            behindColon |= critique.words().tokens().breakBefore(i) == Tokens.CLAUSE
                    && critique.startsAmong(remark.from(), i, Cue.BLAME);
            if (behindColon && critique.asserts(i) && critique.words().term(i).isWeighty()) {
                return true;
            }
        }
        return false;
    }

    private static Grade denial(CritiqueText critique, Remark remark) {
        if (critique.contrasts(remark)) {
            return Grade.CONTRAST;
        }
        return asserted(critique, remark) < TELLING ? Grade.DENIAL : Grade.TELLING_DENIAL;
    }

    private static int asserted(CritiqueText critique, Remark remark) {
        int asserted = 0;
        for (int i = remark.from(); i < remark.to(); i++) {
            asserted += critique.asserts(i) && critique.words().term(i).isWeighty() ? 1 : 0;
        }
        return asserted;
    }

    /** Whether a sentence speaks of the caption, also where it leaves its name out: "Uses a vague term". */
    private static boolean isAboutText(CritiqueText critique, Remark remark) {
        return headIsCaption(critique, remark) || critique.startsAt(remark.from(), Cue.TEXT_VERB);
    }

    /** Whether a sentence is about "the caption", "the video description", "the phrase ...". */
    private static boolean headIsCaption(CritiqueText critique, Remark remark) {
        int last = Math.min(remark.to(), remark.from() + HEAD_REACH);
        for (int i = remark.from(); i < last; i++) {
            if (critique.startsAt(i, Cue.META_HEAD)) {
                return true;
            }
            String word = critique.words().term(i).word();
            if (!HEAD_MODIFIERS.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
