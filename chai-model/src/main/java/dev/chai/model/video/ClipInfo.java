package dev.chai.model.video;

import java.util.List;
import java.util.Objects;

/**
 * Describes a clip without its pictures.
 *
 * <pre>{@code
 * ClipInfo info = FrameSources.of(path).info();
 * System.out.printf("%dx%d, %.2f frames a second, %.2f s%n", info.width(), info.height(), info.fps(), info.seconds());
 * }</pre>
 *
 * <p>Custom frame sources build one with {@link #builder}. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ClipInfo {
    private final String name;
    private final String container;
    private final String codec;
    private final String pixelFormat;
    private final int width;
    private final int height;
    private final int rotationDegrees;
    private final int frames;
    private final double fps;
    private final double seconds;

    private ClipInfo(Builder builder) {
        this.name = builder.name;
        this.container = builder.container;
        this.codec = builder.codec;
        this.pixelFormat = builder.pixelFormat;
        this.width = builder.width;
        this.height = builder.height;
        this.rotationDegrees = builder.rotationDegrees;
        this.frames = builder.frames;
        this.fps = builder.fps;
        this.seconds = builder.seconds;
    }

    /** Returns a new builder for the description of the clip of this name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the file or folder name, or {@code "frames in memory"}. */
    public String name() {
        return name;
    }

    /** Returns FFmpeg's name of the container; {@code "images"} or {@code "memory"} for other sources. */
    public String container() {
        return container;
    }

    /** Returns FFmpeg's name of the codec, such as {@code "h264"}. */
    public String codec() {
        return codec;
    }

    /** Returns how pictures are stored, such as {@code "yuv420p"}. */
    public String pixelFormat() {
        return pixelFormat;
    }

    /** Returns the columns as shown: cropped and rotated as the clip asks for. */
    public int width() {
        return width;
    }

    /** Returns the rows as shown. */
    public int height() {
        return height;
    }

    /** Returns how far stored pictures are turned clockwise to be shown: 0, 90, 180 or 270 degrees. */
    public int rotationDegrees() {
        return rotationDegrees;
    }

    /** Returns the number of frames in presentation order. */
    public int frames() {
        return frames;
    }

    /** Returns the mean number of frames a second. */
    public double fps() {
        return fps;
    }

    /** Returns the seconds from the first frame to the end of the last. */
    public double seconds() {
        return seconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClipInfo that && fields().equals(that.fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    private List<Object> fields() {
        return List.of(name, container, codec, pixelFormat, width, height, rotationDegrees, frames, fps, seconds);
    }

    @Override
    public String toString() {
        return name + " (" + container + ", " + codec + " " + pixelFormat + ", " + width + "x" + height + ", " + frames
                + " frames, " + fps + " fps, " + seconds + " s)";
    }

    /**
     * Collects what is known of a clip; what is not set is empty or 0.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final String name;
        private String container = "";
        private String codec = "";
        private String pixelFormat = "";
        private int width;
        private int height;
        private int rotationDegrees;
        private int frames;
        private double fps;
        private double seconds;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets how the clip is stored, by FFmpeg's names of container, codec and pixel format. */
        public Builder stored(String container, String codec, String pixelFormat) {
            this.container = Objects.requireNonNull(container, "container");
            this.codec = Objects.requireNonNull(codec, "codec");
            this.pixelFormat = Objects.requireNonNull(pixelFormat, "pixelFormat");
            return this;
        }

        /** Sets the columns and rows as shown. */
        public Builder size(int width, int height) {
            this.width = width;
            this.height = height;
            return this;
        }

        /** Sets how far stored pictures are turned clockwise to be shown, in degrees. */
        public Builder rotationDegrees(int degrees) {
            this.rotationDegrees = degrees;
            return this;
        }

        /** Sets the number of frames, and their mean rate a second. */
        public Builder frames(int frames, double fps) {
            this.frames = frames;
            this.fps = fps;
            return this;
        }

        /** Sets the seconds from the first frame to the end of the last. */
        public Builder seconds(double seconds) {
            this.seconds = seconds;
            return this;
        }

        /** Creates the description. */
        public ClipInfo build() {
            return new ClipInfo(this);
        }
    }
}
