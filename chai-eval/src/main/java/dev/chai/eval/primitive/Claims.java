package dev.chai.eval.primitive;

import dev.chai.spec.labels.consistency.Assertion;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a caption claims, each claim once.
 *
 * <pre>{@code
 * Claims claims = Claims.of("The camera pans left, then pans left again.");
 * claims.sure();      // [pan-left]
 * }</pre>
 *
 * <p>Wordings that fit several primitives are kept separate: they count only where the other caption makes the claim as well.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sure claims that the wording leaves no doubt about
 * @param possible readings of ambiguous wordings
 * @since 0.1
 */
public record Claims(Set<Claim> sure, Set<Claim> possible) {
    /** Copies the sets in their order. */
    public Claims {
        sure = Collections.unmodifiableSet(new LinkedHashSet<>(sure));
        possible = Collections.unmodifiableSet(new LinkedHashSet<>(possible));
    }

    /** Returns the claims of a text by the standard mention finder: linear time. */
    public static Claims of(String text) {
        return of(text, MentionFinder.standard());
    }

    /** Returns the claims of a text by another finder. */
    public static Claims of(String text, MentionFinder finder) {
        Set<Claim> sure = new LinkedHashSet<>();
        Set<Claim> possible = new LinkedHashSet<>();
        for (Mention mention : finder.find(text)) {
            Assertion when = new Assertion(mention.primitive().id(), mention.phase(), mention.order());
            Claim claim = new Claim(mention.primitive(), mention.negated(), when);
            (mention.ambiguous() ? possible : sure).add(claim);
        }
        possible.removeAll(sure);
        return new Claims(sure, possible);
    }

    /** Returns sure claims, then possible ones. */
    public Set<Claim> all() {
        Set<Claim> all = new LinkedHashSet<>(sure);
        all.addAll(possible);
        return all;
    }

    /** The claims that count beside another caption: the sure ones, and the possible ones that it makes as well. */
    Set<Claim> countedBeside(Claims other) {
        Set<Claim> counted = new LinkedHashSet<>(sure);
        for (Claim claim : possible) {
            if (other.sure.contains(claim) || other.possible.contains(claim)) {
                counted.add(claim);
            }
        }
        return counted;
    }
}
