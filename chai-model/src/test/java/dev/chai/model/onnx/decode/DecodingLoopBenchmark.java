package dev.chai.model.onnx.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.onnx.decode.PairedTimes.Pair;
import dev.chai.model.onnx.decode.PairedTimes.Times;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.PromptInput;
import dev.chai.model.onnx.graph.RawLoop;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.graph.SessionSettings;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.onnx.tiny.TinyShape;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step of our decoding loop beside one of the plainest loop: the same sessions, the same prompt, and a step of one after a step of the
 * other, each of them first at every second step. So whatever else the machine does, it does to both.
 *
 * <p>Run {@code mvn -pl chai-model -am test -Ponnx-bench -Dtest=DecodingLoopBenchmark -Dsurefire.failIfNoSpecifiedTests=false}. Each pair of steps gives a difference, in
 * processor time of the thread and by the clock; said are their quartiles, and the medians of all rounds.
 */
@EnabledIfSystemProperty(
        named = "chai.bench",
        matches = "true",
        disabledReason = "a measurement; see the class comment")
class DecodingLoopBenchmark {
    private static final int WARM_ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void loopOf2Layers() throws Exception {
        compare(new Plan("2 layers, 7 inputs, past 16", 16, 400, 24), new TinyShape(2, 64, 4, 2, 16, 412, 128, 0));
    }

    @Test
    void loopOf28Layers() throws Exception {
        compare(new Plan("28 layers, 59 inputs, past 64", 64, 80, 20), new TinyShape(28, 64, 8, 8, 16, 412, 128, 0));
    }

    /** The cache of Qwen3-VL-2B. */
    @Test
    void loopWithALargeCache() throws Exception {
        compare(
                new Plan("28 layers, cache 8 x 128, past 512", 512, 20, 8),
                new TinyShape(28, 128, 16, 8, 128, 412, 128, 0));
    }

    private record Plan(String name, int past, int steps, int rounds) {}

    private void compare(Plan plan, TinyShape shape) throws Exception {
        ModelFolder model =
                ModelFolder.read(TinyModel.of(shape, Layout.TRANSFORMERS_JS).write(folder));
        PairedTimes processor = new PairedTimes();
        PairedTimes clock = new PairedTimes();
        try (GraphSet graphs = GraphSet.open(model.graphs(), model.config(), SessionSettings.cpu(1));
                ModelTokenizer tokenizer = ModelTokenizer.read(model.tokenizer())) {
            Generator generator = new Generator(tokenizer, Set.of(), shape.vocabulary());
            for (int round = -WARM_ROUNDS; round < plan.rounds; round++) {
                List<Pair> pairs = round(plan, graphs, generator);
                if (round >= 0) {
                    processor.add(pairs, Times::processor);
                    clock.add(pairs, Times::clock);
                }
            }
        }
        say(plan.name, "processor", processor);
        say(plan.name, "clock", clock);
    }

    private static List<Pair> round(Plan plan, GraphSet graphs, Generator generator) throws Exception {
        long[] ids = new long[plan.past];
        Arrays.setAll(ids, i -> i * 7L % 400);
        long[] places = new long[plan.past];
        Arrays.setAll(places, i -> i);
        PromptInput prompt = new PromptInput(ids, new long[][] {places, places, places}, List.of());
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("?")))
                .withDecoding(Decoding.greedy().withMaxTokens(plan.steps + 2));
        KvCache empty = graphs.emptyCache();
        Generator.Start start = new Generator.Start(ids, empty, 1024, ids.length);
        try (RunControl control = RunControl.start(CallOptions.defaults());
                DecoderRun run = graphs.start(prompt, control);
                DecodeLoop ours = generator.begin(start, run, request, control, VlmListener.NONE);
                RawLoop raw = new RawLoop(graphs, ids)) {
            return pairs(plan.steps, ours, raw);
        } finally {
            empty.release();
        }
    }

    private static List<Pair> pairs(int steps, DecodeLoop ours, RawLoop raw) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        raw.step();
        for (int step = 0; step < steps; step++) {
            long token = raw.last();
            pairs.add(step % 2 == 0 ? Pair.oursFirst(ours, raw) : Pair.rawFirst(ours, raw));
            assertThat(ours.last()).as("the token of both loops").isEqualTo(token);
        }
        return pairs;
    }

    private static void say(String plan, String unit, PairedTimes times) {
        System.out.println("BENCH " + plan + ", " + unit + ": " + times);
    }
}
