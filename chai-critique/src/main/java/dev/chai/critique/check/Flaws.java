package dev.chai.critique.check;

import dev.chai.critique.check.ConstructivenessCheck.Grade;
import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Cue;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the flaws of a critique, by the same grades that the constructiveness check averages. */
final class Flaws {
    private final CritiqueText critique;
    private final List<Flaw> flaws = new ArrayList<>();

    private Flaws(CritiqueText critique) {
        this.critique = critique;
    }

    static List<Flaw> of(CritiqueText critique) {
        Flaws found = new Flaws(critique);
        boolean praiseOnly = !critique.remarks().isEmpty();
        for (int i = 0; i < critique.remarks().size(); i++) {
            Remark remark = critique.remarks().get(i);
            praiseOnly &= critique.isPraise(remark);
            found.check(remark, ConstructivenessCheck.grade(critique, i));
        }
        if (praiseOnly) {
            found.add(Flaw.Kind.PRAISE_ONLY, critique.remarks().get(0));
        }
        return List.copyOf(found.flaws);
    }

    private void check(Remark remark, Grade grade) {
        boolean pointsAtNothing = critique.has(remark, Cue.VAGUE) && !critique.tellsBeside(remark, Cue.VAGUE);
        if (pointsAtNothing) {
            add(Flaw.Kind.NO_TARGET, remark);
        } else if (grade == Grade.COMPLAINT || grade == Grade.BLAME) {
            add(Flaw.Kind.NO_REPLACEMENT, remark);
        } else if (grade == Grade.EMPTY_REQUEST) {
            add(Flaw.Kind.EMPTY_REQUEST, remark);
        }
        if (isHedged(remark)) {
            add(Flaw.Kind.HEDGED, remark);
        }
    }

    /** A hedge that the critique quotes or rejects is the caption's. */
    private boolean isHedged(Remark remark) {
        for (int i = remark.from(); i < remark.to(); i++) {
            if (critique.startsAt(i, Cue.HEDGE) && !critique.words().tokens().quoted(i) && !critique.rejects(i)) {
                return true;
            }
        }
        return false;
    }

    private void add(Flaw.Kind kind, Remark remark) {
        Span span = critique.words().span(remark.from(), remark.to());
        flaws.add(new Flaw(kind, span));
    }
}
