package dev.chai.spec.lint.match;

import dev.chai.spec.Primitive;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Primitives of a rule, by id or by sub-aspect ({@code movement-*} names all whose sub-aspect starts so). Immutable. */
public final class PrimitiveSet {
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

    public static PrimitiveSet of(List<String> names) {
        return new PrimitiveSet(names);
    }

    public boolean isEmpty() {
        return ids.isEmpty() && subAspects.isEmpty();
    }

    /** Makes the rule run on texts that mention one of them. */
    public void triggerOn(Subscription.Builder subscription) {
        if (!isEmpty()) {
            subscription.primitives(this::has);
        }
    }

    public boolean has(Mention mention) {
        return has(mention.primitive());
    }

    public boolean has(Primitive primitive) {
        return ids.contains(primitive.id())
                || (!subAspects.isEmpty() && subAspects.stream().anyMatch(primitive.subAspect()::startsWith));
    }

    /** Returns the mentions that state one of them: neither negated nor hedged. */
    public List<Mention> stated(RuleContext context) {
        return context.text().mentions().stream()
                .filter(mention -> !mention.negated() && !mention.hedged() && has(mention))
                .toList();
    }

    /** Returns where one of them is mentioned, in whatever way. */
    public Places places(RuleContext context) {
        return isEmpty()
                ? Places.NONE
                : Places.of(context.text().mentions().stream()
                        .filter(this::has)
                        .map(Mention::span)
                        .toList());
    }

    /** Returns whether one of them is mentioned in the text, in whatever way. */
    public boolean occursIn(RuleContext context) {
        return !isEmpty() && context.text().mentions().stream().anyMatch(this::has);
    }
}
