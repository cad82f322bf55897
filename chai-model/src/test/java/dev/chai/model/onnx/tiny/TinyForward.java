package dev.chai.model.onnx.tiny;

/**
 * The tiny model computed in doubles by plain loops: an oracle that shares the weights with the graphs, and nothing else.
 *
 * <p>Not thread-safe.
 */
public final class TinyForward {
    private final TinyModel model;
    private final TinyShape shape;
    private final TinyWeights weights;

    public TinyForward(TinyModel model) {
        this.model = model;
        this.shape = model.shape();
        this.weights = model.weights();
    }

    /** Features of patches by layer, token and number: layer 0 for the embeddings, the others for DeepStack. */
    public double[][][] features(float[][] patches) {
        double[][] merged = new double[patches.length / 4][TinyShape.MERGED];
        for (int row = 0; row < patches.length; row++) {
            double[] out = multiply(widen(patches[row]), "patch", TinyShape.PATCH_WIDTH, 0.02);
            for (int i = 0; i < out.length; i++) {
                merged[row / 4][row % 4 * TinyShape.PATCH_WIDTH + i] = Math.tanh(out[i]);
            }
        }
        double[][][] layers = new double[1 + shape.deep()][merged.length][];
        for (int layer = 0; layer < layers.length; layer++) {
            for (int token = 0; token < merged.length; token++) {
                layers[layer][token] =
                        multiply(merged[token], layer == 0 ? "merge" : "deep" + (layer - 1), shape.hidden(), 0.3);
            }
        }
        return layers;
    }

    /** A token's embedding. */
    public double[] embed(long id) {
        float[] table = weights.get("embed", shape.vocabulary() * shape.hidden(), 1);
        double[] row = new double[shape.hidden()];
        for (int i = 0; i < row.length; i++) {
            row[i] = table[(int) id * shape.hidden() + i];
        }
        return row;
    }

    /**
     * Logits behind every token.
     *
     * @param embeds by token
     * @param deep by layer and token; null where a token is text
     * @param places by axis and token
     */
    public double[][] logits(double[][] embeds, double[][][] deep, long[][] places) {
        double[][] x = new double[embeds.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = embeds[i].clone();
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            attend(x, "l" + layer + ".", places);
            for (int t = 0; t < x.length; t++) {
                add(x[t], inner(rms(x[t], "l" + layer + ".n2"), "l" + layer + "."));
                if (model.hasDeepStack() && layer < deep.length && deep[layer][t] != null) {
                    add(x[t], deep[layer][t]);
                }
            }
        }
        double[][] logits = new double[x.length][];
        float[] bias = model.headBias();
        for (int t = 0; t < x.length; t++) {
            logits[t] = multiply(rms(x[t], "norm"), "head", shape.vocabulary(), 2 / Math.sqrt(shape.hidden()));
            for (int i = 0; i < bias.length; i++) {
                logits[t][i] += bias[i];
            }
        }
        return logits;
    }

    private void attend(double[][] x, String p, long[][] places) {
        int count = x.length;
        double[][][] q = new double[count][][];
        double[][][] k = new double[count][][];
        double[][][] v = new double[count][][];
        for (int t = 0; t < count; t++) {
            double[] y = rms(x[t], p + "n1");
            q[t] = heads(y, p + "q", shape.heads());
            k[t] = heads(y, p + "k", shape.kvHeads());
            v[t] = heads(y, p + "v", shape.kvHeads());
            turn(q[t], p + "qn", places, t);
            turn(k[t], p + "kn", places, t);
        }
        for (int t = 0; t < count; t++) {
            double[] all = new double[shape.heads() * shape.head()];
            for (int head = 0; head < shape.heads(); head++) {
                double[] out = mix(q[t][head], k, v, head * shape.kvHeads() / shape.heads(), t);
                System.arraycopy(out, 0, all, head * shape.head(), out.length);
            }
            add(x[t], multiply(all, p + "o", shape.hidden(), 1 / Math.sqrt(all.length)));
        }
    }

    private double[] mix(double[] q, double[][][] k, double[][][] v, int kv, int last) {
        double[] weight = new double[last + 1];
        double sum = 0;
        for (int t = 0; t <= last; t++) {
            double dot = 0;
            for (int i = 0; i < q.length; i++) {
                dot += q[i] * k[t][kv][i];
            }
            weight[t] = Math.exp(dot / Math.sqrt(q.length));
            sum += weight[t];
        }
        double[] out = new double[q.length];
        for (int t = 0; t <= last; t++) {
            for (int i = 0; i < out.length; i++) {
                out[i] += weight[t] / sum * v[t][kv][i];
            }
        }
        return out;
    }

    private double[][] heads(double[] y, String name, int count) {
        double[] wide = multiply(y, name, count * shape.head(), 1 / Math.sqrt(y.length));
        double[][] heads = new double[count][shape.head()];
        for (int i = 0; i < wide.length; i++) {
            heads[i / shape.head()][i % shape.head()] = wide[i];
        }
        return heads;
    }

    private void turn(double[][] heads, String norm, long[][] places, int token) {
        int half = shape.head() / 2;
        for (int h = 0; h < heads.length; h++) {
            double[] x = rms(heads[h], norm);
            for (int i = 0; i < half; i++) {
                double angle = places[shape.axis(i)][token] * (double) (float) shape.frequency(i);
                heads[h][i] = x[i] * Math.cos(angle) - x[i + half] * Math.sin(angle);
                heads[h][i + half] = x[i + half] * Math.cos(angle) + x[i] * Math.sin(angle);
            }
        }
    }

    private double[] inner(double[] y, String p) {
        double spread = 1 / Math.sqrt(y.length);
        double[] gate = multiply(y, p + "g", shape.inner(), spread);
        double[] up = multiply(y, p + "u", shape.inner(), spread);
        for (int i = 0; i < gate.length; i++) {
            gate[i] = gate[i] / (1 + Math.exp(-gate[i])) * up[i];
        }
        return multiply(gate, p + "d", shape.hidden(), 1 / Math.sqrt(gate.length));
    }

    private double[] rms(double[] x, String name) {
        float[] scale = weights.scale(name, x.length);
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        double root = Math.sqrt(squares / x.length + TinyShape.EPSILON);
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] / root * scale[i];
        }
        return out;
    }

    private double[] multiply(double[] x, String name, int out, double spread) {
        float[] matrix = weights.get(name, x.length * out, spread);
        double[] y = new double[out];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < out; j++) {
                y[j] += x[i] * matrix[i * out + j];
            }
        }
        return y;
    }

    private static void add(double[] to, double[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    private static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
