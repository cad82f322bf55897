package dev.chai.spec.rule;

import dev.chai.spec.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a rule reports; the linter adds severity and fingerprint and makes it a diagnostic.
 *
 * <pre>{@code
 * context.report(Finding.at(span, "\"very unique\" says nothing visible").withPrimitives(List.of("attr-color")));
 * }</pre>
 *
 * <p>Immutable and thread-safe, if the evidence is.
 *
 * @since 0.1
 */
public final class Finding {
    private final Span span;
    private final String message;
    private final @Nullable String help;
    private final List<String> primitives;
    private final List<Fix> fixes;
    private final @Nullable Object evidence;

    private Finding(
            Span span,
            String message,
            @Nullable String help,
            List<String> primitives,
            List<Fix> fixes,
            @Nullable Object evidence) {
        this.span = Objects.requireNonNull(span, "span");
        this.message = Objects.requireNonNull(message, "message");
        this.help = help;
        this.primitives = List.copyOf(primitives);
        this.fixes = List.copyOf(fixes);
        this.evidence = evidence;
    }

    /**
     * Returns a finding without a fix.
     *
     * @param span the words concerned
     * @param message what is wrong: lower case, no period at the end
     */
    public static Finding at(Span span, String message) {
        return new Finding(span, message, null, List.of(), List.of(), null);
    }

    /** Returns the words concerned. */
    public Span span() {
        return span;
    }

    /** Returns what is wrong. */
    public String message() {
        return message;
    }

    /** Returns what to do; empty if the help of the rule applies. */
    public Optional<String> help() {
        return Optional.ofNullable(help);
    }

    /** Returns the ids of the primitives concerned; empty if those of the rule apply. */
    public List<String> primitives() {
        return primitives;
    }

    /** Returns the changes that resolve it, the preferred one first. */
    public List<Fix> fixes() {
        return fixes;
    }

    /** Returns what the finding rests on, if the rule gave evidence of this type. */
    public <T> Optional<T> evidence(Class<T> type) {
        return type.isInstance(evidence) ? Optional.of(type.cast(evidence)) : Optional.empty();
    }

    /** Returns a copy with help for this finding. */
    public Finding withHelp(String newHelp) {
        return new Finding(span, message, Objects.requireNonNull(newHelp, "help"), primitives, fixes, evidence);
    }

    /** Returns a copy with the primitives concerned. */
    public Finding withPrimitives(List<String> ids) {
        return new Finding(span, message, help, ids, fixes, evidence);
    }

    /** Returns a copy with fixes. */
    public Finding withFixes(List<Fix> newFixes) {
        return new Finding(span, message, help, primitives, newFixes, evidence);
    }

    /** Returns a copy with what the finding rests on, for programs that read the report. */
    public Finding withEvidence(Object newEvidence) {
        return new Finding(span, message, help, primitives, fixes, Objects.requireNonNull(newEvidence, "evidence"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && span.equals(that.span)
                && message.equals(that.message)
                && Objects.equals(help, that.help)
                && primitives.equals(that.primitives)
                && fixes.equals(that.fixes)
                && Objects.equals(evidence, that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(span, message, help, primitives, fixes, evidence);
    }

    @Override
    public String toString() {
        return span.start() + "-" + span.end() + ": " + message;
    }
}
