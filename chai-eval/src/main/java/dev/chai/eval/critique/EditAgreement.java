package dev.chai.eval.critique;

import java.util.HashMap;
import java.util.Map;

/**
 * Judges a critique by the edit that a person made: what it brings up should be in the post-caption, it should bring
 * up what was edited, and it should name what to write instead.
 *
 * <pre>{@code
 * EditAgreement agreement = EditAgreement.weighedBy(TermWeights.from(captions));
 * EditAgreement.Result result = agreement.judge("It pans left.", "It pans right, not left.", "It pans right.");
 * result.recall();     // 1.0
 * }</pre>
 *
 * <p>Figures are relative: even good critiques word things otherwise than post-captions, so compare them with a
 * baseline and never use them as a pass mark. They separate the ways of being bad: inserted errors lower the
 * precision, omissions the recall, mere complaint the constructiveness.
 *
 * <p>Immutable and thread-safe. Linear in the texts.
 */
public final class EditAgreement {
    private final TermWeights weights;

    private EditAgreement(TermWeights weights) {
        this.weights = weights;
    }

    /** With weights from texts of the kind. */
    public static EditAgreement weighedBy(TermWeights weights) {
        return new EditAgreement(weights);
    }

    /**
     * The three properties of a critique, 0 to 1.
     *
     * @param precision share of the terms it brings up that the post-caption holds
     * @param recall share of the edited terms that it brings up
     * @param constructiveness share of the added terms that it supplies
     */
    public record Result(double precision, double recall, double constructiveness) {}

    /** Judges one critique. An edit that changes no term asks for a critique that brings up none. */
    public Result judge(String preCaption, String critique, String postCaption) {
        Map<String, Integer> pre = Terms.of(preCaption);
        Map<String, Integer> post = Terms.of(postCaption);
        Map<String, Integer> said = Terms.of(critique);
        Map<String, Integer> added = minus(post, pre);
        Map<String, Integer> removed = minus(pre, post);
        Map<String, Integer> novel = new HashMap<>(said);
        novel.keySet().removeAll(pre.keySet());
        double touchedRemoved = common(said, removed);
        double novelWeight = weight(novel);
        double precision = novelWeight > 0 ? common(novel, post) / novelWeight : touchedRemoved > 0 ? 1 : 0;
        double edited = weight(added) + weight(removed);
        double recall = edited > 0 ? (common(said, added) + touchedRemoved) / edited : said.isEmpty() ? 1 : 0;
        double addedWeight = weight(added);
        double constructiveness = addedWeight > 0 ? common(novel, added) / addedWeight : touchedRemoved > 0 ? 1 : 0;
        return new Result(precision, recall, constructiveness);
    }

    private static Map<String, Integer> minus(Map<String, Integer> from, Map<String, Integer> what) {
        Map<String, Integer> rest = new HashMap<>();
        from.forEach((term, count) -> {
            if (count > what.getOrDefault(term, 0)) {
                rest.put(term, count - what.getOrDefault(term, 0));
            }
        });
        return rest;
    }

    private double weight(Map<String, Integer> terms) {
        return terms.keySet().stream().mapToDouble(weights::of).sum();
    }

    private double common(Map<String, Integer> a, Map<String, Integer> b) {
        return a.keySet().stream()
                .filter(b::containsKey)
                .mapToDouble(weights::of)
                .sum();
    }
}
