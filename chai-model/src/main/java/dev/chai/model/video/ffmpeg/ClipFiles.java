package dev.chai.model.video.ffmpeg;

import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says of files that are no clips what they are, and what to do. */
final class ClipFiles {
    /** A RIFF header and the name of its form, of which WebP is one. */
    private static final int HEADER = 12;

    private static final int FORM = 8;

    private ClipFiles() {}

    static void requireRegular(Path file) throws IOException {
        String name = MediaFile.name(file);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw ChaiDataException.in(
                    name, "is a folder; read a folder of images with FrameSources.folder(path, fps)");
        }
        if (!Files.isRegularFile(file)) {
            throw ChaiDataException.in(name, "is neither a file nor a folder");
        }
        if (Files.size(file) == 0) {
            throw ChaiDataException.in(name, "is empty");
        }
    }

    /** Returns the error of a file that FFmpeg refused with a code. */
    static ChaiDataException unreadable(Path file, int code) throws IOException {
        return ChaiDataException.in(MediaFile.name(file), isWebp(file) ? webp() : notAVideo(code));
    }

    private static boolean isWebp(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
            return header.startsWith("RIFF") && header.startsWith("WEBP", FORM);
        }
    }

    private static String webp() {
        return "is a WebP picture, of which FFmpeg reads no animation; convert it to a GIF or a folder of PNG images, "
                + "for example with ImageMagick: magick clip.webp clip.gif";
    }

    private static String notAVideo(int code) {
        return "is not a video file that can be read (" + Natives.describe(code)
                + "); readable are mp4, mov, mkv, webm, avi, ts, mpg, flv, ogv, wmv, ivf, gif, apng, y4m, h264 and hevc, "
                + "complete with their header";
    }
}
