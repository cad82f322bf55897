package dev.chai.eval.metric;

import java.util.List;
import java.util.Objects;

/**
 * One text to be judged and the texts it is judged by.
 *
 * <pre>{@code
 * Sample sample = Sample.of("clip-7", "The camera pans left.", "The camera slowly pans to the left.");
 * Score chrf = Metrics.chrf().score(sample);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the item, for example {@code clip-7/camera}
 * @param hypothesis what a system wrote; may be empty
 * @param references what people wrote: at least one, each may be empty
 * @param cluster items of one cluster (the five aspects of one clip) are drawn together by the bootstrap
 * @since 0.1
 */
public record Sample(String id, String hypothesis, List<String> references, String cluster) {
    /** @throws IllegalArgumentException if there is no reference */
    public Sample {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hypothesis, "hypothesis");
        Objects.requireNonNull(cluster, "cluster");
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException(
                    "sample \"" + id + "\" has no reference; give at least one (may be \"\")");
        }
    }

    /** Returns an item that is its own cluster. */
    public static Sample of(String id, String hypothesis, String... references) {
        return new Sample(id, hypothesis, List.of(references), id);
    }

    /** Returns the same item as part of a cluster. */
    public Sample withCluster(String newCluster) {
        return new Sample(id, hypothesis, references, newCluster);
    }
}
