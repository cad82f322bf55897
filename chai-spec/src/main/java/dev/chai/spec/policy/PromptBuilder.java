package dev.chai.spec.policy;

import dev.chai.spec.Aspect;
import dev.chai.spec.Primitives;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Words the instruction for a captioning model: the slots of an aspect in order, the labels of the clip as facts, and the bans.
 *
 * <pre>{@code
 * String prompt = PromptBuilder.of(Aspect.SPATIAL)
 *         .labels(labels)
 *         .context(Aspect.SUBJECT, "A woman in a red coat carries a basket.")
 *         .build();
 * }</pre>
 *
 * <p>Slots that the labels rule out are left out; a slot with labels is followed by what is known. The same labels and context always
 * give the same text. Descriptions are produced in the order subject, scene, motion (reads the subject description), spatial (reads
 * subject and scene), camera.
 *
 * <p>Mutable and not thread-safe; use one per prompt. Source: the CHAI authors' caption policies, in our own words.
 *
 * @since 0.1
 */
public final class PromptBuilder {
    private static final int MAX_CONTEXT = 20_000;
    private static final String KNOWN = "   Known: ";

    private final CaptionPolicy policy;
    private final Map<Aspect, String> context = new EnumMap<>(Aspect.class);
    private ClipLabels labels = ClipLabels.builder("").build();

    private PromptBuilder(CaptionPolicy policy) {
        this.policy = policy;
    }

    /** Returns a new builder for the prompt of an aspect. */
    public static PromptBuilder of(Aspect aspect) {
        return new PromptBuilder(CaptionPolicy.of(aspect));
    }

    /** Specifies the labels of the clip; without them the model is asked to look. */
    public PromptBuilder labels(ClipLabels known) {
        labels = Objects.requireNonNull(known, "known");
        return this;
    }

    /**
     * Specifies a finished description of an earlier aspect, as reading matter.
     *
     * @throws IllegalArgumentException if this aspect is not written from that one, or the text is longer than 20,000 characters
     */
    public PromptBuilder context(Aspect aspect, String description) {
        if (!policy.context().contains(aspect)) {
            throw new IllegalArgumentException("the " + policy.aspect().id() + " description is not written from the "
                    + aspect.id() + " description; allowed: "
                    + policy.context().stream().map(Aspect::id).toList());
        }
        if (description.length() > MAX_CONTEXT) {
            throw new IllegalArgumentException("the " + aspect.id() + " description has " + description.length()
                    + " characters, at most " + MAX_CONTEXT + " are allowed");
        }
        context.put(aspect, description.strip().replaceAll("\\s+", " "));
        return this;
    }

    /**
     * Returns why no prompt should be made for a clip: all labels but the subject's are undecided where the clip has a shot transition.
     * Empty if a prompt can be made.
     */
    public static Optional<String> refusal(Aspect aspect, ClipLabels labels) {
        boolean refused = aspect != Aspect.SUBJECT && labels.ever(Primitives.SHOT_TRANSITION.id()) == Truth.YES;
        return refused
                ? Optional.of("the clip has a shot transition, so its " + aspect.id()
                        + " cannot be described as one; cut it into single shots first")
                : Optional.empty();
    }

    /**
     * Returns the instruction.
     *
     * @throws IllegalArgumentException if {@link #refusal} gives a reason
     */
    public String build() {
        refusal(policy.aspect(), labels).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        StringBuilder prompt = new StringBuilder(policy.goal()).append('\n');
        cases(prompt);
        slots(prompt);
        prompt.append("\nOrder: ").append(policy.order()).append('\n');
        rules(prompt);
        context(prompt);
        return prompt.toString();
    }

    private void cases(StringBuilder prompt) {
        for (SpecialCase special : policy.cases()) {
            if (special.when().evaluate(labels) == Truth.YES) {
                prompt.append(special.instruction()).append('\n');
            }
        }
    }

    private void slots(StringBuilder prompt) {
        List<Slot> asked = policy.slots().stream()
                .filter(slot -> slot.requirement() != Requirement.OMITTED && slot.applies(labels) != Truth.NO)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        prompt.append("\nCover these points:\n");
        int number = 1;
        for (Slot slot : asked) {
            prompt.append(number++)
                    .append(". ")
                    .append(slot.name())
                    .append(scope(slot))
                    .append(". ");
            prompt.append(slot.instruction()).append('\n');
            PromptFacts.of(slot, labels)
                    .ifPresent(fact -> prompt.append(KNOWN).append(fact).append(".\n"));
        }
    }

    /** Where the labels say that a slot applies its condition need not be asked again. */
    private String scope(Slot slot) {
        return slot.condition().equals("always") || slot.applies(labels) == Truth.YES
                ? ""
                : " (" + slot.condition() + ")";
    }

    private void rules(StringBuilder prompt) {
        prompt.append("\nRules:\n");
        for (String rule : CaptionPolicy.commonRules()) {
            prompt.append("- ").append(rule).append('\n');
        }
        for (Slot slot : policy.slots()) {
            if (slot.requirement() == Requirement.OMITTED) {
                prompt.append("- ").append(slot.instruction()).append('\n');
            }
        }
        List<String> normal = PromptFacts.normal(policy, labels);
        if (!normal.isEmpty()) {
            prompt.append("- Known but too normal to mention: ")
                    .append(String.join(", ", normal))
                    .append(".\n");
        }
        if (prompt.indexOf(KNOWN) >= 0) {
            prompt.append(
                    "- What is marked as known was decided by people: use it as it is, do not contradict it, and do not add to it"
                            + " by guessing.\n");
        }
    }

    private void context(StringBuilder prompt) {
        if (context.isEmpty()) {
            return;
        }
        prompt.append(
                "\nPeople have already described other aspects of this video. Use their words to refer to the same things, but do not"
                        + " repeat them:\n");
        context.forEach((aspect, text) -> prompt.append("- ")
                .append(aspect.id())
                .append(": ")
                .append(text)
                .append('\n'));
    }
}
