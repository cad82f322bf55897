package dev.chai.spec.labels.authors;

import dev.chai.spec.labels.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the CHAI authors' label files: which labels hold for a clip and which do not. A label in neither list is undecided.
 *
 * <pre>{@code
 * LabelRecord record = LabelRecord.of("a.mp4", List.of("has_pan_left"), List.of("has_pan_right"));
 * record.truth("has_pan_left");      // YES
 * record.truth("has_tilt_up");       // UNDECIDED
 * ClipLabels labels = LabelDerivations.bundled().restore(record);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param clip the clip, usually a file name
 * @param values the decided labels by dotted path, in the order of the label inventory
 * @since 0.1
 */
public record LabelRecord(String clip, Map<String, Truth> values) {
    /**
     * Orders the labels, replaces bare names by dotted paths and drops undecided ones.
     *
     * @throws IllegalArgumentException if a label does not exist; the message names the nearest
     */
    public LabelRecord {
        Objects.requireNonNull(clip, "clip");
        LabelDerivations inventory = LabelDerivations.bundled();
        Map<String, Truth> byPath = new LinkedHashMap<>();
        values.forEach((name, truth) -> byPath.put(inventory.require(name).path(), truth));
        Map<String, Truth> ordered = new LinkedHashMap<>();
        for (LabelRule rule : inventory.rules()) {
            Truth truth = byPath.getOrDefault(rule.path(), Truth.UNDECIDED);
            if (truth.isDecided()) {
                ordered.put(rule.path(), truth);
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }

    /**
     * Returns a record from the two lists of a label file, by bare names or dotted paths.
     *
     * @throws IllegalArgumentException if a label does not exist or is in both lists
     */
    public static LabelRecord of(String clip, Collection<String> positive, Collection<String> negative) {
        Map<String, Truth> values = new LinkedHashMap<>();
        positive.forEach(
                name -> values.put(LabelDerivations.bundled().require(name).path(), Truth.YES));
        for (String name : negative) {
            String path = LabelDerivations.bundled().require(name).path();
            if (values.put(path, Truth.NO) == Truth.YES) {
                throw new IllegalArgumentException("label \"" + path + "\" is both in pos and in neg; keep one");
            }
        }
        return new LabelRecord(clip, values);
    }

    /** Returns the value of a label by bare name or dotted path. */
    public Truth truth(String name) {
        return values.getOrDefault(LabelDerivations.bundled().require(name).path(), Truth.UNDECIDED);
    }

    /** Returns the labels that hold. */
    public List<String> positive() {
        return with(Truth.YES);
    }

    /** Returns the labels that do not hold. */
    public List<String> negative() {
        return with(Truth.NO);
    }

    private List<String> with(Truth wanted) {
        List<String> names = new ArrayList<>();
        values.forEach((name, truth) -> {
            if (truth == wanted) {
                names.add(name);
            }
        });
        return Collections.unmodifiableList(names);
    }
}
