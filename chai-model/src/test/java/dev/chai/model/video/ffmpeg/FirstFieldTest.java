package dev.chai.model.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.video.Pixels;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstFieldTest {
    private static final int SIDE = 32;
    private static final int INTERLACED = 1 << 3;
    private static final int TOP_FIRST = 1 << 4;

    @BeforeAll
    static void loadNatives() {
        Natives.require();
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 40"})
    void onlyTheFieldThatWasRecordedFirstIsShown(boolean topFirst, int expected) {
        AVFrame combed = combed(topFirst ? INTERLACED | TOP_FIRST : INTERLACED);
        SwsContext scaler = swscale.sws_alloc_context();
        byte[] shown = new byte[SIDE * SIDE];
        try (FirstField field = new FirstField();
                PictureBands bands = new PictureBands(Pixels.GRAY, SIDE, SIDE, SIDE, false)) {
            assertThat(FirstField.isInterlaced(combed)).isTrue();
            assertThat(bands.convert(scaler, field.of(combed), shown)).isNotNegative();
        } finally {
            swscale.sws_free_context(scaler);
            avutil.av_frame_free(combed);
        }
        for (byte level : shown) {
            assertThat(level & 0xff).isEqualTo(expected);
        }
    }

    /** Rows of 200 and of 40 by turns, as something that moved between the fields shows. */
    private static AVFrame combed(int flags) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_GRAY8).width(SIDE).height(SIDE).color_range(avutil.AVCOL_RANGE_JPEG);
        assertThat(avutil.av_frame_get_buffer(frame, 0)).isZero();
        BytePointer data = frame.data(0);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                data.put((long) y * frame.linesize(0) + x, (byte) (y % 2 == 0 ? 200 : 40));
            }
        }
        frame.flags(flags);
        return frame;
    }
}
