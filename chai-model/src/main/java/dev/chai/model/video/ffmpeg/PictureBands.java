package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import dev.chai.model.video.Pixels;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;

/**
 * Converts a picture band by band, so that what swscale writes is copied on while it is still in the processor's cache.
 *
 * <p>Only where bands are independent of each other: 8-bit 4:2:0 to RGB in the same size, for which swscale repeats chroma
 * instead of filtering it. All else is one band.
 */
final class PictureBands implements AutoCloseable {
    /** 64 rows of 1080p RGB fill two thirds of a cache of 512 KiB. */
    private static final int MOST_ROWS = 64;

    private static final int LEAST_ROWS = 16;
    private static final int PLANES = 3;

    private final int height;
    private final int rows;
    private final int rowBytes;
    private final boolean toneMaps;
    private final AVFrame target;
    private final AVFrame view = av_frame_alloc();

    PictureBands(Pixels pixels, int width, int height, int rows, boolean toneMaps) {
        this.toneMaps = toneMaps;
        this.height = height;
        this.rows = rows;
        this.rowBytes = width * pixels.channels();
        this.target = allocate(pixels, width, rows);
    }

    private static AVFrame allocate(Pixels pixels, int width, int rows) {
        AVFrame frame = av_frame_alloc();
        frame.format(pixels == Pixels.RGB ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_GRAY8);
        frame.width(width).height(rows).color_range(AVCOL_RANGE_JPEG);
        if (pixels == Pixels.RGB) {
            frame.colorspace(AVCOL_SPC_RGB);
        }
        if (av_frame_get_buffer(frame, 0) < 0) {
            throw new OutOfMemoryError("no native memory for a picture of " + width + "x" + rows);
        }
        return frame;
    }

    /** Rows of a band: an even divisor of the height, so that swscale is set up once; the whole height where bands would differ. */
    static int rowsFor(AVFrame picture, Pixels pixels, int width, int height) {
        boolean repeatsChroma = picture.format() == AV_PIX_FMT_YUV420P || picture.format() == AV_PIX_FMT_YUVJ420P;
        boolean sameSize = picture.width() == width && picture.height() == height;
        if (!repeatsChroma || !sameSize || pixels != Pixels.RGB) {
            return height;
        }
        int rows = MOST_ROWS;
        while (rows >= LEAST_ROWS && height % rows != 0) {
            rows -= 2;
        }
        return rows >= LEAST_ROWS ? rows : height;
    }

    int rows() {
        return rows;
    }

    /** Fills an array with the picture's rows; an error of FFmpeg's is below 0. */
    int convert(SwsContext scaler, AVFrame picture, byte[] to) {
        // swscale maps colors wherever primaries or transfer differ, those that the target leaves open included.
        target.color_primaries(toneMaps ? AVCOL_PRI_BT709 : picture.color_primaries());
        target.color_trc(toneMaps ? AVCOL_TRC_BT709 : picture.color_trc());
        if (rows == height) {
            int code = sws_scale_frame(scaler, target, picture);
            copy(to, 0);
            return code;
        }
        describeLike(picture);
        int code = 0;
        for (int top = 0; top < height && code >= 0; top += rows) {
            show(picture, top);
            code = sws_scale_frame(scaler, target, view);
            copy(to, top);
        }
        return code;
    }

    /** Pointers of the view are borrowed, and so never freed with it. */
    private void describeLike(AVFrame picture) {
        view.format(picture.format()).width(picture.width()).height(rows);
        view.colorspace(picture.colorspace()).color_range(picture.color_range());
        view.color_primaries(picture.color_primaries()).color_trc(picture.color_trc());
        view.chroma_location(picture.chroma_location());
    }

    private void show(AVFrame picture, int top) {
        for (int plane = 0; plane < PLANES; plane++) {
            int stride = picture.linesize(plane);
            long offset = (long) stride * (plane == 0 ? top : top / 2);
            view.data(plane, picture.data(plane).position(offset)).linesize(plane, stride);
        }
    }

    /** Native rows are padded for alignment; ours are not. */
    private void copy(byte[] to, int top) {
        int stride = target.linesize(0);
        BytePointer data = target.data(0);
        if (stride == rowBytes) {
            data.get(to, top * rowBytes, rows * rowBytes);
            return;
        }
        for (int y = 0; y < rows; y++) {
            data.position((long) y * stride).get(to, (top + y) * rowBytes, rowBytes);
        }
    }

    @Override
    public void close() {
        av_frame_free(target);
        av_frame_free(view);
    }
}
