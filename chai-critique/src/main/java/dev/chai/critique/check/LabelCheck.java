package dev.chai.critique.check;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Words;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accuracy and recall of a critique by the labels of the clip, in the absence of a post-caption.
 *
 * <p>Accuracy: of the primitives that the critique states or denies and that the clip's labels cover, how many are so; the score is the
 * mean of the worst sentence and the whole, as with a post-caption. Recall: of the primitives that the pre-caption states or denies
 * against the labels, how many the critique names. Not thread-safe.
 */
final class LabelCheck {
    private final ClipLabels labels;
    private final CritiqueText critique;
    private final List<Mention> said;
    private final List<Mention> inPre;

    LabelCheck(ClipLabels labels, CritiqueText critique, CheckInput input) {
        this.labels = labels;
        this.critique = critique;
        this.said = MentionFinder.standard().find(input.critique());
        this.inPre = MentionFinder.standard().find(input.preCaption());
    }

    /** Empty where the critique says nothing that is labeled. */
    Optional<CheckResult> accuracy() {
        List<Evidence> evidence = new ArrayList<>();
        int right = 0;
        int known = 0;
        double worst = 1;
        for (Remark remark : critique.remarks()) {
            int rightHere = 0;
            int knownHere = 0;
            List<String> wrong = new ArrayList<>(2);
            for (Mention mention : said) {
                Truth truth = isIn(mention, remark) ? truth(mention, isDenied(mention, remark)) : Truth.UNDECIDED;
                knownHere += truth == Truth.UNDECIDED ? 0 : 1;
                rightHere += truth == Truth.YES ? 1 : 0;
                if (truth == Truth.NO) {
                    wrong.add(mention.primitive().name());
                }
            }
            if (knownHere > 0) {
                double score = (double) rightHere / knownHere;
                worst = Math.min(worst, score);
                String finding =
                        wrong.isEmpty() ? "as labelled" : "the labels say otherwise of: " + String.join(", ", wrong);
                evidence.add(CritiqueChecks.evidence(critique, remark, score, finding));
            }
            right += rightHere;
            known += knownHere;
        }
        return known == 0
                ? Optional.empty()
                : Optional.of(new CheckResult((worst + (double) right / known) / 2, evidence));
    }

    /** Empty where the pre-caption says nothing against the labels. */
    Optional<CheckResult> recall() {
        Set<String> named = new HashSet<>();
        said.forEach(mention -> named.add(mention.primitive().id()));
        List<Evidence> evidence = new ArrayList<>();
        int found = 0;
        for (Mention mention : inPre) {
            if (truth(mention, mention.negated()) != Truth.NO) {
                continue;
            }
            boolean names = named.contains(mention.primitive().id())
                    || mention.primitive().opposites().stream().anyMatch(named::contains);
            found += names ? 1 : 0;
            String finding = mention.primitive().name() + " is against the labels and "
                    + (names ? "named" : "not named by the critique");
            evidence.add(new Evidence(Evidence.Source.PRE_CAPTION, mention.span(), names ? 1 : 0, finding));
        }
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckResult((double) found / evidence.size(), evidence));
    }

    /** Whether what is said of a primitive is so. */
    private Truth truth(Mention mention, boolean denied) {
        String id = mention.primitive().id();
        if (mention.hedged()
                || mention.ambiguous()
                || labels.taxonomy().find(id).isEmpty()) {
            return Truth.UNDECIDED;
        }
        Truth holds = labels.ever(id);
        if (holds == Truth.UNDECIDED || !denied) {
            return holds;
        }
        return holds == Truth.YES ? Truth.NO : Truth.YES;
    }

    private boolean isIn(Mention mention, Remark remark) {
        Words words = critique.words();
        return words.tokens().start(remark.from()) <= mention.span().start()
                && mention.span().end() <= words.tokens().end(remark.to() - 1);
    }

    /** "not left", and "change left to right". */
    private boolean isDenied(Mention mention, Remark remark) {
        for (int i = remark.from(); i < remark.to(); i++) {
            if (critique.words().tokens().end(i) == mention.span().end()) {
                return mention.negated() || critique.rejects(i);
            }
        }
        return mention.negated();
    }
}
