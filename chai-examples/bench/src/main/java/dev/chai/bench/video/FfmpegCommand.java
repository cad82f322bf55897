package dev.chai.bench.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.javacpp.Loader;

/** The ffmpeg program of the same build whose libraries we call. */
final class FfmpegCommand {
    private final String program;

    FfmpegCommand() {
        Loader.load(avdevice.class); // Unpacks the libraries that the program wants beside it.
        this.program = Loader.load(ffmpeg.class);
    }

    /** Runs it to the end and fails where it does. */
    void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("LD_LIBRARY_PATH", String.valueOf(Path.of(program).getParent()));
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("ffmpeg ended with " + code + ": " + command);
        }
    }
}
