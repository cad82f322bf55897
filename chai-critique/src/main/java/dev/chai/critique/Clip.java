package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One video clip, known by an id that is unique within a data set.
 *
 * <pre>{@code
 * Clip clip = Clip.of("harbour.2.5.mp4");
 * clip.sourceVideo();                        // "harbour": the long video that the clip was cut from
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique name, usually the file name with its extension; not blank
 * @param uri where the clip lies, where that is known
 * @param length how long it plays, where that is known; not negative
 * @param meta whatever else is known, sorted by key
 * @since 0.1
 */
public record Clip(String id, Optional<URI> uri, Optional<Duration> length, Map<String, String> meta) {
    /** {@code name.2.5} and {@code name.7} (scene numbers), {@code name_10_15} and {@code name_1.5_3.25} (seconds). */
    private static final Pattern CUT =
            Pattern.compile("(.+?)_\\d+(?:\\.\\d+)?_\\d+(?:\\.\\d+)?|(.+?)(?:\\.\\d{1,5}){1,2}");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");

    /** @throws IllegalArgumentException if the id is blank or the length negative */
    public Clip {
        Text.requireContent(id, "clip id");
        requireNonNull(uri, "uri");
        if (length.map(Duration::isNegative).orElse(false)) {
            throw new IllegalArgumentException("clip length " + length.get() + " must not be negative");
        }
        meta = Collections.unmodifiableMap(new TreeMap<>(meta));
    }

    /** Returns a clip of which only the id is known. */
    public static Clip of(String id) {
        return new Clip(id, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Returns the id of the video that the clip was cut from: the id without extension, scene numbers and seconds. Clips of one source must
     * not be split between training and evaluation.
     */
    public String sourceVideo() {
        String stem = EXTENSION.matcher(id).replaceFirst("");
        Matcher cut = CUT.matcher(stem);
        if (!cut.matches()) {
            return stem;
        }
        return cut.group(1) != null ? cut.group(1) : cut.group(2);
    }
}
