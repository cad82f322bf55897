package dev.chai.spec.labels.authors;

import dev.chai.spec.bundled.Resources;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decision rules behind the CHAI authors' 262 camera labels, in both directions: from what is stored about a clip to every
 * label, and from a label record back to what is stored.
 *
 * <pre>{@code
 * LabelDerivations derivations = LabelDerivations.bundled();
 * LabelRecord record = derivations.derive(labels);         // every label, three-valued
 * ClipLabels again = derivations.restore(record);          // what the primary labels determine
 * derivations.value(labels, "only_pan_left");              // one label
 * }</pre>
 *
 * <p>150 labels are primary: reading a record stores their values. The other 112 are never read, except that "throughout" labels fill
 * a state whose start and end labels are both silent; they follow from conditions in a data file.
 *
 * <p>Immutable and thread-safe. Deriving a record costs the evaluation of 262 small conditions. Source: the authors' label definitions
 * as restated in the taxonomy specification, "How the source decides hard cases".
 *
 * @since 0.1
 */
public final class LabelDerivations {
    private final List<LabelFamily> families;
    private final Map<String, LabelRule> rules = new LinkedHashMap<>();
    private final List<LabelRule> ordered;
    private final LabelRestorer restorer;

    private LabelDerivations() {
        LabelData data = LabelData.read(Resources.json(LabelDerivations.class, "labels.json"));
        families = List.copyOf(data.families());
        families.forEach(family -> family.rules().forEach(rule -> rules.put(rule.name(), rule)));
        ordered = List.copyOf(rules.values());
        restorer = new LabelRestorer(data.stores(), data.fills());
    }

    /** Returns the rules that come with the library, loaded on first use and shared. */
    public static LabelDerivations bundled() {
        return Bundled.DERIVATIONS;
    }

    /** Returns the labels in families. */
    public List<LabelFamily> families() {
        return families;
    }

    /** Returns the rules of all labels, in the order of the families. */
    public List<LabelRule> rules() {
        return ordered;
    }

    /**
     * Returns the rule of a label.
     *
     * @param name the bare name or the dotted path, of which only the last part counts
     * @throws IllegalArgumentException if there is no such label; the message names the nearest
     */
    public LabelRule require(String name) {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        LabelRule rule = rules.get(bare);
        if (rule == null) {
            throw new IllegalArgumentException("no label \"" + name + "\"" + Nearest.hint(bare, rules.keySet()));
        }
        return rule;
    }

    /** Returns the value of one label for a clip. */
    public Truth value(ClipLabels labels, String name) {
        return require(name).evaluate(labels);
    }

    /** Returns the values of all labels for a clip. */
    public LabelRecord derive(ClipLabels labels) {
        Map<String, Truth> values = new LinkedHashMap<>();
        for (LabelRule rule : rules.values()) {
            values.put(rule.path(), rule.evaluate(labels));
        }
        return new LabelRecord(labels.clip(), values);
    }

    /**
     * Returns what the primary labels of a record determine; the rest stays undecided. The order of moves and the description of a complex
     * movement are not in a record. A rack or pull focus is stored as a rack.
     */
    public ClipLabels restore(LabelRecord record) {
        return restorer.restore(record);
    }

    /** Returns the record without the labels that are computed. */
    public LabelRecord primary(LabelRecord record) {
        Map<String, Truth> kept = new LinkedHashMap<>();
        record.values().forEach((path, truth) -> {
            if (require(path).primary()) {
                kept.put(path, truth);
            }
        });
        return new LabelRecord(record.clip(), kept);
    }

    private static final class Bundled {
        static final LabelDerivations DERIVATIONS = new LabelDerivations();
    }
}
