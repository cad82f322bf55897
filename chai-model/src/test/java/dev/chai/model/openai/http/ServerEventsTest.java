package dev.chai.model.openai.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.openai.http.ServerEvents.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples and rules of the WHATWG HTML standard, section 9.2.6. */
final class ServerEventsTest {
    private static List<Event> read(String stream) throws IOException {
        ServerEvents events = new ServerEvents(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
        List<Event> all = new ArrayList<>();
        for (Optional<Event> event = events.next(); event.isPresent(); event = events.next()) {
            all.add(event.get());
        }
        return all;
    }

    private static List<String> data(String stream) throws IOException {
        return read(stream).stream().map(Event::data).toList();
    }

    @Test
    void dataLinesOfOneEventAreJoined() throws IOException {
        assertThat(data("data: YHOO\ndata: +2\ndata: 10\n\n")).containsExactly("YHOO\n+2\n10");
    }

    @Test
    void commentsIdsAndRetryTimesAreSkipped() throws IOException {
        assertThat(
                        data(
                                ": test stream\n\ndata: first event\nid: 1\nretry: 10\n\ndata:second event\nid\n\ndata:  third event\n\n"))
                .containsExactly("first event", "second event", " third event");
    }

    @Test
    void emptyDataIsAnEventAndAnUnfinishedOneIsNone() throws IOException {
        assertThat(data("data\n\ndata\ndata\n\ndata:")).containsExactly("", "\n");
    }

    @Test
    void oneBlankAfterTheColonIsNoPartOfTheValue() throws IOException {
        assertThat(data("data:test\n\ndata: test\n\n")).containsExactly("test", "test");
    }

    @Test
    void linesEndWithAnyOfTheThreeEnds() throws IOException {
        assertThat(data("data: a\rdata: b\r\rdata: c\r\n\r\ndata: d\n\n")).containsExactly("a\nb", "c", "d");
    }

    @Test
    void aByteOrderMarkIsSkippedOnlyAtTheStart() throws IOException {
        assertThat(data("\ufeffdata: a\n\n\ufeffdata: b\n\n")).containsExactly("a");
    }

    @Test
    void fieldsWithSimilarNamesAreOthers() throws IOException {
        assertThat(data("datax: a\nDATA: b\n data: c\n\n")).isEmpty();
    }

    @Test
    void theTypeOfAnEventIsItsOwn() throws IOException {
        assertThat(read("event: error\ndata: a\n\ndata: b\n\nevent: ping\n\ndata: c\n\n"))
                .containsExactly(new Event("error", "a"), new Event("message", "b"), new Event("message", "c"));
    }
}
