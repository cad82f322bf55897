package dev.chai.model.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContinuousClockTest {
    private static final double TICK = 1.0 / 1000;
    private static final int FRAME = 40;

    @BeforeAll
    static void loadNatives() {
        Natives.require();
    }

    @Test
    void timesThatAscendStayAsTheyAre() {
        assertThat(shifted(1400, 1440, 1480)).containsExactly(1400, 1440, 1480);
    }

    @Test
    void aClockThatRestartsGoesOnAfterTheLastFrame() {
        assertThat(shifted(1400, 1440, 0, 40)).containsExactly(1400, 1440, 1480, 1520);
    }

    @Test
    void aLeapOfMoreThanTenSecondsIsAnotherClock() {
        assertThat(shifted(0, 40, 60_000, 60_040)).containsExactly(0, 40, 80, 120);
    }

    @Test
    void aGapOfSomeSecondsIsAGap() {
        assertThat(shifted(0, 40, 4000)).containsExactly(0, 40, 4000);
    }

    @Test
    void aStepBackOfAFrameIsJitter() {
        assertThat(shifted(100, 80, 120)).containsExactly(100, 80, 120);
    }

    @Test
    void packetsWithoutTimesKeepNone() {
        assertThat(shifted(100, AV_NOPTS_VALUE, 140)).containsExactly(100, AV_NOPTS_VALUE, 140);
    }

    private static long[] shifted(long... times) {
        ContinuousClock clock = new ContinuousClock(TICK, FRAME);
        AVPacket packet = av_packet_alloc();
        try {
            return Arrays.stream(times)
                    .map(time -> {
                        packet.pts(time);
                        packet.dts(time);
                        clock.shift(packet);
                        return packet.pts();
                    })
                    .toArray();
        } finally {
            av_packet_free(packet);
        }
    }
}
