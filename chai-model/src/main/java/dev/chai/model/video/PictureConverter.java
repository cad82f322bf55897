package dev.chai.model.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import dev.chai.model.video.VideoFrame.Picture;
import dev.chai.spec.ChaiDataException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/**
 * Scales decoded pictures and turns them into packed bytes in one native pass.
 *
 * <p>The picture's own colour matrix and range are used; where it names none, BT.601 as in FFmpeg. RGB is scaled bicubically, the
 * default of the ffmpeg command; gray by area, since it feeds measurements that want no ringing.
 */
final class PictureConverter implements AutoCloseable {
    private final String source;
    private final Pixels pixels;
    private final int width;
    private final int height;
    private final Orientation orientation;
    private final SwsContext scaler;
    private final AVFrame target;

    /** Width and height are those of the picture as shown. */
    PictureConverter(String source, ReadOptions options, ClipIndex index) {
        this.source = source;
        this.pixels = options.pixels();
        this.orientation = index.orientation();
        int[] shown = options.size().applyTo(index.info().width(), index.info().height());
        this.width = orientation.isSideways() ? shown[1] : shown[0];
        this.height = orientation.isSideways() ? shown[0] : shown[1];
        this.scaler = sws_alloc_context();
        scaler.flags(pixels == Pixels.RGB ? SWS_BICUBIC : SWS_AREA);
        this.target = allocateTarget();
    }

    private AVFrame allocateTarget() {
        AVFrame frame = av_frame_alloc();
        frame.format(pixels == Pixels.RGB ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_GRAY8);
        frame.width(width).height(height).color_range(AVCOL_RANGE_JPEG);
        if (pixels == Pixels.RGB) {
            frame.colorspace(AVCOL_SPC_RGB);
        }
        if (av_frame_get_buffer(frame, 0) < 0) {
            throw new OutOfMemoryError("no native memory for a picture of " + width + "x" + height);
        }
        return frame;
    }

    Picture convert(AVFrame picture) {
        int code = sws_scale_frame(scaler, target, picture);
        if (code < 0) {
            throw ChaiDataException.in(
                    source, "has pictures that cannot be converted (" + Natives.describe(code) + ")");
        }
        byte[] shown = orientation.apply(packed(), width, height, pixels.channels());
        boolean sideways = orientation.isSideways();
        return new Picture(sideways ? height : width, sideways ? width : height, pixels, shown);
    }

    /** Native rows are padded for alignment; ours are not. */
    private byte[] packed() {
        int rowBytes = width * pixels.channels();
        int stride = target.linesize(0);
        byte[] bytes = new byte[rowBytes * height];
        BytePointer data = target.data(0);
        if (stride == rowBytes) {
            data.get(bytes);
            return bytes;
        }
        for (int y = 0; y < height; y++) {
            data.position((long) y * stride).get(bytes, y * rowBytes, rowBytes);
        }
        return bytes;
    }

    @Override
    public void close() {
        av_frame_free(target);
        sws_free_context(scaler);
    }
}
