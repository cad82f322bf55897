package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_FRAME_CROPPING;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_CROP_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_apply_cropping;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;

/** Columns and rows that the container hides; what the stream itself crops, the decoder leaves out. */
record Cropping(int top, int bottom, int left, int right) {
    private static final Cropping NONE = new Cropping(0, 0, 0, 0);

    /** Top, bottom, left and right as 32-bit numbers, little-endian, as are all platforms with natives. */
    private static final int FIELDS = 4;

    static Cropping of(AVCodecParameters stream) {
        AVPacketSideData side = av_packet_side_data_get(
                stream.coded_side_data(), stream.nb_coded_side_data(), AV_PKT_DATA_FRAME_CROPPING);
        if (side == null || side.isNull() || side.size() < FIELDS * Integer.BYTES) {
            return NONE;
        }
        int[] sides = new int[FIELDS];
        new IntPointer(side.data()).get(sides);
        Cropping cropping = new Cropping(sides[0], sides[1], sides[2], sides[3]);
        return cropping.leaves(stream.width(), stream.height()) ? cropping : NONE;
    }

    private boolean leaves(int width, int height) {
        boolean positive = Math.min(Math.min(top, bottom), Math.min(left, right)) >= 0;
        return positive && (long) left + right < width && (long) top + bottom < height;
    }

    int width(int stored) {
        return stored - left - right;
    }

    int height(int stored) {
        return stored - top - bottom;
    }

    /** Crops a decoded picture in place. */
    void apply(AVFrame picture) {
        if (!equals(NONE) && leaves(picture.width(), picture.height())) {
            picture.crop_top(top).crop_bottom(bottom).crop_left(left).crop_right(right);
            av_frame_apply_cropping(picture, AV_FRAME_CROP_UNALIGNED);
        }
    }
}
