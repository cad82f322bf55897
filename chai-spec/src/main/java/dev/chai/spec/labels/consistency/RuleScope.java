package dev.chai.spec.labels.consistency;

import java.util.Locale;

/**
 * What a consistency rule needs to be decided.
 *
 * <pre>{@code
 * ConsistencyRules.bundled().require("C58").scope();    // ELEMENT
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum RuleScope {
    /** The labels of the clip. */
    CLIP,
    /** A text that says which element of the picture each primitive belongs to. */
    ELEMENT,
    /** A text that says when something happens. */
    TEXT,
    /** The footage itself: no label shows it. */
    FOOTAGE;

    /** The scope for its name in lower case. */
    static RuleScope of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
