package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.RuleContext;
import java.util.Locale;

/** How far around a phrase a rule looks. */
enum Scope {
    CLAUSE,
    SENTENCE,
    TEXT;

    static Scope require(String id) {
        for (Scope scope : values()) {
            if (scope.name().toLowerCase(Locale.ROOT).equals(id)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("no scope \"" + id + "\"; there are clause, sentence, text");
    }

    Span around(RuleContext context, Span span) {
        return switch (this) {
            case CLAUSE -> context.clause(span);
            case SENTENCE -> context.sentence(span);
            case TEXT -> new Span(0, context.passage().text().length());
        };
    }
}
