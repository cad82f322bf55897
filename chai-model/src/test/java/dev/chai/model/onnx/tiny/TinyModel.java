package dev.chai.model.onnx.tiny;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tiny random Qwen3-VL in one of the public layouts, written as a model folder. Its tokenizer is that of the reference.
 *
 * <pre>{@code
 * TinyModel.of(Layout.MOBIUS).withFullLogits().write(folder);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class TinyModel {
    private final TinyShape shape;
    private final TinyWeights weights;
    private final Layout layout;
    private boolean deepStack = true;
    private DeepForm deepForm = DeepForm.STACKED;
    private boolean keepLogits = true;
    private boolean halfCache;
    private String family = "qwen3_vl";
    private final float[] headBias;

    private TinyModel(TinyShape shape, Layout layout) {
        this.shape = shape;
        this.layout = layout;
        this.weights = new TinyWeights(7);
        this.headBias = new float[shape.vocabulary()];
    }

    public static TinyModel of(Layout layout) {
        return of(TinyShape.small(), layout);
    }

    public static TinyModel of(TinyShape shape, Layout layout) {
        return new TinyModel(shape, layout);
    }

    /** Graphs that lost DeepStack. */
    public TinyModel withoutDeepStack() {
        deepStack = false;
        return this;
    }

    /** DeepStack features in another form. */
    public TinyModel withDeepStackAs(DeepForm form) {
        deepForm = form;
        return this;
    }

    DeepForm deepForm() {
        return deepForm;
    }

    /** The configuration, and the vision encoder's interface, of another family. */
    public TinyModel withFamily(String modelType) {
        family = modelType;
        return this;
    }

    private boolean isThird() {
        return family.equals("qwen3_vl");
    }

    /** A decoder that always gives all logits. */
    public TinyModel withFullLogits() {
        keepLogits = false;
        return this;
    }

    /** Keys and values as halves. */
    public TinyModel withHalfCache() {
        halfCache = true;
        return this;
    }

    /** Raises a token's logit at every place. */
    public TinyModel withBias(int token, float bias) {
        headBias[token] = bias;
        return this;
    }

    public TinyShape shape() {
        return shape;
    }

    public TinyWeights weights() {
        return weights;
    }

    public boolean hasDeepStack() {
        return deepStack && shape.deep() > 0;
    }

    boolean keepsLogits() {
        return keepLogits;
    }

    boolean halfCache() {
        return halfCache;
    }

    public float[] headBias() {
        return headBias.clone();
    }

    /** Writes the folder. */
    public Path write(Path folder) throws IOException {
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        boolean genai = layout != Layout.TRANSFORMERS_JS;
        Files.write(onnx.resolve(genai ? "vision.onnx" : "vision_encoder.onnx"), vision());
        Files.write(onnx.resolve(genai ? "embedding.onnx" : "embed_tokens.onnx"), embedding());
        byte[] decoder = new TinyDecoder(shape, weights, this).write();
        Files.write(onnx.resolve(genai ? "model.onnx" : "decoder_model_merged.onnx"), decoder);
        Files.writeString(folder.resolve("config.json"), config());
        Files.writeString(folder.resolve("generation_config.json"), "{\"eos_token_id\": [406, 404]}\n");
        for (String name : List.of("tokenizer.json", "preprocessor_config.json", "video_preprocessor_config.json")) {
            try (InputStream in =
                    Objects.requireNonNull(TinyModel.class.getResourceAsStream("/onnx/qwen3vl/" + name))) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
        return folder;
    }

    private String config() {
        List<Integer> taps = new ArrayList<>();
        for (int i = 0; i < shape.deep(); i++) {
            taps.add(i);
        }
        return """
                {"model_type": "%s", "image_token_id": 410, "video_token_id": 411,
                 "text_config": {"max_position_embeddings": 4096},
                 "vision_config": {"patch_size": %d, "deepstack_visual_indexes": %s}}
                """.formatted(family, isThird() ? 16 : 14, taps);
    }

    private byte[] vision() {
        GraphWriter g = new GraphWriter();
        int row = isThird() ? TinyShape.ROW : 3 * 2 * 14 * 14;
        String pixels = g.input("pixel_values", GraphWriter.FLOAT, "num_patches", row);
        String grid =
                g.input(family.equals("qwen2_vl") ? "grid_thw" : "image_grid_thw", GraphWriter.LONG, "num_images", 3);
        String patches = g.matmul(
                pixels, g.weight(weights.get("patch", row * TinyShape.PATCH_WIDTH, 0.02), row, TinyShape.PATCH_WIDTH));
        String merged = g.op("Tanh", List.of(g.reshape(patches, -1, TinyShape.MERGED)));
        // The grid is used, so that no optimiser drops the input.
        String sum = g.cast(g.op("ReduceSum", List.of(grid), "keepdims", 0), GraphWriter.FLOAT);
        merged = g.add(merged, g.mul(sum, g.number(0)));
        g.node("Identity", List.of(project(g, merged, "merge")), "image_features");
        g.output("image_features", GraphWriter.FLOAT, "num_tokens", shape.hidden());
        if (hasDeepStack()) {
            deepFeatures(g, merged);
        }
        return g.toBytes();
    }

    private void deepFeatures(GraphWriter g, String merged) {
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < shape.deep(); i++) {
            String layer = project(g, merged, "deep" + i);
            if (deepForm == DeepForm.STACKED) {
                layers.add(g.unsqueeze(layer, 0));
            } else {
                g.node("Identity", List.of(layer), "deepstack_features_" + i);
                g.output("deepstack_features_" + i, GraphWriter.FLOAT, "num_tokens", shape.hidden());
            }
        }
        if (deepForm == DeepForm.STACKED) {
            g.node("Concat", layers, "deepstack_features", "axis", 0);
            g.output("deepstack_features", GraphWriter.FLOAT, shape.deep(), "num_tokens", shape.hidden());
        }
    }

    private String project(GraphWriter g, String merged, String name) {
        int size = TinyShape.MERGED * shape.hidden();
        return g.matmul(merged, g.weight(weights.get(name, size, 0.3), TinyShape.MERGED, shape.hidden()));
    }

    private byte[] embedding() {
        GraphWriter g = new GraphWriter();
        int h = shape.hidden();
        String ids = g.input("input_ids", GraphWriter.LONG, "batch_size", "sequence_length");
        String table = g.weight(weights.get("embed", shape.vocabulary() * h, 1), shape.vocabulary(), h);
        String rows = g.op("Gather", List.of(table, ids), "axis", 0);
        g.output("inputs_embeds", GraphWriter.FLOAT, "batch_size", "sequence_length", h);
        if (layout == Layout.TRANSFORMERS_JS) {
            g.node("Identity", List.of(rows), "inputs_embeds");
            return g.toBytes();
        }
        String features = g.input("image_features", GraphWriter.FLOAT, "num_tokens", h);
        // Only images are known to these graphs: a video's tokens have to be shown as an image's.
        String places = g.transpose(g.op("NonZero", List.of(g.op("Equal", List.of(ids, g.scalar(410))))), 1, 0);
        g.node("ScatterND", List.of(rows, places, features), "inputs_embeds");
        if (layout == Layout.MOBIUS && hasDeepStack()) {
            deepEmbeds(g, rows, places);
        }
        return g.toBytes();
    }

    private void deepEmbeds(GraphWriter g, String rows, String places) {
        int h = shape.hidden();
        String zeros = g.mul(rows, g.number(0));
        List<String> layers = new ArrayList<>();
        for (int i = 0; i < shape.deep(); i++) {
            layers.add(g.op("ScatterND", List.of(zeros, places, deepInput(g, i))));
        }
        switch (deepForm) {
            case STACKED -> {
                List<String> stacked =
                        layers.stream().map(layer -> g.unsqueeze(layer, 0)).toList();
                g.node("Concat", stacked, "deepstack_embeds", "axis", 0);
                g.output("deepstack_embeds", GraphWriter.FLOAT, shape.deep(), "batch_size", "sequence_length", h);
            }
            case JOINED -> {
                g.node("Concat", layers, "per_layer_inputs", "axis", -1);
                g.output("per_layer_inputs", GraphWriter.FLOAT, "batch_size", "sequence_length", shape.deep() * h);
            }
            case SEPARATE -> {
                for (int i = 0; i < shape.deep(); i++) {
                    g.node("Identity", List.of(layers.get(i)), "deepstack_" + i);
                    g.output("deepstack_" + i, GraphWriter.FLOAT, "batch_size", "sequence_length", h);
                }
            }
        }
    }

    private String deepInput(GraphWriter g, int layer) {
        int h = shape.hidden();
        if (deepForm != DeepForm.STACKED) {
            return g.input("deepstack_features_" + layer, GraphWriter.FLOAT, "num_tokens", h);
        }
        if (layer == 0) {
            g.input("deepstack_features", GraphWriter.FLOAT, shape.deep(), "num_tokens", h);
        }
        return g.op("Gather", List.of("deepstack_features", g.scalar(layer)), "axis", 0);
    }
}
