package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * When something happened, as its source wrote it down: annotation tools often keep a local time without a zone, and guessing the
 * zone would falsify the record.
 *
 * <pre>{@code
 * WallTime.parse("2026-03-01T09:30:00.000125");       // no zone known
 * WallTime.now(Clock.systemUTC());                    // with its offset
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param local date and time, with at most microseconds
 * @param offset the offset from UTC, where known
 * @since 0.1
 */
public record WallTime(LocalDateTime local, Optional<ZoneOffset> offset) {
    /** Six digits of a second or none, as Python's {@code isoformat} prints. */
    private static final DateTimeFormatter WITH_MICROS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 6, 6, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** Cuts below the microsecond. */
    public WallTime {
        local = local.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(offset, "offset");
    }

    /** Returns the present. */
    public static WallTime now(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new WallTime(now.toLocalDateTime(), Optional.of(now.getOffset()));
    }

    /**
     * Reads an ISO 8601 time with or without an offset.
     *
     * @throws IllegalArgumentException if the text is no such time
     */
    @JsonCreator
    public static WallTime parse(String text) {
        try {
            int afterDate = text.indexOf('T');
            boolean zoned = afterDate > 0
                    && (text.endsWith("Z") || text.indexOf('+', afterDate) > 0 || text.indexOf('-', afterDate) > 0);
            if (!zoned) {
                return new WallTime(LocalDateTime.parse(text), Optional.empty());
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            return new WallTime(time.toLocalDateTime(), Optional.of(time.getOffset()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no ISO 8601 time such as 2026-03-01T09:30:00 or 2026-03-01T09:30:00Z", e);
        }
    }

    /** Returns the time in ISO 8601, which {@link #parse} reads. */
    @Override
    @JsonValue
    public String toString() {
        String time = (local.get(ChronoField.NANO_OF_SECOND) == 0 ? WHOLE_SECONDS : WITH_MICROS).format(local);
        return offset.map(zone -> time + zone.getId()).orElse(time);
    }
}
