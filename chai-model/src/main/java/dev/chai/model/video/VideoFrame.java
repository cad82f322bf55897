package dev.chai.model.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Objects;

/**
 * One picture of a clip with its place in it: index, timestamp and seconds since the first frame.
 *
 * <pre>{@code
 * VideoFrame frame = VideoFrame.of(0, 0.0, image);          // from a BufferedImage
 * byte[] rgb = frame.bytes();                               // R G B, row after row
 * ImageIO.write(frame.toImage(), "png", file.toFile());
 * }</pre>
 *
 * <p>Immutable and thread-safe as long as no caller writes to {@link #bytes()}, which is not copied: a 1080p frame has 6.2 MB.
 *
 * @since 0.1
 */
public final class VideoFrame {
    private final int index;
    private final long pts;
    private final double seconds;
    private final int width;
    private final int height;
    private final Pixels pixels;
    private final byte[] bytes;

    /** Creates a frame from its place in a clip and its picture, whose bytes are kept, not copied. */
    public VideoFrame(Place place, Picture picture) {
        this.index = place.index;
        this.pts = place.pts;
        this.seconds = place.seconds;
        this.width = picture.width;
        this.height = picture.height;
        this.pixels = picture.pixels;
        this.bytes = picture.bytes;
    }

    /**
     * Where a frame belongs.
     *
     * @param index position in presentation order, from 0
     * @param pts presentation timestamp in the ticks of the stream
     * @param seconds seconds since the first frame, finite and not negative
     */
    public record Place(int index, long pts, double seconds) {
        public Place {
            if (index < 0) {
                throw new IllegalArgumentException("frame index " + index + " must not be negative");
            }
            if (!(seconds >= 0) || Double.isInfinite(seconds)) {
                throw new IllegalArgumentException("seconds " + seconds + " must be finite and not negative");
            }
        }
    }

    /**
     * What a frame shows.
     *
     * @param width columns
     * @param height rows
     * @param pixels the layout of the bytes
     * @param bytes packed rows, {@code width * height * pixels.channels()} long; kept, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // A carrier between two methods, never compared.
    public record Picture(int width, int height, Pixels pixels, byte[] bytes) {
        public Picture {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("picture of " + width + "x" + height + " must be at least 1x1");
            }
            long expected = (long) width * height * pixels.channels();
            if (bytes.length != expected) {
                throw new IllegalArgumentException(bytes.length + " bytes given, but " + width + "x" + height + " "
                        + pixels + " takes " + expected);
            }
        }
    }

    /**
     * Returns a frame over packed RGB bytes, which are kept, not copied.
     *
     * @throws IllegalArgumentException if index or seconds are negative or the array is not {@code width * height * 3} long
     */
    public static VideoFrame of(int index, double seconds, int width, int height, byte[] rgb) {
        return new VideoFrame(new Place(index, index, seconds), new Picture(width, height, Pixels.RGB, rgb));
    }

    /** Returns a frame with the picture's colors; transparency is dropped. Cost: one pass over the pixels. */
    public static VideoFrame of(int index, double seconds, BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
        int[] row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return of(index, seconds, width, height, rgb);
    }

    /** Returns the position in presentation order, from 0. */
    public int index() {
        return index;
    }

    /** Returns the presentation timestamp in the ticks of the clip's stream; the index where a source has no ticks. */
    public long pts() {
        return pts;
    }

    /** Seconds since the clip's first frame. */
    public double seconds() {
        return seconds;
    }

    /** Returns the number of columns, as shown: rotation is applied. */
    public int width() {
        return width;
    }

    /** Returns the number of rows, as shown. */
    public int height() {
        return height;
    }

    /** Returns the layout of {@link #bytes()}. */
    public Pixels pixels() {
        return pixels;
    }

    /** Returns the pixels themselves, not a copy; treat as read-only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the color at a place as 0xRRGGBB. */
    public int rgbAt(int x, int y) {
        Objects.checkIndex(x, width);
        int at = (Objects.checkIndex(y, height) * width + x) * pixels.channels();
        if (pixels == Pixels.GRAY) {
            return (bytes[at] & 0xff) * 0x010101;
        }
        return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
    }

    /**
     * Returns this picture in another size, by antialiased bicubic filtering as PyTorch's {@code interpolate(mode="bicubic",
     * antialias=True)} and Pillow do it, rounded to 8 bits. Scaling while decoding ({@link PictureSize}) is quicker, but its filter
     * is FFmpeg's. Cost: linear in the pixels; some 20 ms for 1080p on one core.
     *
     * @throws IllegalArgumentException if a side lies outside 1 to 16,384
     */
    public VideoFrame resized(int newWidth, int newHeight) {
        return new PictureForm(PictureSize.exact(newWidth, newHeight), pixels).apply(this);
    }

    /** Returns a copy for Java's imaging: {@code TYPE_3BYTE_BGR} or {@code TYPE_BYTE_GRAY}. */
    public BufferedImage toImage() {
        boolean gray = pixels == Pixels.GRAY;
        BufferedImage image =
                new BufferedImage(width, height, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        if (gray) {
            System.arraycopy(bytes, 0, target, 0, bytes.length);
            return image;
        }
        for (int i = 0; i < bytes.length; i += 3) {
            target[i] = bytes[i + 2];
            target[i + 1] = bytes[i + 1];
            target[i + 2] = bytes[i];
        }
        return image;
    }

    @Override
    public String toString() {
        return "frame " + index + " at " + seconds + " s, " + width + "x" + height + " " + pixels;
    }
}
