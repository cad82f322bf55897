package dev.chai.model.video;

/**
 * How the pixels of a frame are laid out, 8 bits a channel, row after row from the top left, without padding.
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.all().withPixels(Pixels.GRAY);
 * int bytesPerPixel = options.pixels().channels();   // 1
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum Pixels {
    /** Red, green, blue. */
    RGB(3),
    /** Luma over the full range 0 to 255; a third of the bytes, and quicker to make, since video is stored as luma and chroma. */
    GRAY(1);

    private final int channels;

    Pixels(int channels) {
        this.channels = channels;
    }

    /** Bytes per pixel. */
    public int channels() {
        return channels;
    }
}
