package dev.chai.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The contract of every reader of lines: there is only this one. */
class TextLinesTest {
    private static final int LIMIT = 20;

    @Test
    void linesEndWithLineFeedsWithOrWithoutCarriageReturn() {
        assertThat(read("a\nb\r\n\nc")).extracting(TextLine::text).containsExactly("a", "b", "", "c");
        assertThat(read("a\n")).extracting(TextLine::number).containsExactly(1);
        assertThat(read("a\rb")).extracting(TextLine::text).containsExactly("a\rb");
        assertThat(read("")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsSkippedAtTheStartOnly() {
        assertThat(read("\uFEFFa\n\uFEFFb")).extracting(TextLine::text).containsExactly("a", "\uFEFFb");
    }

    @Test
    void aLineThatIsNoUtf8IsAProblemAndReadingGoesOn() {
        byte[] bytes = {'a', '\n', (byte) 0xC3, '\n', 'b'};
        List<TextLine> lines = read(bytes);
        assertThat(lines).extracting(TextLine::text).containsExactly("a", "", "b");
        assertThatThrownBy(lines.get(1)::require)
                .isInstanceOf(ChaiDataException.class)
                .hasMessage("test:2: line is not valid UTF-8; save the file as UTF-8");
    }

    @Test
    void aLineBeyondTheLimitIsAProblemAndReadingGoesOn() {
        List<TextLine> lines = read("x".repeat(LIMIT) + "\n" + "y".repeat(LIMIT + 1) + "\nz");
        assertThat(lines).extracting(TextLine::text).containsExactly("x".repeat(LIMIT), "", "z");
        assertThat(lines.get(1).problem()).contains("line is longer than " + LIMIT + " bytes");
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String longLine = "é".repeat(100_000);
        try (TextLines lines =
                new TextLines("test", in((longLine + "\nend").getBytes(StandardCharsets.UTF_8)), 1 << 20)) {
            assertThat(lines.next().orElseThrow().text()).isEqualTo(longLine);
            assertThat(lines.next().orElseThrow().text()).isEqualTo("end");
            assertThat(lines.next()).isEmpty();
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void anObjectKnowsItsLine() {
        TextLine line = read("\n{\"n\": 1e999}").get(1);
        assertThatThrownBy(() -> line.object().require("n").number())
                .hasMessage("test:2:7 at /n: expected a number of at most 1.7e308 but found 1e999");
        assertThatThrownBy(() -> read("[1]").get(0).object()).hasMessageContaining("test:1:1: expected a JSON object");
    }

    @Property(tries = 500)
    void noBytesEverCrashAndNoneAreLost(@ForAll @Size(max = 200) byte[] bytes) {
        List<TextLine> lines = read(bytes);
        long feeds = 0;
        for (byte b : bytes) {
            feeds += b == '\n' ? 1 : 0;
        }
        boolean ended = bytes.length == 0 || bytes[bytes.length - 1] == '\n';
        assertThat(lines).hasSize((int) feeds + (ended ? 0 : 1));
    }

    private static List<TextLine> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TextLine> read(byte[] bytes) {
        return new TextLines("test", in(bytes), LIMIT).stream().toList();
    }

    /** Gives one byte at a time, as a slow pipe does. */
    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, bytes.length < 1000 ? Math.min(length, 1) : length);
            }
        };
    }
}
