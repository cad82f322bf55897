package dev.chai.spec.lint.rules;

import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Primitives of a rule, by id or by sub-aspect ({@code movement-*} names all whose sub-aspect starts so). Immutable. */
final class PrimitiveSet {
    private final Set<String> ids = new HashSet<>();
    private final List<String> subAspects = new ArrayList<>();

    private PrimitiveSet(List<String> names) {
        for (String name : names) {
            if (name.endsWith("*")) {
                subAspects.add(name.substring(0, name.length() - 1));
            } else {
                ids.add(name);
            }
        }
    }

    static PrimitiveSet of(List<String> names) {
        return new PrimitiveSet(names);
    }

    boolean isEmpty() {
        return ids.isEmpty() && subAspects.isEmpty();
    }

    boolean has(Mention mention) {
        return has(mention.primitive());
    }

    boolean has(Primitive primitive) {
        if (ids.contains(primitive.id())) {
            return true;
        }
        for (int i = 0; i < subAspects.size(); i++) {
            if (primitive.subAspect().startsWith(subAspects.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The mentions that state one of them: neither negated nor hedged. */
    List<Mention> stated(RuleContext context) {
        List<Mention> mentions = context.text().mentions();
        List<Mention> stated = List.of();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (!mention.negated() && !mention.hedged() && has(mention)) {
                stated = stated.isEmpty() ? new ArrayList<>() : stated;
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
        for (Mention mention : context.text().mentions()) {
            if (mention.span().overlaps(span) && has(mention)) {
                return true;
            }
        }
        return false;
    }
}
