package dev.chai.model.openai.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.openai.http.ServerEvents.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

final class ServerEventsPropertyTest {
    /** Gives so many bytes at a time, as networks do. */
    private static InputStream slow(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }

            @Override
            public int read(byte[] target) {
                return read(target, 0, target.length);
            }
        };
    }

    private static List<String> events(InputStream in) throws IOException {
        ServerEvents events = new ServerEvents(in);
        List<String> all = new ArrayList<>();
        for (Optional<Event> event = events.next(); event.isPresent(); event = events.next()) {
            all.add(event.get().data());
        }
        return all;
    }

    @Property(tries = 300)
    void eventsAreTheSameHoweverTheyArrive(
            @ForAll @Size(max = 20) List<@AlphaChars @StringLength(max = 40) String> data,
            @ForAll @IntRange(min = 1, max = 50) int atOnce,
            @ForAll boolean carriageReturns)
            throws IOException {
        String end = carriageReturns ? "\r\n" : "\n";
        StringBuilder stream = new StringBuilder(": comment" + end + end);
        data.forEach(text -> stream.append("event: x")
                .append(end)
                .append("data: ")
                .append(text)
                .append(end)
                .append(end));
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(events(slow(bytes, atOnce))).isEqualTo(data);
    }

    @Property(tries = 300)
    void charactersOfSeveralBytesSurviveAnySplit(@ForAll @IntRange(min = 1, max = 7) int atOnce) throws IOException {
        byte[] bytes = "data: \u00e4\u4e2d\ud83d\ude00\n\n".getBytes(StandardCharsets.UTF_8);
        assertThat(events(slow(bytes, atOnce))).containsExactly("\u00e4\u4e2d\ud83d\ude00");
    }

    @Property(tries = 500)
    void anyBytesGiveEventsOrOurOwnFailure(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int atOnce)
            throws IOException {
        for (String event : events(slow(bytes, atOnce))) {
            assertThat(event).isNotNull();
        }
    }
}
