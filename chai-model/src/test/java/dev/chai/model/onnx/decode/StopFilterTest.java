package dev.chai.model.onnx.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class StopFilterTest {
    @Test
    void whatCouldBeginAStopIsHeldBack() {
        StopFilter filter = new StopFilter(List.of("\n\n"));
        assertThat(filter.add("one\n")).isEqualTo("one");
        assertThat(filter.add("two")).isEqualTo("\ntwo");
        assertThat(filter.add("\n")).isEmpty();
        assertThat(filter.add("\nthree")).isEmpty();
        assertThat(filter.isStopped()).isTrue();
        assertThat(filter.end()).isEmpty();
    }

    @Property
    void howeverTextIsCutTheSameIsSaid(
            @ForAll @Chars({'a', 'b'}) @StringLength(max = 40) String text,
            @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 4) String stop,
            @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 4) String other) {
        StopFilter filter = new StopFilter(List.of(stop, other));
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < text.length() && !filter.isStopped(); i++) {
            said.append(filter.add(text.substring(i, i + 1)));
        }
        said.append(filter.end());
        int first = Math.min(at(text, stop), at(text, other));
        // Character by character the stop that is complete first ends the text, which may begin later than another.
        int done = Math.min(at(text, stop) + stop.length(), at(text, other) + other.length());
        if (first == text.length() && done > text.length()) {
            assertThat(said).hasToString(text);
        } else {
            assertThat(text).startsWith(said.toString());
            assertThat(said.length()).isLessThan(done);
        }
    }

    private static int at(String text, String stop) {
        int at = text.indexOf(stop);
        return at < 0 ? text.length() : at;
    }
}
