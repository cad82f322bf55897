package dev.chai.model.video.ffmpeg;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/** Loads FFmpeg once, and says what to add where it is missing. */
final class Natives {
    private static final int ERROR_TEXT_BYTES = 128;

    private Natives() {}

    /** Loads the libraries; later calls cost nothing. */
    static void require() {
        try {
            Loaded.once();
        } catch (LinkageError e) {
            throw new IllegalStateException(missing(), e);
        }
    }

    /** FFmpeg's words for an error code. */
    static String describe(int code) {
        byte[] text = new byte[ERROR_TEXT_BYTES];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** The text of a native string; empty for none. */
    static String text(@Nullable BytePointer pointer) {
        return pointer == null || pointer.isNull() ? "" : pointer.getString();
    }

    private static String missing() {
        String platform = Loader.getPlatform();
        return "FFmpeg's native library for " + platform + " is not on the class path. Add to your pom:\n"
                + dependency("javacpp", "1.5.13", platform)
                + dependency("ffmpeg", "8.0.1-1.5.13", platform);
    }

    private static String dependency(String artifact, String version, String platform) {
        return "<dependency><groupId>org.bytedeco</groupId><artifactId>" + artifact + "</artifactId><version>" + version
                + "</version><classifier>" + platform + "</classifier></dependency>\n";
    }

    /** The holder idiom: the class initializer runs once, and only when asked for. */
    private static final class Loaded {
        static {
            Loader.load(avutil.class);
            Loader.load(swscale.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            // FFmpeg prints every flaw of a file on stderr; ours come as ClipWarnings. A level that was set elsewhere
            // stays.
            if (avutil.av_log_get_level() == avutil.AV_LOG_INFO) {
                avutil.av_log_set_level(avutil.AV_LOG_QUIET);
            }
        }

        static void once() {}
    }
}
