package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.chai.spec.Aspect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Names one unit of work: a clip and an aspect, written {@code aspect/clip}.
 *
 * <pre>{@code
 * UnitId id = UnitId.parse("camera/harbour.2.5.mp4");
 * id.aspect();        // CAMERA
 * }</pre>
 *
 * <p>Immutable and thread-safe. Orders by aspect, then by clip.
 *
 * @param clip id of the clip; not blank
 * @param aspect what is described
 * @since 0.1
 */
public record UnitId(String clip, Aspect aspect) implements Comparable<UnitId> {
    private static final Comparator<UnitId> ORDER =
            Comparator.comparing(UnitId::aspect).thenComparing(UnitId::clip);

    /** @throws IllegalArgumentException if the clip is blank */
    public UnitId {
        Text.requireContent(clip, "clip id");
        requireNonNull(aspect, "aspect");
    }

    /**
     * Reads {@code aspect/clip}.
     *
     * @throws IllegalArgumentException if the text has no slash or starts with no aspect
     */
    @JsonCreator
    public static UnitId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("unit id \"" + text + "\" must read aspect/clip");
        }
        String name = text.substring(0, slash);
        Aspect aspect = Aspect.find(name)
                .orElseThrow(() -> new IllegalArgumentException("unit id \"" + text + "\" starts with \"" + name
                        + "\"; the aspects are "
                        + Arrays.stream(Aspect.values()).map(Aspect::id).collect(Collectors.joining(", "))));
        return new UnitId(text.substring(slash + 1), aspect);
    }

    @Override
    public int compareTo(UnitId other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code aspect/clip}, which {@link #parse} reads. */
    @Override
    @JsonValue
    public String toString() {
        return aspect.id() + "/" + clip;
    }
}
