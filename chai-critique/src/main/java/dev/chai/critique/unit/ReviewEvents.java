package dev.chai.critique.unit;

import dev.chai.critique.review.ReviewEvent;
import dev.chai.spec.data.ChaiDataException;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads and writes single events of review as JSON, in the form that they have in unit files.
 *
 * <pre>{@code
 * ReviewEvent event = ReviewEvents.parse("{\"type\":\"approve\",\"actor\":\"reviewer-91c0\",\"at\":\"2026-03-01T09:30:00Z\"}");
 * store.append(unit, event);
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ReviewEvents {
    private ReviewEvents() {}

    /**
     * Reads one event.
     *
     * @throws ChaiDataException if the text is no event; the message says where and why
     */
    public static ReviewEvent parse(String json) {
        try {
            ReviewEvent event = UnitJson.MAPPER.readValue(json, ReviewEvent.class);
            if (event == null) {
                throw ChaiDataException.at("event", 1, 1, "null is no event");
            }
            return event;
        } catch (StreamReadException e) {
            throw JsonProblems.syntax("event", 1, e);
        } catch (JacksonException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw JsonProblems.at("event", 1, json, UnitReader.pointer(e), UnitReader.message(cause));
        }
    }

    /** Returns the event as one line of JSON, without a line feed. */
    public static String format(ReviewEvent event) {
        return UnitJson.MAPPER.writerFor(ReviewEvent.class).writeValueAsString(event);
    }
}
