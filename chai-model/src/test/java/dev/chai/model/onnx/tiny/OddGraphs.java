package dev.chai.model.onnx.tiny;

import java.util.List;

/** Single graphs that differ from those of {@link TinyModel}. */
public final class OddGraphs {
    private OddGraphs() {}

    /**
     * An embedding graph that puts picture features in itself, as packages for onnxruntime-genai and those of mobius have it.
     *
     * @param table an embedding for each id
     */
    public static byte[] embeddingWithFeatures(float[][] table, long imageToken) {
        int width = table[0].length;
        float[] flat = new float[table.length * width];
        for (int id = 0; id < table.length; id++) {
            System.arraycopy(table[id], 0, flat, id * width, width);
        }
        GraphWriter g = new GraphWriter();
        String ids = g.input("input_ids", GraphWriter.LONG, "batch_size", "sequence_length");
        String features = g.input("image_features", GraphWriter.FLOAT, "num_tokens", width);
        String rows = g.op("Gather", List.of(g.weight(flat, table.length, width), ids), "axis", 0);
        String places = g.transpose(g.op("NonZero", List.of(g.op("Equal", List.of(ids, g.scalar(imageToken))))), 1, 0);
        g.node("ScatterND", List.of(rows, places, features), "inputs_embeds");
        g.output("inputs_embeds", GraphWriter.FLOAT, "batch_size", "sequence_length", width);
        return g.toBytes();
    }

    /** An embedding graph whose table lies in another file. */
    public static byte[] tableIn(String location, int tokens, int width) {
        GraphWriter g = new GraphWriter();
        String ids = g.input("input_ids", GraphWriter.LONG, "batch_size", "sequence_length");
        g.node("Gather", List.of(g.external(location, tokens, width), ids), "inputs_embeds", "axis", 0);
        g.output("inputs_embeds", GraphWriter.FLOAT, "batch_size", "sequence_length", width);
        return g.toBytes();
    }

    /** An encoder that gives one row of features for each patch of a square, as a LLaVA's does. */
    public static byte[] encoderOfPatches(int side, int patch, int width) {
        GraphWriter g = new GraphWriter();
        String pixels = g.input("pixel_values", GraphWriter.FLOAT, "batch", 3, side, side);
        int across = side / patch;
        String rows = g.reshape(pixels, (long) across * across, 3L * patch * patch);
        g.node("Slice", List.of(rows, g.longs(0), g.longs(width), g.longs(1)), "image_features");
        g.output("image_features", GraphWriter.FLOAT, "num_tokens", width);
        return g.toBytes();
    }
}
