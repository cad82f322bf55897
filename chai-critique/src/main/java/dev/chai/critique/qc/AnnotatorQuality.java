package dev.chai.critique.qc;

import dev.chai.spec.Aspect;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of one annotator's work reviewers found good.
 *
 * <pre>{@code
 * report.annotators().stream().filter(a -> a.accuracy().low() >= 0.8).forEach(a -> System.out.println(a.person()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param person pseudonym
 * @param accuracy approved of approved and rejected; an approval that an administrator overrode counts as rejected, a rejection that
 *     was overturned does not count
 * @param byAspect the same for each aspect that the person worked on
 * @param pending handed in and not decided
 * @since 0.1
 */
public record AnnotatorQuality(String person, Rate accuracy, Map<Aspect, Rate> byAspect, long pending) {
    /** Copies the map. */
    public AnnotatorQuality {
        byAspect = Collections.unmodifiableMap(new TreeMap<>(byAspect));
    }
}
