package dev.chai.spec.labels.consistency;

import java.util.Locale;

/**
 * What a consistency rule says.
 *
 * <pre>{@code
 * RuleKind.of("error");    // ERROR
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum RuleKind {
    /** It cannot be true together. */
    ERROR,
    /** It is unusual: confirm it. */
    WARNING,
    /** Something else follows; nothing is wrong. */
    INFERENCE;

    /** The kind for its name in lower case. */
    static RuleKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
