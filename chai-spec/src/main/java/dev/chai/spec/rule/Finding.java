package dev.chai.spec.rule;

import dev.chai.spec.Span;
import dev.chai.spec.lint.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule reports; the linter adds severity and fingerprint and makes it a {@link Diagnostic}.
 *
 * <pre>{@code
 * context.report(Finding.at(span, "\"very unique\" says nothing visible").withPrimitives(List.of("attr-color")));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param span the words concerned
 * @param message what is wrong: lower case, no final stop
 * @param help what to do; empty for the rule's own words
 * @param primitives ids concerned; empty for the rule's own
 * @param fixes changes that resolve it
 */
public record Finding(Span span, String message, Optional<String> help, List<String> primitives, List<Fix> fixes) {
    /** Copies the lists. */
    public Finding {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(help, "help");
        primitives = List.copyOf(primitives);
        fixes = List.copyOf(fixes);
    }

    /** A finding without a fix. */
    public static Finding at(Span span, String message) {
        return new Finding(span, message, Optional.empty(), List.of(), List.of());
    }

    /** A copy with help of its own. */
    public Finding withHelp(String newHelp) {
        return new Finding(span, message, Optional.of(newHelp), primitives, fixes);
    }

    /** A copy with primitives of its own. */
    public Finding withPrimitives(List<String> ids) {
        return new Finding(span, message, help, ids, fixes);
    }

    /** A copy with fixes. */
    public Finding withFixes(List<Fix> newFixes) {
        return new Finding(span, message, help, primitives, newFixes);
    }
}
