package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmResponse;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A model folder of transformers' making, opened twice: in parts, and as callers see it. */
final class Parity implements AutoCloseable {
    /** What float arithmetic in another order may differ by. */
    private static final float PIXEL = 1e-6f;

    private static final float LOGIT = 1e-3f;

    final OpenModel open;
    final OnnxVlm model;

    Parity(String name) throws IOException {
        this.open = new OpenModel(Reference.folder(name));
        this.model = OnnxVlm.open(
                Reference.folder(name),
                OnnxOptions.builder().device(DeviceChoice.cpu()).threads(1).build());
    }

    static void checkPixels(FloatBuffer all, JsonNode expected) {
        assertThat(all.remaining()).isEqualTo(expected.get("size").intValue());
        double sum = 0;
        while (all.hasRemaining()) {
            sum += all.get();
        }
        double reported = expected.get("sum").doubleValue() / all.limit();
        assertThat(sum / all.limit()).isCloseTo(reported, within(1e-6));
        for (int i = 0; i < expected.get("places").size(); i++) {
            float value = all.get(expected.get("places").get(i).intValue());
            assertThat(value).isCloseTo((float) expected.get("values").get(i).doubleValue(), within(PIXEL));
        }
    }

    static List<VideoFrame> frames(VlmPart part) {
        return part instanceof VlmPart.Image image
                ? List.of(image.frame())
                : ((VlmPart.Video) part).video().frames();
    }

    void checkLogits(Reference reference) throws VlmException {
        float[] expected = reference.floats("lastLogits");
        for (int chunk : new int[] {1, 7, 1024}) {
            float[] logits = open.logits(reference.request(), chunk);
            assertThat(logits).as("chunk " + chunk).containsExactly(expected, within(LOGIT));
        }
    }

    void checkGreedy(Reference reference) throws VlmException {
        long[] expected = reference.longs("greedy");
        VlmResponse response = model.run(reference
                .request()
                .withDecoding(Decoding.greedy().withMaxTokens(expected.length))
                .withLogprobs(new LogprobRequest(1, List.of(), 1, LogprobRequest.Position.START)));
        long[] ids = response.tokens().stream()
                .mapToLong(token -> token.id().orElseThrow())
                .toArray();
        assertThat(ids).isEqualTo(expected);
        assertThat(response.warnings()).isEmpty();
    }

    @Override
    public void close() {
        open.close();
        model.close();
    }
}
