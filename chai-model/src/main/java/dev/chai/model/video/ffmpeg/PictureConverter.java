package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;

import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame.Picture;
import dev.chai.model.video.reading.ClipIndex;
import dev.chai.model.video.reading.Orientation;
import dev.chai.spec.data.ChaiDataException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/**
 * Scales decoded pictures and turns them into packed bytes in one native pass.
 *
 * <p>The picture's own color matrix and range are used; where it names none, BT.601 as in FFmpeg. Primaries and transfer are left as
 * they are unless tone mapping is asked for. RGB is scaled bicubically, the
 * default of the ffmpeg command; gray by area, since it feeds measurements that want no ringing.
 */
final class PictureConverter implements AutoCloseable {
    private final String source;
    private final Pixels pixels;
    private final int width;
    private final int height;
    private final Orientation orientation;
    private final SwsContext scaler;
    private final PictureMemory memory;
    private final boolean deinterlaces;
    private final boolean toneMaps;
    private final FirstField field = new FirstField();
    private PictureBands bands;

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
        this.memory = new PictureMemory(width * height * pixels.channels(), options);
        this.deinterlaces = options.deinterlaces();
        this.toneMaps = options.toneMaps();
        this.bands = new PictureBands(pixels, width, height, height, toneMaps);
    }

    Picture convert(AVFrame decoded) {
        AVFrame picture = deinterlaces && FirstField.isInterlaced(decoded) ? field.of(decoded) : decoded;
        FirstField.asWhole(picture);
        // The ffmpeg command places chroma in the middle too, whatever the stream says, and with it what models were
        // trained on.
        picture.chroma_location(AVCHROMA_LOC_UNSPECIFIED);
        int rows = PictureBands.rowsFor(picture, pixels, width, height);
        if (rows != bands.rows()) {
            bands.close();
            bands = new PictureBands(pixels, width, height, rows, toneMaps);
        }
        byte[] bytes = memory.next();
        int code = bands.convert(scaler, picture, bytes);
        if (code < 0) {
            throw ChaiDataException.in(
                    source, "has pictures that cannot be converted (" + Natives.describe(code) + ")");
        }
        byte[] shown = orientation.apply(bytes, width, height, pixels.channels());
        boolean sideways = orientation.isSideways();
        return new Picture(sideways ? height : width, sideways ? width : height, pixels, shown);
    }

    @Override
    public void close() {
        field.close();
        bands.close();
        sws_free_context(scaler);
    }
}
