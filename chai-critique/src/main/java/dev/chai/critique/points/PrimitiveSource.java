package dev.chai.critique.points;

import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import java.util.List;

/**
 * Tells which primitives a remark speaks of.
 *
 * <pre>{@code
 * PrimitiveSource none = statement -> List.of();
 * CritiqueReader reader = CritiqueReader.with(none);
 * }</pre>
 *
 * <p>Implementations must be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PrimitiveSource {
    /** Ids of primitives, in any order; repetitions do not matter. */
    List<String> primitives(String statement);

    /** Returns the primitives that a finder finds, denied ones included: "not left" speaks of left as well. */
    static PrimitiveSource of(MentionFinder finder) {
        return statement -> finder.find(statement).stream()
                .map(Mention::primitive)
                .map(primitive -> primitive.id())
                .toList();
    }
}
