package dev.chai.eval.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.eval.metric.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "12.5 - 20.3 seconds | 12.5 | 20.3",
                "from 3 to 9 seconds | 3 | 9",
                "12s-20s | 12 | 20",
                "1:05 - 1:12 | 65 | 72",
                "[00:12-00:20] | 12 | 20",
                "0:01:05.5 to 0:01:07 | 65.5 | 67",
                "[12.0, 15.5] | 12 | 15.5",
                "{\"start\": 3, \"end\": 9.5} | 3 | 9.5",
                "between 2 and 4 seconds | 2 | 4",
                "It starts at 3 seconds and ends at 9 seconds. | 3 | 9",
                "<think>1 - 2 or so</think> 5 \u2013 6 s | 5 | 6",
            })
    void timesAreReadAsWhatTheyMean(String answer, double start, double end) {
        assertThat(SpanReader.first(answer)).contains(new TimeSpan(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no idea",
                "at 5 seconds",
                "2 to 3 minutes",
                "frames 10-20 frames",
                "10% - 20%",
                "<think>3 - 9 seconds",
                "1:2:3:4 - 9",
                "2024-05-06"
            })
    void whatCannotBeReadIsLeftUnread(String answer) {
        assertThat(SpanReader.first(answer)).isEmpty();
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        assertThat(SpanReader.first("1 - 2 ".repeat(10_000))).isEmpty();
    }
}
