package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.rule.RuleContext;
import java.util.Optional;

/** How far around a phrase a rule looks. */
enum Scope {
    CLAUSE,
    SENTENCE,
    TEXT;

    /** The scope that a rule names; the sentence unless it does. */
    static Scope read(Located rule) {
        Optional<Located> named = rule.find("scope");
        return named.isPresent() ? of(named.get()) : SENTENCE;
    }

    private static Scope of(Located json) {
        return switch (json.string()) {
            case "clause" -> CLAUSE;
            case "sentence" -> SENTENCE;
            case "text" -> TEXT;
            default -> throw json.error("no scope \"" + json.string() + "\"; there are clause, sentence, text");
        };
    }

    Span around(RuleContext context, Span span) {
        return switch (this) {
            case CLAUSE -> context.clause(span);
            case SENTENCE -> context.sentence(span);
            case TEXT -> new Span(0, context.text().content().length());
        };
    }
}
