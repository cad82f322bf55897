package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.onnx.tiny.TinyShape;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.tensor.PatchTensor;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Cancellation;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tokenizer, preprocessing, cancelling and memory of models in this process; {@code DecodingLoopBenchmark} has the loop.
 *
 * <p>Run {@code mvn -pl chai-model -am test -Ponnx-bench -Dtest=OnnxBenchmark -Dsurefire.failIfNoSpecifiedTests=false}, or a part of it
 * with {@code -Dtest='OnnxBenchmark#aThousandRequestsLeakNothing'}. Times are processor time of one thread, the least of some runs, since
 * machines are shared; cancelling is by the clock.
 */
@EnabledIfSystemProperty(
        named = "chai.bench",
        matches = "true",
        disabledReason = "a measurement; see the class comment")
class OnnxBenchmark {
    private static final int RUNS = 9;

    @TempDir
    Path folder;

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCH " + String.format(Locale.ROOT, format, values));
    }

    // ---------------------------------------------------------------------------------------- tokenizer and pictures

    @Test
    void tokenizer() throws IOException {
        try (OpenModel open = new OpenModel(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder))) {
            String caption = "The camera pans left while a person walks across the street and the light slowly fades. "
                    .repeat(20);
            int tokens = open.tokenizer.encode(caption).length;
            double best = 0;
            for (int run = 0; run < RUNS; run++) {
                long start = cpuNanos();
                for (int i = 0; i < 50; i++) {
                    open.tokenizer.encode(caption);
                }
                best = Math.max(best, 50.0 * tokens / ((cpuNanos() - start) / 1e9));
            }
            say("tokenizer: %.2f million tokens a second (%d tokens a text, tiny vocabulary)", best / 1e6, tokens);
        }
    }

    @Test
    void preprocessing() {
        List<VideoFrame> pair = List.of(Pictures.image(1080, 1920, 1), Pictures.image(1080, 1920, 2));
        double most = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = cpuNanos();
            PatchTensor.of(pair, PictureSize.exact(1152, 640));
            most = Math.max(most, 2 / ((cpuNanos() - start) / 1e9));
        }
        say("preprocessing 1920x1080 to 1152x640 patches: %.1f ms a frame on one core", 1000 / most);
        say("the same to the processors' last bit: %.1f ms a frame", exact(pair));
    }

    private static double exact(List<VideoFrame> pair) {
        double least = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = cpuNanos();
            List<VideoFrame> scaled = pair.stream()
                    .map(frame -> Scaled.frame(frame, 1152, 640, Filter.BICUBIC))
                    .toList();
            PatchTensor.of(scaled, PictureSize.exact(1152, 640));
            least = Math.min(least, (cpuNanos() - start) / 2e6);
        }
        return least;
    }

    // ------------------------------------------------------------------------------------------- cancelling and memory

    @Test
    void cancellingEndsWithinAStep() throws IOException {
        TinyShape shape = new TinyShape(28, 128, 16, 8, 128, 412, 128, 0);
        Path at = TinyModel.of(shape, Layout.TRANSFORMERS_JS).write(folder);
        OnnxOptions one =
                OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1).build();
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("word ".repeat(60))))
                .withDecoding(Decoding.greedy().withMaxTokens(1500));
        try (OnnxVlm model = OnnxVlm.open(at, one)) {
            List<Double> waits = new ArrayList<>();
            List<Double> steps = new ArrayList<>();
            for (int run = 0; run < 5; run++) {
                cancel(model, request, waits, steps);
            }
            waits.sort(null);
            steps.sort(null);
            say(
                    "cancelling: %.1f ms at most, %.1f ms median; a step takes %.1f ms",
                    waits.get(4), waits.get(2), steps.get(2));
        }
    }

    /** From another thread, somewhere within a step. */
    private static void cancel(OnnxVlm model, VlmRequest request, List<Double> waits, List<Double> steps) {
        Cancellation stop = new Cancellation();
        long[] thrown = new long[1];
        List<Long> pieces = new ArrayList<>();
        VlmListener listener = piece -> {
            pieces.add(System.nanoTime());
            if (pieces.size() == 8) {
                Thread other = new Thread(() -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                    thrown[0] = System.nanoTime();
                    stop.cancel();
                });
                other.setDaemon(true);
                other.start();
            }
        };
        try {
            model.stream(request, CallOptions.defaults().withCancellation(stop), listener);
        } catch (VlmException e) {
            waits.add((System.nanoTime() - thrown[0]) / 1e6);
            steps.add((pieces.get(7) - pieces.get(0)) / 7e6);
        }
    }

    @Test
    void aThousandRequestsLeakNothing() throws IOException {
        Path at = TinyModel.of(Layout.MOBIUS).write(folder);
        OnnxOptions small = OnnxOptions.builder()
                .device(DeviceChoice.cpu())
                .threads(1)
                .featureCacheBytes(1 << 20)
                .prefixCacheBytes(1 << 20)
                .build();
        try (OnnxVlm model = OnnxVlm.open(at, small)) {
            List<Long> resident = new ArrayList<>();
            for (int i = 0; i <= 1200; i++) {
                if (i >= 200 && i % 200 == 0) {
                    resident.add(residentKib());
                }
                VlmRequest request = VlmRequest.of(VlmMessage.user(
                                VlmPart.image(Pictures.image(64, 96, i % 50)), VlmPart.text("What is it? " + i)))
                        .withDecoding(Decoding.greedy().withMaxTokens(8));
                model.run(request);
            }
            say(
                    "1,000 requests after 200: resident memory %+d KiB; KiB after each 200: %s, caches %s bytes",
                    resident.get(resident.size() - 1) - resident.get(0),
                    resident,
                    Arrays.toString(model.cachedBytes()));
        }
    }

    private static long residentKib() throws IOException {
        for (int i = 0; i < 3; i++) {
            // Buffers outside the heap are freed behind the collection that finds them.
            System.gc();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }
}
