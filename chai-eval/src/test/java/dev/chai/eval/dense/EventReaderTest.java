package dev.chai.eval.dense;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.eval.metric.TimeSpan;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    @Test
    void aCaptionIsTheTextBehindItsTimes() {
        assertThat(EventReader.read("0.0 - 5.5 seconds, a man chops an onion. 5.5 - 9 seconds, he stirs."))
                .containsExactly(
                        new TimedCaption(new TimeSpan(0, 5.5), "a man chops an onion."),
                        new TimedCaption(new TimeSpan(5.5, 9), "he stirs."));
    }

    @Test
    void clocksInBracketsAreMinutesAndSeconds() {
        assertThat(EventReader.read("[01:05-01:12] He stirs.\nHe eats (1:12 to 1:20)"))
                .containsExactly(
                        new TimedCaption(new TimeSpan(65, 72), "He stirs.\nHe eats"),
                        new TimedCaption(new TimeSpan(72, 80), "He eats"));
    }

    @Test
    void anAnswerWithoutTimesHasNoEvents() {
        assertThat(EventReader.read("A man chops an onion.")).isEmpty();
        assertThat(EventReader.read("<think>0 - 5 seconds, a man</think>A man."))
                .isEmpty();
    }

    @Test
    void jsonEventsKeepTheirText() {
        assertThat(EventReader.read("{\"start\": 1, \"end\": 2, \"text\": \"he stirs\"}"))
                .containsExactly(new TimedCaption(new TimeSpan(1, 2), "he stirs"));
    }
}
