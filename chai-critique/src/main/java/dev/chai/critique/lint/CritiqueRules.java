package dev.chai.critique.lint;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.check.Flaw;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.RulePackProvider;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Contributes the rules that read a critique sentence by sentence: praise only (CRQ101), no replacement (CRQ102), no locatable target
 * (CRQ103), vague request (CRQ104), hedged (CRQ105).
 *
 * <pre>{@code
 * Linter linter = Linter.builder().profile(Profile.CRITIQUE).build();
 * linter.lint("The direction is wrong.");      // CRQ102
 * }</pre>
 *
 * <p>Nothing has to be called: linters find the rules where this module is present. They report what
 * {@link CritiqueChecks#flaws(String)} finds; a critique is read once for all five.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CritiqueRules implements RulePackProvider {
    private static final String FILE = "critique-rules.json";

    private static final Map<String, Flaw.Kind> KINDS = Map.of(
            "CRQ101", Flaw.Kind.PRAISE_ONLY,
            "CRQ102", Flaw.Kind.NO_REPLACEMENT,
            "CRQ103", Flaw.Kind.NO_TARGET,
            "CRQ104", Flaw.Kind.EMPTY_REQUEST,
            "CRQ105", Flaw.Kind.HEDGED);

    /** Creates a provider; for {@link java.util.ServiceLoader}. */
    public CritiqueRules() {}

    /** Returns the five rules. */
    @Override
    public RulePack pack() {
        // Not a method reference, which would read the wordings before a critique has to be checked.
        return pack(critique -> CritiqueChecks.standard().flaws(critique));
    }

    static RulePack pack(Function<String, List<Flaw>> reader) {
        try (InputStream in = requireNonNull(CritiqueRules.class.getResourceAsStream(FILE), FILE)) {
            return RulePack.coded(in, FILE, (info, message) -> new FlawRule(info, message, kind(info), reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flaw.Kind kind(RuleInfo info) {
        return requireNonNull(KINDS.get(info.id()), info.id());
    }

    /** Holds the flaws of one critique, which the rules share. */
    private record Flaws(List<Flaw> list) {}

    /** Reports one kind of flaw. */
    private record FlawRule(RuleInfo info, String message, Flaw.Kind kind, Function<String, List<Flaw>> reader)
            implements Rule {
        @Override
        public void check(RuleContext context) {
            Flaws flaws = context.derived(Flaws.class, this::read);
            flaws.list.stream()
                    .filter(flaw -> flaw.kind() == kind)
                    .forEach(flaw -> context.report(Finding.at(flaw.span(), message)));
        }

        private Flaws read(RuleContext context) {
            return new Flaws(reader.apply(context.text().content().toString()));
        }
    }
}
