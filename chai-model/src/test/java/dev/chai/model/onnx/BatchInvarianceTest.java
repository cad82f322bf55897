package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graphs that other tests rely on do not mix rows: a row's logits are the same alone, padded, and beside others. */
class BatchInvarianceTest {
    private static final float MOST = 1e-4f;
    private static final int VOCABULARY = 400;

    @TempDir
    Path folder;

    /** Embedding and decoder graph of a folder, run on text without our loop. */
    private static final class Sessions implements AutoCloseable {
        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession embedding;
        private final OrtSession decoder;

        Sessions(Path path) throws IOException, OrtException {
            ModelFolder read = ModelFolder.read(path);
            embedding = environment.createSession(read.graphs().embedding().toString());
            decoder = environment.createSession(read.graphs().decoder().toString());
        }

        /** The last logits of each row; rows are padded in front to the longest, or further. */
        float[][] last(List<long[]> rows, int padding) throws OrtException {
            int size = padding + rows.stream().mapToInt(row -> row.length).max().orElseThrow();
            LongBuffer ids = LongBuffer.allocate(rows.size() * size);
            LongBuffer mask = LongBuffer.allocate(rows.size() * size);
            LongBuffer places = LongBuffer.allocate(rows.size() * size);
            for (long[] row : rows) {
                for (int i = 0; i < size; i++) {
                    int at = i - (size - row.length);
                    // What stands in the padding must not matter.
                    ids.put(at < 0 ? 7 : row[at]);
                    mask.put(at < 0 ? 0 : 1);
                    places.put(Math.max(0, at));
                }
            }
            return run(rows.size(), size, ids.flip(), mask.flip(), places.flip());
        }

        private float[][] run(int rows, int size, LongBuffer ids, LongBuffer mask, LongBuffer places)
                throws OrtException {
            long[] shape = {rows, size};
            try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                    OrtSession.Result embedded = embedding.run(Map.of("input_ids", idTensor))) {
                Map<String, OnnxTensor> feed = new LinkedHashMap<>();
                feed.put("inputs_embeds", (OnnxTensor) embedded.get(0));
                feed.put("attention_mask", OnnxTensor.createTensor(environment, mask, shape));
                feed.put("position_ids", positions(places, rows, size));
                feed.put(
                        "num_logits_to_keep",
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {1}), new long[0]));
                fillRest(feed, rows, size);
                try (OrtSession.Result result = decoder.run(feed, Set.of("logits"))) {
                    float[][][] logits = (float[][][]) result.get(0).getValue();
                    return Arrays.stream(logits).map(row -> row[0]).toArray(float[][]::new);
                } finally {
                    feed.values().stream().skip(1).forEach(OnnxTensor::close);
                }
            }
        }

        private long[] shape(String input) throws OrtException {
            return ((TensorInfo) Objects.requireNonNull(decoder.getInputInfo().get(input))
                            .getInfo())
                    .getShape();
        }

        private OnnxTensor positions(LongBuffer places, int rows, int size) throws OrtException {
            if (shape("position_ids").length == 2) {
                return OnnxTensor.createTensor(environment, places, new long[] {rows, size});
            }
            LongBuffer axes = LongBuffer.allocate(3 * rows * size);
            for (int axis = 0; axis < 3; axis++) {
                axes.put(places.duplicate());
            }
            return OnnxTensor.createTensor(environment, axes.flip(), new long[] {3, rows, size});
        }

        /** No cache, and no DeepStack features: there are no pictures. */
        private void fillRest(Map<String, OnnxTensor> feed, int rows, int size) throws OrtException {
            for (String input : decoder.getInputNames()) {
                if (!feed.containsKey(input)) {
                    long[] shape = shape(input);
                    boolean past = input.startsWith("past");
                    long[] full = past
                            ? new long[] {rows, shape[1], 0, shape[3]}
                            : new long[] {shape[0], rows, size, shape[3]};
                    int count = past ? 0 : (int) (shape[0] * rows * size * shape[3]);
                    feed.put(input, OnnxTensor.createTensor(environment, FloatBuffer.allocate(count), full));
                }
            }
        }

        @Override
        public void close() throws OrtException {
            embedding.close();
            decoder.close();
        }
    }

    private static long[] row(Random random, int length) {
        return random.longs(length, 0, VOCABULARY).toArray();
    }

    private static void check(Path path) throws IOException, OrtException {
        Random random = new Random(11);
        try (Sessions sessions = new Sessions(path)) {
            for (int round = 0; round < 6; round++) {
                List<long[]> rows = List.of(
                        row(random, 1 + random.nextInt(12)), row(random, 9), row(random, 1 + random.nextInt(5)));
                float[][] together = sessions.last(rows, 0);
                for (int i = 0; i < rows.size(); i++) {
                    float[] alone = sessions.last(List.of(rows.get(i)), 0)[0];
                    assertThat(together[i]).as("row " + i + " in a batch").containsExactly(alone, within(MOST));
                    float[] padded = sessions.last(List.of(rows.get(i)), 1 + random.nextInt(6))[0];
                    assertThat(padded).as("row " + i + " padded").containsExactly(alone, within(MOST));
                    assertThat(alone).isNotEqualTo(together[(i + 1) % rows.size()]);
                }
            }
        }
    }

    @Test
    void theTinyModelKeepsRowsApart() throws IOException, OrtException {
        check(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen2vl", "qwen2_5vl", "qwen3vl", "smolvlm"})
    void exportedGraphsKeepRowsApart(String name) throws IOException, OrtException {
        check(Reference.folder(name));
    }

    /** The loop's own logits, which it gets without padding and one row at a time, are those of a row in a batch. */
    @Test
    void theLoopGivesWhatABatchWouldGive() throws IOException, OrtException, VlmException {
        Path path = Reference.folder("qwen3vl");
        Reference text = Reference.cases("qwen3vl").get(0);
        try (OpenModel open = new OpenModel(path);
                Sessions sessions = new Sessions(path)) {
            Prompt prompt = open.planner.plan(text.request()).prompt();
            float[][] batch = sessions.last(List.of(prompt.ids(), row(new Random(3), 30)), 2);
            assertThat(open.logits(text.request(), 5)).containsExactly(batch[0], within(MOST));
        }
    }
}
