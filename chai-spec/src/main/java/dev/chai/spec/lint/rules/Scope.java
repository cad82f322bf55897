package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.rule.RuleContext;
import java.util.Arrays;
import java.util.Locale;

/** How far around a phrase a rule looks. */
enum Scope {
    CLAUSE,
    SENTENCE,
    TEXT;

    /** Says the scope of a rule; the sentence unless it does. */
    static final Key<Scope> KEY = Key.named("scope", CommonKeys.ids(values(), Scope::id), Scope::require)
            .orElse(SENTENCE)
            .saying("How far around a phrase the rule looks.");

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Scope require(String id) {
        return Arrays.stream(values())
                .filter(scope -> scope.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope \"" + id + "\"; there are "
                        + String.join(", ", CommonKeys.ids(values(), Scope::id))));
    }

    Span around(RuleContext context, Span span) {
        return switch (this) {
            case CLAUSE -> context.clause(span);
            case SENTENCE -> context.sentence(span);
            case TEXT -> new Span(0, context.text().content().length());
        };
    }
}
