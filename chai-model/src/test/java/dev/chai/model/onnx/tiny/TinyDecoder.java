package dev.chai.model.onnx.tiny;

import java.util.List;

/** Writes the decoder's graph. */
final class TinyDecoder {
    private final TinyShape shape;
    private final TinyWeights weights;
    private final TinyModel model;
    private final GraphWriter g = new GraphWriter();

    TinyDecoder(TinyShape shape, TinyWeights weights, TinyModel model) {
        this.shape = shape;
        this.weights = weights;
        this.model = model;
    }

    byte[] write() {
        int h = shape.hidden();
        String x = g.input("inputs_embeds", GraphWriter.FLOAT, "batch_size", "sequence_length", h);
        String mask = g.input("attention_mask", GraphWriter.LONG, "batch_size", "total_sequence_length");
        String positions = g.input("position_ids", GraphWriter.LONG, 3, "batch_size", "sequence_length");
        if (model.hasDeepStack()) {
            deepInputs();
        }
        if (model.keepsLogits()) {
            g.input("num_logits_to_keep", GraphWriter.LONG);
        }
        int cache = model.halfCache() ? GraphWriter.HALF : GraphWriter.FLOAT;
        g.output("logits", GraphWriter.FLOAT, "batch_size", "logits_length", shape.vocabulary());
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (String kind : List.of("key", "value")) {
                String end = "." + layer + "." + kind;
                g.input(
                        "past_key_values" + end,
                        cache,
                        "batch_size",
                        shape.kvHeads(),
                        "past_sequence_length",
                        shape.head());
                g.output("present" + end, cache, "batch_size", shape.kvHeads(), "total_sequence_length", shape.head());
            }
        }
        Angles angles = angles(positions);
        String bias = bias(x, mask);
        for (int layer = 0; layer < shape.layers(); layer++) {
            x = g.add(x, attention(layer, rms(x, "l" + layer + ".n1", h), angles, bias));
            x = g.add(x, inner(layer, rms(x, "l" + layer + ".n2", h)));
            if (model.hasDeepStack() && layer < shape.deep()) {
                x = g.add(x, deep(layer));
            }
        }
        logits(rms(x, "norm", h));
        return g.toBytes();
    }

    private void deepInputs() {
        int h = shape.hidden();
        switch (model.deepForm()) {
            case STACKED ->
                g.input("deepstack_embeds", GraphWriter.FLOAT, shape.deep(), "batch_size", "sequence_length", h);
            case JOINED ->
                g.input("per_layer_inputs", GraphWriter.FLOAT, "batch_size", "sequence_length", shape.deep() * h);
            case SEPARATE -> {
                for (int i = 0; i < shape.deep(); i++) {
                    g.input("deepstack_" + i, GraphWriter.FLOAT, "batch_size", "sequence_length", h);
                }
            }
        }
    }

    private String deep(int layer) {
        long h = shape.hidden();
        return switch (model.deepForm()) {
            case STACKED -> g.op("Gather", List.of("deepstack_embeds", g.scalar(layer)), "axis", 0);
            case JOINED -> g.slice("per_layer_inputs", layer * h, (layer + 1) * h, -1);
            case SEPARATE -> "deepstack_" + layer;
        };
    }

    private record Angles(String cos, String sin) {}

    private Angles angles(String positions) {
        int half = shape.head() / 2;
        float[] table = new float[3 * half];
        for (int i = 0; i < half; i++) {
            table[shape.axis(i) * half + i] = (float) shape.frequency(i);
        }
        String places = g.unsqueeze(g.cast(positions, GraphWriter.FLOAT), -1);
        String angle = g.mul(places, g.weight(table, 3, 1, 1, half));
        angle = g.op("ReduceSum", List.of(angle, g.longs(0)), "keepdims", 0);
        angle = g.unsqueeze(g.op("Concat", List.of(angle, angle), "axis", -1), 1);
        return new Angles(g.op("Cos", List.of(angle)), g.op("Sin", List.of(angle)));
    }

    /** -1e9 for later places and for padding, as [batch, 1, 1, s, total]. */
    private String bias(String x, String mask) {
        String total = g.op("Gather", List.of(g.op("Shape", List.of(mask)), g.scalar(1)), "axis", 0);
        String size = g.op("Gather", List.of(g.op("Shape", List.of(x)), g.scalar(1)), "axis", 0);
        String keys = g.op("Range", List.of(g.scalar(0), total, g.scalar(1)));
        String queries = g.op("Range", List.of(g.op("Sub", List.of(total, size)), total, g.scalar(1)));
        String later = g.op("Greater", List.of(g.unsqueeze(keys, 0), g.unsqueeze(queries, 1)));
        String padding = g.unsqueeze(g.op("Sub", List.of(g.number(1), g.cast(mask, GraphWriter.FLOAT))), 1, 2, 3);
        return g.mul(g.add(g.cast(later, GraphWriter.FLOAT), padding), g.number(-1e9f));
    }

    private String rms(String x, String name, int width) {
        String mean = g.op("ReduceMean", List.of(g.mul(x, x)), "axes", new long[] {-1}, "keepdims", 1);
        String root = g.op("Sqrt", List.of(g.add(mean, g.number((float) TinyShape.EPSILON))));
        return g.mul(g.op("Div", List.of(x, root)), g.weight(weights.scale(name, width), width));
    }

    private String attention(int layer, String y, Angles angles, String bias) {
        String p = "l" + layer + ".";
        int group = shape.heads() / shape.kvHeads();
        String q = rotate(rms(heads(y, p + "q", shape.heads()), p + "qn", shape.head()), angles);
        String k = rotate(rms(heads(y, p + "k", shape.kvHeads()), p + "kn", shape.head()), angles);
        String v = heads(y, p + "v", shape.kvHeads());
        k = cached(layer, "key", k);
        v = cached(layer, "value", v);
        q = g.reshape(q, 0, shape.kvHeads(), group, -1, shape.head());
        String scores = g.matmul(q, g.unsqueeze(g.transpose(k, 0, 1, 3, 2), 2));
        scores = g.add(g.mul(scores, g.number((float) (1 / Math.sqrt(shape.head())))), bias);
        String o = g.matmul(g.op("Softmax", List.of(scores), "axis", -1), g.unsqueeze(v, 2));
        o = g.transpose(g.reshape(o, 0, shape.heads(), -1, shape.head()), 0, 2, 1, 3);
        o = g.reshape(o, 0, 0, (long) shape.heads() * shape.head());
        return linear(o, p + "o", shape.heads() * shape.head(), shape.hidden());
    }

    private String heads(String y, String name, int count) {
        String wide = linear(y, name, shape.hidden(), count * shape.head());
        return g.transpose(g.reshape(wide, 0, 0, count, shape.head()), 0, 2, 1, 3);
    }

    private String cached(int layer, String kind, String now) {
        String end = "." + layer + "." + kind;
        String own = model.halfCache() ? g.cast(now, GraphWriter.HALF) : now;
        g.node("Concat", List.of("past_key_values" + end, own), "present" + end, "axis", 2);
        return model.halfCache() ? g.cast("present" + end, GraphWriter.FLOAT) : "present" + end;
    }

    private String rotate(String x, Angles angles) {
        int half = shape.head() / 2;
        String second = g.op("Neg", List.of(g.slice(x, half, shape.head(), -1)));
        String turned = g.op("Concat", List.of(second, g.slice(x, 0, half, -1)), "axis", -1);
        return g.add(g.mul(x, angles.cos), g.mul(turned, angles.sin));
    }

    private String inner(int layer, String y) {
        String p = "l" + layer + ".";
        String gate = linear(y, p + "g", shape.hidden(), shape.inner());
        String up = linear(y, p + "u", shape.hidden(), shape.inner());
        String both = g.mul(g.mul(gate, g.op("Sigmoid", List.of(gate))), up);
        return linear(both, p + "d", shape.inner(), shape.hidden());
    }

    private String linear(String x, String name, int in, int out) {
        return g.matmul(x, g.weight(weights.get(name, in * out, 1 / Math.sqrt(in)), in, out));
    }

    private void logits(String x) {
        String kept = x;
        if (model.keepsLogits()) {
            String start = g.reshape(g.op("Neg", List.of("num_logits_to_keep")), 1);
            kept = g.op("Slice", List.of(x, start, g.longs(Long.MAX_VALUE), g.longs(1)));
        }
        int h = shape.hidden();
        int v = shape.vocabulary();
        String raw = g.matmul(kept, g.weight(weights.get("head", h * v, 2 / Math.sqrt(h)), h, v));
        g.node("Add", List.of(raw, g.weight(model.headBias(), v)), "logits");
    }
}
