package dev.chai.model.onnx.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.TensorInfo;
import dev.chai.model.vlm.VlmException;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a decoder takes the features of DeepStack. Exporters do it in three ways: one tensor {@code [layers, batch, tokens, width]} and one
 * {@code [batch, tokens, layers * width]} (mobius, its first and its later form), or a tensor {@code [batch, tokens, width]} for each layer
 * (Olive's recipes for onnxruntime-genai). Immutable and thread-safe.
 */
final class DeepStackInputs {
    private static final String STACKED = "deepstack_embeds";
    private static final String JOINED = "per_layer_inputs";
    private static final Pattern SEPARATE = Pattern.compile("deepstack(?:_[a-z]+)?_[0-9]+");

    private final List<String> names;
    private final OnnxJavaType type;
    private final boolean joined;
    private final int layers;
    private final int width;

    private DeepStackInputs(Graph decoder, List<String> names, long layers, long width) throws VlmException {
        if (layers < 1 || width < 1) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    decoder.name() + " does not say how many layers of how many numbers " + names
                            + " holds; export the model anew (chai-model/tools/export_qwen3_vl.py)");
        }
        this.names = names;
        this.type = decoder.input(names.get(0)).type;
        this.joined = names.get(0).equals(JOINED);
        this.layers = (int) layers;
        this.width = (int) width;
    }

    /** Whether an input has such a name. */
    static boolean known(String input) {
        return input.equals(STACKED)
                || input.equals(JOINED)
                || SEPARATE.matcher(input).matches();
    }

    /** What a decoder takes, if anything. */
    static Optional<DeepStackInputs> of(Graph decoder, long width) throws VlmException {
        List<String> names = inOrder(decoder.inputs().keySet().stream()
                .filter(DeepStackInputs::known)
                .toList());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        TensorInfo first = decoder.input(names.get(0));
        long layers = switch (names.get(0)) {
            case STACKED -> Tensors.axis(first, 4);
            case JOINED -> Tensors.axis(first, 1) / Math.max(1, width);
            default -> names.size();
        };
        long each = width > 0 || names.get(0).equals(JOINED) ? width : Tensors.axis(first, 1);
        return Optional.of(new DeepStackInputs(decoder, names, layers, each));
    }

    /** By the numbers at the end of the names. */
    static List<String> inOrder(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    int layers() {
        return layers;
    }

    /** Room for the features of some tokens, zero until they are put in. */
    Values values(int tokens) throws VlmException {
        return new Values(tokens);
    }

    /** Features of a span of tokens. Not thread-safe. */
    final class Values {
        private final int tokens;
        private final FloatBuffer numbers;

        private Values(int tokens) throws VlmException {
            this.tokens = tokens;
            this.numbers = Tensors.floats((long) layers * tokens * width);
        }

        /** Concatenates rows of a layer, from a token on. */
        void put(int layer, int token, FloatBuffer rows) {
            if (!joined) {
                numbers.put((layer * tokens + token) * width, rows, 0, rows.remaining());
                return;
            }
            for (int row = 0; row * width < rows.remaining(); row++) {
                numbers.put(((token + row) * layers + layer) * width, rows, row * width, width);
            }
        }

        /** By the names of the inputs; to be closed. */
        Map<String, OnnxTensor> tensors() throws VlmException {
            Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
            if (joined) {
                tensors.put(JOINED, Tensors.of(numbers, type, 1, tokens, (long) layers * width));
            } else if (names.get(0).equals(STACKED)) {
                tensors.put(STACKED, Tensors.of(numbers, type, layers, 1, tokens, width));
            } else {
                for (int layer = 0; layer < layers; layer++) {
                    FloatBuffer rows = numbers.slice(layer * tokens * width, tokens * width);
                    tensors.put(names.get(layer), Tensors.of(rows, type, 1, tokens, width));
                }
            }
            return tensors;
        }
    }
}
