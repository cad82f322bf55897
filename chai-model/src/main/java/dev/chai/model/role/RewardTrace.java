package dev.chai.model.role;

import dev.chai.model.vlm.GeneratedToken.Alternative;
import java.util.List;

/**
 * Where a reward comes from, for people who doubt it. The facts are those of t2v_metrics' trace.
 *
 * <pre>{@code
 * RewardTrace trace = score.trace();
 * trace.generated();                        // what the model itself answered
 * trace.places().get(0).alternatives();     // the likeliest tokens there
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param prompt what the model was asked
 * @param generated what it answered
 * @param places one for each token of the expected answer
 * @param otherSpellings probability at the first place of tokens that differ from the answer only in case and blanks; never added to
 *     the score
 * @since 0.1
 */
public record RewardTrace(String prompt, String generated, List<Place> places, double otherSpellings) {
    /**
     * A position at which the answer was read.
     *
     * @param index among the generated tokens, from 0
     * @param expected the token of the answer
     * @param probability of it there
     * @param alternatives the likeliest tokens there, at most five
     */
    public record Place(int index, String expected, double probability, List<Alternative> alternatives) {
        /** Copies the list. */
        public Place {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Copies the list. */
    public RewardTrace {
        places = List.copyOf(places);
    }
}
