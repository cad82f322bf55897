package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Shows every second line of an interlaced picture: the field that was recorded first. Lines of chroma alternate between the fields as
 * those of luma do (ITU-T H.262, 6.1.1.8), so that each plane is read with twice its stride.
 */
final class FirstField implements AutoCloseable {
    /** FFmpeg's flags of a frame ({@code 1 << 3} and {@code 1 << 4} in frame.h), which the binding leaves out. */
    private static final int AV_FRAME_FLAG_INTERLACED = 1 << 3;

    private static final int AV_FRAME_FLAG_TOP_FIELD_FIRST = 1 << 4;

    private final AVFrame view = av_frame_alloc();

    static boolean isInterlaced(AVFrame picture) {
        return (picture.flags() & AV_FRAME_FLAG_INTERLACED) != 0;
    }

    /** Marks a picture as whole: the scaler would else want its fields one by one, or refuse it. */
    static void asWhole(AVFrame picture) {
        picture.flags(picture.flags() & ~AV_FRAME_FLAG_INTERLACED);
    }

    /** Returns the first field of an interlaced picture, at half its height; valid as long as the picture is. */
    AVFrame of(AVFrame picture) {
        boolean bottomFirst = (picture.flags() & AV_FRAME_FLAG_TOP_FIELD_FIRST) == 0;
        view.format(picture.format()).width(picture.width()).height(picture.height() / 2);
        view.colorspace(picture.colorspace()).color_range(picture.color_range());
        view.color_primaries(picture.color_primaries()).color_trc(picture.color_trc());
        view.chroma_location(picture.chroma_location());
        for (int plane = 0; plane < AVFrame.AV_NUM_DATA_POINTERS; plane++) {
            BytePointer data = picture.data(plane);
            int stride = picture.linesize(plane);
            boolean used = data != null && !data.isNull();
            view.data(plane, used ? data.position(bottomFirst ? stride : 0) : null)
                    .linesize(plane, used ? 2 * stride : 0);
        }
        return view;
    }

    /** Pointers of the view are borrowed, and so never freed with it. */
    @Override
    public void close() {
        av_frame_free(view);
    }
}
