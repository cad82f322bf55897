package dev.chai.eval.primitive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the claims of a caption compare with those of a reference.
 *
 * <pre>{@code
 * ClaimMatch match = ClaimMatch.of("The camera pans right.", "The camera pans left.");
 * match.contradictions();     // [pan-right against pan-left]
 * match.f1();                 // 0.0
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param shared claims of both
 * @param invented claims of the caption alone
 * @param missed claims of the reference alone
 * @param contradictions pairs of an invented and a missed claim that cannot both hold; each invented one at most once
 * @since 0.1
 */
public record ClaimMatch(
        Set<Claim> shared, Set<Claim> invented, Set<Claim> missed, List<Contradiction> contradictions) {
    /**
     * A claim of the caption and the claim of the reference that it contradicts.
     *
     * @param said what the caption claims
     * @param truth what the reference claims
     */
    public record Contradiction(Claim said, Claim truth) {
        @Override
        public String toString() {
            return said + " against " + truth;
        }
    }

    /** Copies the collections in their order. */
    public ClaimMatch {
        shared = Collections.unmodifiableSet(new LinkedHashSet<>(shared));
        invented = Collections.unmodifiableSet(new LinkedHashSet<>(invented));
        missed = Collections.unmodifiableSet(new LinkedHashSet<>(missed));
        contradictions = List.copyOf(contradictions);
    }

    /** Compares two texts. */
    public static ClaimMatch of(String caption, String reference) {
        return of(Claims.of(caption), Claims.of(reference));
    }

    /** Compares what two texts claim. */
    public static ClaimMatch of(Claims caption, Claims reference) {
        Set<Claim> said = caption.countedBeside(reference);
        Set<Claim> truth = reference.countedBeside(caption);
        Set<Claim> shared = new LinkedHashSet<>(said);
        shared.retainAll(truth);
        Set<Claim> invented = new LinkedHashSet<>(said);
        invented.removeAll(shared);
        Set<Claim> missed = new LinkedHashSet<>(truth);
        missed.removeAll(shared);
        return new ClaimMatch(shared, invented, missed, contradictions(invented, missed));
    }

    /** The best of several references: the highest F1, the first of equals. */
    static ClaimMatch best(String caption, List<String> references) {
        Claims said = Claims.of(caption);
        ClaimMatch best = of(said, Claims.of(references.get(0)));
        for (String reference : references.subList(1, references.size())) {
            ClaimMatch match = of(said, Claims.of(reference));
            best = match.f1() > best.f1() ? match : best;
        }
        return best;
    }

    private static List<Contradiction> contradictions(Set<Claim> invented, Set<Claim> missed) {
        List<Contradiction> found = new ArrayList<>();
        for (Claim said : invented) {
            for (Claim truth : missed) {
                if (said.contradicts(truth)) {
                    found.add(new Contradiction(said, truth));
                    break;
                }
            }
        }
        return found;
    }

    /** Returns twice the shared claims over the claims of both; NaN where neither claims anything. */
    public double f1() {
        return 2.0 * shared.size() / (2.0 * shared.size() + invented.size() + missed.size());
    }
}
