package dev.chai.spec.labels;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A three-valued question about the labels of a clip, written as text in the rule and policy data.
 *
 * <pre>{@code
 * Condition moving = Condition.parse("simple-camera-movement or complex-camera-movement");
 * Condition fall = Condition.parse("starts(high-angle) and ends(low-angle) and not #rotation-roll");
 * fall.evaluate(labels);    // YES, NO or UNDECIDED
 * }</pre>
 *
 * <p>Operands: a primitive id (holds at any time), {@code #group} or {@code /sub-aspect} (any member holds). Around an operand:
 * {@code starts}, {@code ends}, {@code always}, {@code stated} (yes or no: it is known to hold), {@code decided} (yes or no: its value
 * is known), {@code only} (the one camera move in its frame of reference). Around a state group: {@code known-start},
 * {@code known-end}, {@code changes}, {@code repeats}, {@code advances} and {@code retreats} along its
 * scale, {@code appears} (given at the end only), {@code leaves} (at the start only), {@code spans} (on both sides). Alone: {@code moves}
 * (some move is stored), {@code described} (the camera motion is described in words). Operators: {@code not}, {@code and}, {@code or},
 * parentheses.
 *
 * <p>Immutable and thread-safe. Parsing costs the length of the text, evaluation the number of primitives named.
 *
 * @since 0.1
 */
public final class Condition {
    private final String text;
    private final ConditionNode node;

    Condition(String text, ConditionNode node) {
        this.text = text;
        this.node = node;
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException if it is malformed or names an unknown primitive, group or sub-aspect; the message names the
     *     position and the nearest
     */
    public static Condition parse(String text) {
        return parse(text, Map.of());
    }

    /** Reads a condition that may use other conditions by name, as {@code $name}. */
    public static Condition parse(String text, Map<String, Condition> named) {
        Objects.requireNonNull(text, "text");
        return new Condition(text, new ConditionParser(text, named).parse());
    }

    /** Reads conditions that may use the ones before them. */
    public static Map<String, Condition> parseAll(Map<String, String> texts) {
        Map<String, Condition> named = new LinkedHashMap<>();
        texts.forEach((name, text) -> named.put(name, parse(text, named)));
        return named;
    }

    /** Returns the answer for a clip. */
    public Truth evaluate(ClipLabels labels) {
        return node.evaluate(labels);
    }

    /** Returns the ids of the bundled primitives that it names, members of groups and sub-aspects included. */
    public Set<String> primitives() {
        return node.primitives();
    }

    /** Returns the state groups whose sides it asks about. */
    public Set<String> groups() {
        return node.groups();
    }

    ConditionNode node() {
        return node;
    }

    /** Returns the text it was read from. */
    @Override
    public String toString() {
        return text;
    }
}
