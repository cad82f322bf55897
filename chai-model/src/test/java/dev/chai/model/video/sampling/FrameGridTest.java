package dev.chai.model.video.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameGridTest {
    private static final FrameGrid GRID = FrameGrid.parse("2x3").withCellSide(64);

    @Test
    void cellsAreFilledRowByRow() throws IOException {
        List<Sample> samples = FrameSampler.of(GRID.sampling())
                .sample(FrameSources.of(TestClips.numbered(16)))
                .samples();

        VideoFrame picture = GRID.render(samples);

        assertThat(picture.width()).isEqualTo(128);
        assertThat(picture.height()).isEqualTo(144);
        assertThat(samples).extracting(s -> s.frame().index()).containsExactly(0, 3, 6, 9, 12, 15);
        // Frame 3 shows its two low bits at the left of the second cell; frame 6 starts dark at the left of the second
        // row.
        assertThat(picture.rgbAt(64 + 4, 24) & 0xff).isGreaterThan(180);
        assertThat(picture.rgbAt(4, 48 + 24) & 0xff).isLessThan(60);
        assertThat(picture.rgbAt(12, 48 + 24) & 0xff).isGreaterThan(180);
    }

    @Test
    void cellsLeftOverStayBlackAndTimesAreBurntIn() throws IOException {
        List<Sample> samples = FrameSampler.of(Sampling.uniform(2))
                .sample(FrameSources.of(TestClips.numbered(16)))
                .samples();

        VideoFrame plain = GRID.render(samples);
        VideoFrame timed = GRID.withTimestamps().render(samples);

        assertThat(plain.rgbAt(64, 140)).isZero();
        assertThat(timed.rgbAt(1, 0)).as("ground of the label").isZero();
        assertThat(timed.rgbAt(3, 2)).as("top of the nought of 0.0s").isEqualTo(0xffffff);
        assertThat(timed.rgbAt(40, 40)).isEqualTo(plain.rgbAt(40, 40));
    }

    @Test
    void badGridsAreRefused() {
        for (String text : List.of("", "4", "x", "4x", "0x4", "100x100", "axb")) {
            assertThatThrownBy(() -> FrameGrid.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GRID.withCellSide(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GRID.render(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
