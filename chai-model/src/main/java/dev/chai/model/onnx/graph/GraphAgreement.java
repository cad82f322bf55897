package dev.chai.model.onnx.graph;

import ai.onnxruntime.TensorInfo;
import dev.chai.model.vlm.VlmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that the three graphs of a folder belong together, as far as their shapes say it. */
final class GraphAgreement {
    private final VisionGraph vision;
    private final Graph embedding;
    private final DecoderGraph decoder;

    GraphAgreement(VisionGraph vision, Graph embedding, DecoderGraph decoder) {
        this.vision = vision;
        this.embedding = embedding;
        this.decoder = decoder;
    }

    /** A number that a graph gives or takes; below 1 where it does not say. */
    private record Stated(String who, long number) {}

    /**
     * Checks widths and counts.
     *
     * @throws VlmException of kind UNSUPPORTED if two graphs differ
     */
    void require() throws VlmException {
        requireEqual("numbers in a row of features", widths());
        requireEqual("layers for DeepStack", deepLayers());
    }

    private List<Stated> widths() throws VlmException {
        List<Stated> widths = new ArrayList<>();
        widths.add(new Stated(decoder.graph().name(), decoder.hidden()));
        widths.add(new Stated(embedding.name(), Tensors.axis(embedding.output(DecoderGraph.EMBEDS), 1)));
        Optional<String> features = vision.features();
        if (features.isPresent()) {
            add(widths, vision.graph().name(), vision.graph().output(features.get()));
        }
        for (String name : vision.deepOutputs()) {
            add(
                    widths,
                    vision.graph().name() + " (" + name + ")",
                    vision.graph().output(name));
        }
        if (embedding.takes(GraphSet.FEATURES)) {
            add(widths, embedding.name() + " (" + GraphSet.FEATURES + ")", embedding.input(GraphSet.FEATURES));
        }
        return widths;
    }

    private static void add(List<Stated> widths, String who, TensorInfo info) {
        widths.add(new Stated(who, Tensors.axis(info, 1)));
    }

    /** A model whose decoder takes none, or whose encoder gives none, has lost DeepStack, which is reported elsewhere. */
    private List<Stated> deepLayers() throws VlmException {
        if (vision.deepOutputs().isEmpty() || decoder.deepStack().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Stated(decoder.graph().name(), decoder.deepStackLayers()),
                new Stated(vision.graph().name(), vision.deepLayers()));
    }

    private static void requireEqual(String what, List<Stated> all) throws VlmException {
        List<Stated> known = all.stream().filter(stated -> stated.number > 0).toList();
        for (Stated other : known) {
            Stated first = known.get(0);
            if (other.number != first.number) {
                throw new VlmException(
                        VlmException.Kind.UNSUPPORTED,
                        other.who + " has " + other.number + " " + what + ", but " + first.who + " has " + first.number
                                + ": they are graphs of different models");
            }
        }
    }
}
