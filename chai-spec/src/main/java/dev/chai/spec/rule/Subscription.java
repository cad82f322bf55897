package dev.chai.spec.rule;

import dev.chai.spec.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Specifies on which texts a rule runs, and which phrases the finder looks for on its behalf.
 *
 * <pre>{@code
 * Subscription platforms = Subscription.phrases("platform", "vlog style", "tiktok [style]");
 *
 * Subscription pans = Subscription.builder()
 *         .primitives(primitive -> primitive.id().startsWith("pan-"))
 *         .context("excuse", List.of("panning shot of"))
 *         .build();
 * }</pre>
 *
 * <p>A rule runs on a text that holds a trigger phrase or mentions a trigger primitive, or on every text. Context phrases never
 * trigger it; they are found so that the rule can ask for them. A rule that {@linkplain #requires() requires} facts runs only on
 * inputs that carry them all.
 *
 * <p>Immutable and thread-safe, if the predicates of primitives are.
 *
 * @since 0.1
 */
public final class Subscription {
    private static final Subscription EVERY_TEXT = builder().everyText().build();

    private final List<Phrases> phrases;
    private final List<Predicate<Primitive>> primitives;
    private final boolean everyText;
    private final Set<Class<?>> requires;

    private Subscription(Builder builder) {
        phrases = List.copyOf(builder.phrases);
        primitives = List.copyOf(builder.primitives);
        everyText = builder.everyText;
        requires = Set.copyOf(builder.requires);
    }

    /** Says whether a phrase triggers a rule. */
    public enum Role {
        /** The rule runs on texts that hold the phrase. */
        TRIGGER,
        /** The phrase is found for the rule, but does not make it run. */
        CONTEXT
    }

    /**
     * Names a list of phrases.
     *
     * @param name the name under which the rule asks for them, see {@link RuleContext#phrases(String)}
     * @param role whether they trigger the rule
     * @param patterns the phrases, in the pattern language of rule packs
     */
    public record Phrases(String name, Role role, List<String> patterns) {
        /** Copies the list. */
        public Phrases {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            patterns = List.copyOf(patterns);
        }
    }

    /** Returns the subscription of a rule that runs on every text and looks for no phrases. */
    public static Subscription everyText() {
        return EVERY_TEXT;
    }

    /** Returns the subscription of a rule that runs on texts with at least one of these phrases. */
    public static Subscription phrases(String name, String... patterns) {
        return builder().trigger(name, List.of(patterns)).build();
    }

    /** Returns a new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the phrases that the finder looks for, in the order in which they were added. */
    public List<Phrases> phrases() {
        return phrases;
    }

    /** Returns whether the rule runs on every text. */
    public boolean isEveryText() {
        return everyText;
    }

    /** Returns whether the rule runs on texts that mention the primitive. */
    public boolean isTriggeredBy(Primitive primitive) {
        return primitives.stream().anyMatch(trigger -> trigger.test(primitive));
    }

    /** Returns the types of the facts without which the rule does not run, see {@link CaptionInput#withFact}. */
    public Set<Class<?>> requires() {
        return requires;
    }

    /** Builds subscriptions. Not thread-safe. */
    public static final class Builder {
        private final List<Phrases> phrases = new ArrayList<>();
        private final List<Predicate<Primitive>> primitives = new ArrayList<>();
        private final Set<Class<?>> requires = new LinkedHashSet<>();
        private boolean everyText;

        private Builder() {}

        /** Adds phrases that trigger the rule; the name is free. */
        public Builder trigger(String name, List<String> patterns) {
            return add(new Phrases(name, Role.TRIGGER, patterns));
        }

        /** Adds phrases that the rule asks for but that do not trigger it; the name is free. */
        public Builder context(String name, List<String> patterns) {
            return add(new Phrases(name, Role.CONTEXT, patterns));
        }

        private Builder add(Phrases added) {
            if (phrases.stream().anyMatch(known -> known.name().equals(added.name()))) {
                throw new IllegalArgumentException("the phrases \"" + added.name() + "\" are added twice");
            }
            phrases.add(added);
            return this;
        }

        /** Adds primitives that trigger the rule; the predicate must always give the same answer. */
        public Builder primitives(Predicate<Primitive> triggers) {
            primitives.add(Objects.requireNonNull(triggers, "triggers"));
            return this;
        }

        /** Makes the rule run on every text. */
        public Builder everyText() {
            everyText = true;
            return this;
        }

        /** Makes the rule run only on inputs that carry a fact of this type. */
        public Builder requires(Class<?> fact) {
            requires.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /** Returns whether something has been added that makes the rule run. */
        public boolean hasTrigger() {
            return everyText
                    || !primitives.isEmpty()
                    || phrases.stream().anyMatch(known -> known.role() == Role.TRIGGER);
        }

        /**
         * Returns the subscription.
         *
         * @throws IllegalStateException if nothing would ever trigger the rule
         */
        public Subscription build() {
            if (!hasTrigger()) {
                throw new IllegalStateException("the rule would never run; add a trigger, or call everyText()");
            }
            return new Subscription(this);
        }
    }
}
