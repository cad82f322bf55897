package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import java.util.List;
import java.util.Objects;

/**
 * One finding about a text: which rule, where, what is wrong and what to do.
 *
 * <pre>{@code
 * Diagnostic found = Linter.standard().lint("The camera pans up.").diagnostics().get(0);
 * found.ruleId();     // "CAM201"
 * found.message();    // what is wrong, with the user's words
 * found.help();       // what to do
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule that speaks
 * @param severity how much it matters here; the configuration may change the rule's own
 * @param span the words concerned, as UTF-16 offsets
 * @param message what is wrong: lower case, no final stop, quoting the text
 * @param help what to do
 * @param primitives ids of the primitives concerned
 * @param fixes changes that resolve it, the preferred one first
 * @param fingerprint the same for the same rule and words between the same neighbours, whatever the line number
 */
public record Diagnostic(
        RuleInfo rule,
        Severity severity,
        Span span,
        String message,
        String help,
        List<String> primitives,
        List<Fix> fixes,
        String fingerprint) {
    /** Copies the lists. */
    public Diagnostic {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(help, "help");
        primitives = List.copyOf(primitives);
        fixes = List.copyOf(fixes);
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** The rule's stable code. */
    public String ruleId() {
        return rule.id();
    }

    /** The rule's readable name. */
    public String name() {
        return rule.name();
    }

    /** The kind of failure. */
    public Category category() {
        return rule.category();
    }

    /** The reason behind the rule. */
    public String why() {
        return rule.why();
    }
}
