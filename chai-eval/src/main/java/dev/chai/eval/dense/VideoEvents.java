package dev.chai.eval.dense;

import java.util.List;
import java.util.Objects;

/**
 * The events of one clip: those that annotators saw, and those that a model reports.
 *
 * <pre>{@code
 * VideoEvents video = VideoEvents.of("clip-3", goldEvents, predictedEvents);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the clip
 * @param gold the events of each annotator: at least one annotator
 * @param predictions the model's events; empty where it reported none
 * @since 0.1
 */
public record VideoEvents(String id, List<List<TimedCaption>> gold, List<TimedCaption> predictions) {
    /** Checks the annotators: throws IllegalArgumentException if there is none. */
    public VideoEvents {
        Objects.requireNonNull(id, "id");
        gold = gold.stream().map(List::copyOf).toList();
        predictions = List.copyOf(predictions);
        if (gold.isEmpty()) {
            throw new IllegalArgumentException("video \"" + id + "\" has no annotator");
        }
    }

    /** Returns a clip with one annotator. */
    public static VideoEvents of(String id, List<TimedCaption> gold, List<TimedCaption> predictions) {
        return new VideoEvents(id, List.of(gold), predictions);
    }
}
