package dev.chai.bench.video;

import dev.chai.model.motion.MotionProbe;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.SampleReader;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.video.tensor.PatchTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decoding, sampling, preprocessing and motion, each compared with the ffmpeg command where that can do the same.
 *
 * <p>Run {@code java -Xmx256m -cp target/bench.jar dev.chai.bench.video.VideoBenchmark FOLDER [MINUTES [PART...]]}: makes a 1080p clip
 * of that many minutes (default 10) in the folder once, and measures all parts or those named: {@code index}, {@code decode},
 * {@code sample}, {@code memory}, {@code jump}, {@code parallel}, {@code patches}, {@code motion}, {@code cycles}. {@code -Druns=N} for
 * other than three runs. Not JMH: a run takes seconds and ends with its process, so the least of some runs is given.
 */
public final class VideoBenchmark {
    private static final int RUNS = Integer.getInteger("runs", 3);
    private static final int CYCLES = 1000;
    private static final int AT_ONCE = 4;

    private final FfmpegCommand ffmpeg = new FfmpegCommand();
    private final Path clip;

    private VideoBenchmark(Path clip) {
        this.clip = clip;
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Runs all of it and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        VideoBenchmark benchmark = new VideoBenchmark(folder.resolve("bench-1080p-" + minutes + ".mp4"));
        benchmark.makeClip(folder, minutes);
        if (arguments.length <= 2) {
            benchmark.run(Set.of("index", "decode", "sample", "jump", "parallel", "patches", "motion", "cycles"));
        } else {
            benchmark.run(Set.copyOf(Arrays.asList(arguments).subList(2, arguments.length)));
        }
    }

    /** Moving patterns with noise, a minute of them encoded, then repeated without encoding anew. */
    private void makeClip(Path folder, int minutes) throws IOException, InterruptedException {
        if (Files.exists(clip)) {
            return;
        }
        Path minute = folder.resolve("bench-1080p-minute.mp4");
        if (!Files.exists(minute)) {
            ffmpeg.run(
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=s=1920x1080:r=30:d=60,noise=alls=6:allf=t",
                    "-c:v",
                    "libopenh264",
                    "-b:v",
                    "4M",
                    "-g",
                    "60",
                    "-pix_fmt",
                    "yuv420p",
                    minute.toString());
        }
        ffmpeg.run("-stream_loop", String.valueOf(minutes - 1), "-i", minute.toString(), "-c", "copy", clip.toString());
    }

    private void run(Set<String> parts) throws IOException, InterruptedException {
        FrameSource source = FrameSources.of(clip);
        System.out.println(source.info() + ", " + Files.size(clip) / 1_000_000 + " MB, JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        if (parts.contains("index")) {
            pair("index of all packets", () -> FrameSources.of(clip).timeline(), () -> ffmpeg("-c", "copy"));
        }
        if (parts.contains("decode")) {
            ReadOptions own = ReadOptions.all().withPrefetch(2);
            pair("decode all, to RGB", () -> readAll(source, own), () -> ffmpeg("-pix_fmt", "rgb24"));
            pair(
                    "the same, frames lent",
                    () -> readAll(source, own.withLentFrames()),
                    () -> ffmpeg("-pix_fmt", "rgb24"));
            pair("the same, each into own memory", () -> readAll(source, own), this::ffmpegCopies);
        }
        if (parts.contains("sample")) {
            pair(
                    "2 frames a second, scaled to 640",
                    () -> sample(source, Sampling.fps(2)),
                    () -> ffmpeg("-vf", "fps=2,scale=640:-2", "-pix_fmt", "rgb24"));
        }
        if (parts.contains("memory")) {
            sample(source, Sampling.fps(2)); // Alone, so that the peak below is the library's own.
        }
        if (parts.contains("jump")) {
            pair("16 frames by jumping", () -> sample(source, Sampling.uniform(16)), () -> ffmpegJumps(source));
        }
        if (parts.contains("parallel")) {
            parallel();
        }
        if (parts.contains("patches")) {
            preprocess(source);
        }
        if (parts.contains("motion")) {
            motion();
        }
        if (parts.contains("cycles")) {
            cycles();
        }
        System.out.printf(Locale.ROOT, "peak resident memory of this process: %d MiB%n", kibibytes("VmHWM") / 1024);
    }

    /** The minute's clip read by four threads at once, compared with four times one after the other. */
    private void parallel() throws IOException, InterruptedException {
        Path minute = clip.resolveSibling("bench-1080p-minute.mp4");
        Sampling stretch = Sampling.between(0, 10, Sampling.fps(2));
        double alone = least(() -> {
            for (int i = 0; i < AT_ONCE; i++) {
                sample(FrameSources.of(minute), stretch);
            }
        });
        double together = least(() -> {
            Thread[] threads = new Thread[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                threads[i] = new Thread(() -> sampleOrFail(minute, stretch));
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.2f s   one after the other %6.2f s%n",
                "4 clips of 10 s at once",
                together,
                alone);
    }

    private static void sampleOrFail(Path file, Sampling sampling) {
        try {
            sample(FrameSources.of(file), sampling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readAll(FrameSource source, ReadOptions options) throws IOException {
        try (FrameReader reader = source.read(options)) {
            reader.forEachRemaining(frame -> {});
        }
    }

    private static void sample(FrameSource source, Sampling sampling) throws IOException {
        FrameSampler sampler = FrameSampler.of(sampling).withSize(PictureSize.longestSide(640));
        try (SampleReader reader = sampler.read(source)) {
            while (reader.next().isPresent()) {
                // Only the reading is timed.
            }
        }
    }

    private void ffmpeg(String... options) throws IOException, InterruptedException {
        String[] all = new String[options.length + 6];
        all[0] = "-i";
        all[1] = clip.toString();
        all[2] = "-an";
        System.arraycopy(options, 0, all, 3, options.length);
        all[options.length + 3] = "-f";
        all[options.length + 4] = "null";
        all[options.length + 5] = "-";
        ffmpeg.run(all);
    }

    /** The command drops frames in the decoder's memory, above; here it copies each into a packet, as we do into an array. */
    private void ffmpegCopies() throws IOException, InterruptedException {
        ffmpeg.run("-i", clip.toString(), "-an", "-pix_fmt", "rgb24", "-c:v", "rawvideo", "-f", "null", "-");
    }

    private void ffmpegJumps(FrameSource source) throws IOException, InterruptedException {
        double end = source.timeline().endSeconds();
        for (int i = 0; i < 16; i++) {
            String seconds = String.format(Locale.ROOT, "%.3f", Math.min(end - 0.1, end * i / 15));
            ffmpeg.run(
                    "-ss",
                    seconds,
                    "-i",
                    clip.toString(),
                    "-frames:v",
                    "1",
                    "-vf",
                    "scale=640:-2",
                    "-pix_fmt",
                    "rgb24",
                    "-f",
                    "null",
                    "-");
        }
    }

    /** Runs both in turn, so that a machine whose speed drifts is the same to both; ratios are medians over the pairs. */
    private static void pair(String what, Work ours, Work theirs) throws IOException, InterruptedException {
        double[] wall = new double[RUNS];
        double[] processor = new double[RUNS];
        double[] our = new double[RUNS];
        double[] their = new double[RUNS];
        ours.run(); // Loads the classes and natives, which the ffmpeg program has linked already.
        for (int i = 0; i < RUNS; i++) {
            Spent here = Spent.by(ours);
            Spent there = Spent.by(theirs);
            our[i] = here.processor;
            their[i] = there.processor;
            wall[i] = there.wall / here.wall;
            processor[i] = there.processor / here.processor;
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s processor %6.2f s   ffmpeg %6.2f s   speed ratio by processor time %.2f, by the clock %.2f%n",
                what,
                median(our),
                median(their),
                median(processor),
                median(wall));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Seconds by the clock, and of processor time of this process and those that it waited for; 0 outside Linux. */
    private record Spent(double wall, double processor) {
        private static final double TICKS = 100;

        static Spent by(Work work) throws IOException, InterruptedException {
            double processor = processorSeconds();
            long start = System.nanoTime();
            work.run();
            return new Spent((System.nanoTime() - start) / 1e9, processorSeconds() - processor);
        }

        /** Fields 14 to 17 of {@code /proc/self/stat}, in hundredths of a second. */
        private static double processorSeconds() throws IOException {
            Path stat = Path.of("/proc/self/stat");
            if (!Files.exists(stat)) {
                return 0;
            }
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = 11; i < 15; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        }
    }

    private static double least(Work work) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            least = Math.min(least, (System.nanoTime() - start) / 1e9);
        }
        return least;
    }

    /** The notes' case: two frames of 1080p to 1152 x 640 patches, on one thread. */
    private static void preprocess(FrameSource source) throws IOException, InterruptedException {
        List<VideoFrame> frames =
                FrameSampler.of(Sampling.firstAndLast()).sample(source).frames();
        double[] seconds = new double[1];
        for (int i = 0; i < 5; i++) {
            seconds[0] = least(() -> PatchTensor.of(frames, PictureSize.exact(1152, 640)));
        }
        System.out.printf(
                Locale.ROOT, "%-36s %8.1f ms a frame%n", "1080p to patches of 1152x640", seconds[0] * 1000 / 2);
    }

    private void motion() throws IOException, InterruptedException {
        Path minute = clip.resolveSibling("bench-1080p-minute.mp4");
        FrameSource source = FrameSources.of(minute);
        int frames = source.info().frames();
        double seconds = least(() -> MotionProbe.standard().analyze(source));
        System.out.printf(Locale.ROOT, "%-36s %8.0f frames/s with decoding 1080p%n", "MotionProbe", frames / seconds);
        FrameSource small = FrameSources.of(FrameSampler.of(Sampling.between(0, 10, Sampling.all()))
                .withSize(PictureSize.longestSide(320))
                .sample(source)
                .frames());
        double alone = least(() -> MotionProbe.standard().analyze(small));
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.0f frames/s of 320 pixels, already decoded%n",
                "MotionProbe",
                small.info().frames() / alone);
    }

    /** Opens, samples and closes over and over; what is not given back shows as growth after the first tenth. */
    private void cycles() throws IOException {
        Path minute = clip.resolveSibling("bench-1080p-minute.mp4");
        FrameSampler sampler = FrameSampler.of(Sampling.between(0, 0.1, Sampling.firstAndLast()))
                .withSize(PictureSize.longestSide(64));
        long early = 0;
        StringBuilder curve = new StringBuilder();
        for (int i = 0; i < CYCLES; i++) {
            sampler.sample(FrameSources.of(minute));
            if (i == CYCLES / 10) {
                early = kibibytes("VmRSS");
            }
            if (i % 100 == 99) {
                curve.append(' ').append(kibibytes("VmRSS") / 1024);
            }
        }
        System.out.println("resident MiB after each hundred of " + CYCLES + " cycles:" + curve);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8d KiB more resident after %d cycles than after %d%n",
                "open, sample, close",
                kibibytes("VmRSS") - early,
                CYCLES,
                CYCLES / 10);
    }

    private static long kibibytes(String field) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }
}
