package dev.chai.critique.judge;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.unit.CaptionUnit;
import java.util.List;

/**
 * A good critique and a bad one of the same captions: whoever judges well sets the good one above.
 *
 * <pre>{@code
 * List<CalibrationPair> pairs = units.flatMap(unit -> CalibrationPair.from(unit).stream()).limit(200).toList();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param good the captions, the post-caption among them, and the good critique
 * @param badCritique the other critique
 * @param property what the bad one fails on
 * @since 0.1
 */
public record CalibrationPair(CheckInput good, String badCritique, Property property) {
    /** @throws IllegalArgumentException if there is no post-caption to judge by */
    public CalibrationPair {
        requireNonNull(badCritique, "badCritique");
        requireNonNull(property, "property");
        if (good.postCaption().isEmpty()) {
            throw new IllegalArgumentException("a calibration pair needs the post-caption");
        }
    }

    /** Returns the unit's critique paired with each of the bad ones that were made from it; empty where the unit has none of either. */
    public static List<CalibrationPair> from(CaptionUnit unit) {
        return unit.critique().stream()
                .flatMap(critique -> unit.negatives().stream().flatMap(negative -> {
                    CheckInput good = CheckInput.of(unit.pre().orElseThrow().text(), critique.text())
                            .withPost(unit.post().orElseThrow().text());
                    return Property.of(negative.kind()).stream()
                            .flatMap(property -> negative.text().stream()
                                    .filter(text -> !text.equals(critique.text()))
                                    .map(text -> new CalibrationPair(good, text, property)));
                }))
                .toList();
    }

    CheckInput bad() {
        return good.withCritique(badCritique);
    }
}
