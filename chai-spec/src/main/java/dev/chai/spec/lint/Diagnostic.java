package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Describes one finding about a text: which rule, where, what is wrong and what to do.
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
 * @param rule the rule that reports it
 * @param severity how much it matters here; the configuration may change the rule's own
 * @param finding what the rule reported
 * @param fingerprint the same for the same rule and words between the same neighbors, whatever the line number
 * @since 0.1
 */
public record Diagnostic(RuleInfo rule, Severity severity, Finding finding, String fingerprint) {
    /** Checks for nulls. */
    public Diagnostic {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }

    /** Returns the words concerned, as UTF-16 offsets. */
    public Span span() {
        return finding.span();
    }

    /** Returns what is wrong: lower case, no period at the end, quoting the text. */
    public String message() {
        return finding.message();
    }

    /** Returns what to do. */
    public String help() {
        return finding.help().orElse(rule.help());
    }

    /** Returns the ids of the primitives concerned. */
    public List<String> primitives() {
        return finding.primitives().isEmpty() ? rule.primitives() : finding.primitives();
    }

    /** Returns the changes that resolve it, the preferred one first. */
    public List<Fix> fixes() {
        return finding.fixes();
    }

    /** Returns what the finding rests on, if the rule gave evidence of this type. */
    public <T> Optional<T> evidence(Class<T> type) {
        return finding.evidence(type);
    }

    /** Returns the rule's stable code. */
    public String ruleId() {
        return rule.id();
    }

    /** Returns the rule's readable name. */
    public String name() {
        return rule.name();
    }

    /** Returns the kind of failure. */
    public Category category() {
        return rule.category();
    }

    /** Returns the reason behind the rule. */
    public String why() {
        return rule.why();
    }
}
