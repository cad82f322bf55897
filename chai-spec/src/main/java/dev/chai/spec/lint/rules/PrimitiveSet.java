package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.RuleContext;
import dev.chai.spec.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Primitives of a rule, by id or by sub-aspect ({@code movement-*} names all whose sub-aspect starts so). Immutable. */
final class PrimitiveSet {
    private final Set<String> ids;
    private final List<String> subAspects;

    private PrimitiveSet(List<String> names) {
        ids = Set.copyOf(names.stream().filter(n -> !n.endsWith("*")).toList());
        subAspects = names.stream()
                .filter(n -> n.endsWith("*"))
                .map(n -> n.substring(0, n.length() - 1))
                .toList();
    }

    static PrimitiveSet of(List<String> names) {
        return new PrimitiveSet(names);
    }

    boolean isEmpty() {
        return ids.isEmpty() && subAspects.isEmpty();
    }

    boolean has(Mention mention) {
        return ids.contains(mention.primitive().id())
                || subAspects.stream().anyMatch(mention.primitive().subAspect()::startsWith);
    }

    /** The mentions that state one of them: neither negated nor hedged. */
    List<Mention> stated(RuleContext context) {
        List<Mention> stated = new ArrayList<>();
        for (Mention mention : context.passage().mentions()) {
            if (!mention.negated() && !mention.hedged() && has(mention)) {
                stated.add(mention);
            }
        }
        return stated;
    }

    /** Whether one of them is mentioned in the span, in whatever way. */
    boolean occursIn(RuleContext context, Span span) {
        if (isEmpty()) {
            return false;
        }
        for (Mention mention : context.passage().mentions()) {
            if (mention.span().overlaps(span) && has(mention)) {
                return true;
            }
        }
        return false;
    }
}
