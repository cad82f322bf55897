package dev.chai.model.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.chai.model.CallOptions;
import dev.chai.model.Cancellation;
import dev.chai.model.Decoding;
import dev.chai.model.VlmException;
import dev.chai.model.VlmListener;
import dev.chai.model.VlmMessage;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmRequest;
import dev.chai.model.onnx.decode.Generator;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.PromptInput;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.onnx.tiny.TinyShape;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.tensor.PatchTensor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The decoding loop beside the plainest loop over the same sessions, with tokenizer, preprocessing, cancelling and memory.
 *
 * <p>Run {@code mvn -pl chai-model test -Ponnx-bench}, or a part of it with {@code -Dchai.bench.part=OnnxLoopBenchmark#loopOf28Layers};
 * no part takes two minutes. Times are processor time of one thread, since machines are shared: the least of some runs, and for ratios
 * the median over pairs of runs that follow each other.
 */
@EnabledIfSystemProperty(
        named = "chai.bench",
        matches = "true",
        disabledReason = "a measurement; see the class comment")
class OnnxLoopBenchmark {
    private static final int RUNS = 9;

    @TempDir
    Path folder;

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCH " + String.format(Locale.ROOT, format, values));
    }

    // ------------------------------------------------------------------------------------------------------- the loop

    @Test
    void loopOf2Layers() throws IOException, OrtException {
        compare(new Loop("2 layers, 7 inputs, past 16", 16, 400, RUNS), new TinyShape(2, 64, 4, 2, 16, 412, 128, 0));
    }

    @Test
    void loopOf28Layers() throws IOException, OrtException {
        compare(new Loop("28 layers, 59 inputs, past 64", 64, 60, RUNS), new TinyShape(28, 64, 8, 8, 16, 412, 128, 0));
    }

    /** The cache of Qwen3-VL-2B. */
    @Test
    void loopWithALargeCache() throws IOException, OrtException {
        compare(
                new Loop("28 layers, cache 8 x 128, past 512", 512, 10, 3),
                new TinyShape(28, 128, 16, 8, 128, 412, 128, 0));
    }

    private record Loop(String name, int past, int steps, int runs) {}

    private void compare(Loop loop, TinyShape shape) throws IOException, OrtException {
        Path at = TinyModel.of(shape, Layout.TRANSFORMERS_JS).write(folder);
        long[] ids = new long[loop.past];
        Arrays.setAll(ids, i -> i * 7 % 400);
        double[] ours = new double[loop.runs];
        double[] raw = new double[loop.runs];
        try (OpenModel open = new OpenModel(at);
                Raw sessions = new Raw(at, shape)) {
            for (int run = 0; run < loop.runs; run++) {
                raw[run] = sessions.microsPerStep(ids, loop.steps);
                ours[run] = microsPerStep(open, ids, loop.steps);
            }
        }
        double[] ratios = new double[loop.runs];
        Arrays.setAll(ratios, run -> ours[run] / raw[run]);
        for (double[] each : List.of(ours, raw, ratios)) {
            Arrays.sort(each);
        }
        int middle = loop.runs / 2;
        say(
                "%s: raw %.0f us a step, ours %.0f us (median %.0f, %.0f); least x%.3f, %+.1f us; median of pairs"
                        + " x%.3f",
                loop.name,
                raw[0],
                ours[0],
                raw[middle],
                ours[middle],
                ours[0] / raw[0],
                ours[0] - raw[0],
                ratios[middle]);
    }

    /** All that a call does, text and sampling included: with many steps and with few, so that reading the prompt falls out. */
    private static double microsPerStep(OpenModel open, long[] ids, int steps) throws VlmException {
        long few = nanos(open, ids, 2);
        long many = nanos(open, ids, steps + 2);
        return (many - few) / 1e3 / steps;
    }

    private static long nanos(OpenModel open, long[] ids, int tokens) throws VlmException {
        Generator generator = new Generator(open.tokenizer, Set.of(), (int) open.graphs.vocabulary());
        long[][] places = new long[3][ids.length];
        for (long[] axis : places) {
            Arrays.setAll(axis, i -> i);
        }
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("?")))
                .withDecoding(Decoding.greedy().withMaxTokens(tokens));
        long start = cpuNanos();
        KvCache empty = open.graphs.emptyCache();
        try (RunControl control = RunControl.start(CallOptions.defaults());
                DecoderRun run = open.graphs.start(new PromptInput(ids, places, List.of()), control)) {
            Generator.Start from = new Generator.Start(ids, empty, 1024, ids.length);
            generator.generate(from, run, request, control, VlmListener.NONE);
        } finally {
            empty.release();
        }
        return cpuNanos() - start;
    }

    /** As one would write it at first: a map for each step, all outputs, the largest logit. */
    private static final class Raw implements AutoCloseable {
        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final TinyShape shape;
        private final OrtSession embedding;
        private final OrtSession decoder;

        Raw(Path folder, TinyShape shape) throws OrtException {
            this.shape = shape;
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setMemoryPatternOptimization(false);
                embedding = environment.createSession(
                        folder.resolve("onnx/embed_tokens.onnx").toString(), options);
                decoder = environment.createSession(
                        folder.resolve("onnx/decoder_model_merged.onnx").toString(), options);
            }
        }

        private OnnxTensor longs(long[] values, long... dimensions) throws OrtException {
            LongBuffer buffer = ByteBuffer.allocateDirect(values.length * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
            return OnnxTensor.createTensor(environment, buffer.put(values).flip(), dimensions);
        }

        private Map<String, OnnxTensor> emptyCache() throws OrtException {
            Map<String, OnnxTensor> past = new LinkedHashMap<>();
            for (int layer = 0; layer < shape.layers(); layer++) {
                for (String kind : List.of("key", "value")) {
                    FloatBuffer none =
                            ByteBuffer.allocateDirect(4).asFloatBuffer().limit(0);
                    long[] dimensions = {1, shape.kvHeads(), 0, shape.head()};
                    past.put(
                            "past_key_values." + layer + "." + kind,
                            OnnxTensor.createTensor(environment, none, dimensions));
                }
            }
            return past;
        }

        double microsPerStep(long[] ids, int steps) throws OrtException {
            Map<String, OnnxTensor> past = emptyCache();
            OrtSession.Result before = null;
            long[] now = ids;
            int total = 0;
            long start = 0;
            for (int step = 0; step <= steps + 1; step++) {
                if (step == 2) {
                    start = cpuNanos();
                }
                total += now.length;
                OrtSession.Result result = run(now, total, past);
                FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
                now = new long[] {largest(logits)};
                for (String name : List.copyOf(past.keySet())) {
                    String present = name.replace("past_key_values", "present");
                    past.put(name, (OnnxTensor) result.get(present).orElseThrow());
                }
                if (before != null) {
                    before.close();
                }
                before = result;
            }
            double micros = (cpuNanos() - start) / 1e3 / steps;
            if (before != null) {
                before.close();
            }
            return micros;
        }

        private OrtSession.Result run(long[] now, int total, Map<String, OnnxTensor> past) throws OrtException {
            long[] mask = new long[total];
            Arrays.fill(mask, 1);
            long[] places = new long[3 * now.length];
            Arrays.setAll(places, i -> total - now.length + i % now.length);
            try (OnnxTensor ids = longs(now, 1, now.length);
                    OrtSession.Result embedded = embedding.run(Map.of("input_ids", ids));
                    OnnxTensor masks = longs(mask, 1, total);
                    OnnxTensor positions = longs(places, 3, 1, now.length);
                    OnnxTensor keep = longs(new long[] {1})) {
                Map<String, OnnxTensor> feed = new HashMap<>(past);
                feed.put("inputs_embeds", (OnnxTensor) embedded.get(0));
                feed.put("attention_mask", masks);
                feed.put("position_ids", positions);
                feed.put("num_logits_to_keep", keep);
                return decoder.run(feed);
            }
        }

        private static int largest(FloatBuffer logits) {
            int best = 0;
            for (int i = 1; i < logits.remaining(); i++) {
                best = logits.get(i) > logits.get(best) ? i : best;
            }
            return best;
        }

        @Override
        public void close() throws OrtException {
            embedding.close();
            decoder.close();
        }
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
            long after200 = 0;
            for (int i = 0; i < 1200; i++) {
                if (i == 200) {
                    after200 = residentKib();
                }
                VlmRequest request = VlmRequest.of(VlmMessage.user(
                                VlmPart.image(Pictures.image(64, 96, i % 50)), VlmPart.text("What is it? " + i)))
                        .withDecoding(Decoding.greedy().withMaxTokens(8));
                model.run(request);
            }
            long end = residentKib();
            say(
                    "1,000 requests after 200: resident memory %d KiB to %d KiB (%+d KiB), caches %s bytes",
                    after200, end, end - after200, Arrays.toString(model.cachedBytes()));
        }
    }

    private static long residentKib() throws IOException {
        System.gc();
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }
}
