package dev.chai.model.openai.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads how long a server asks to wait: {@code retry-after-ms}, as OpenAI's own clients read it, or {@code Retry-After} in seconds, which
 * some servers write with a fraction, or as a date (RFC 9110, section 10.2.3).
 */
public final class RetryAfter {
    /** No caller waits longer; keeps any number that a server may send within the range of a duration. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final double MILLIS_PER_SECOND = 1000;

    private RetryAfter() {}

    /** Returns the wait that the headers ask for; empty where they ask for none or cannot be read. */
    public static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("retry-after-ms")
                .flatMap(RetryAfter::millis)
                .or(() -> headers.firstValue("retry-after")
                        .map(String::strip)
                        .flatMap(value -> seconds(value).or(() -> untilDate(value))));
    }

    private static Optional<Duration> seconds(String value) {
        return number(value).flatMap(seconds -> wait(seconds * MILLIS_PER_SECOND));
    }

    private static Optional<Duration> millis(String value) {
        return number(value.strip()).flatMap(RetryAfter::wait);
    }

    private static Optional<Double> number(String value) {
        try {
            return Optional.of(Double.valueOf(value));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> wait(double millis) {
        if (Double.isNaN(millis)) {
            return Optional.empty();
        }
        double within = Math.max(0, Math.min(Math.ceil(millis), (double) LONGEST.toMillis()));
        return Optional.of(Duration.ofMillis((long) within));
    }

    private static Optional<Duration> untilDate(String value) {
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
