package dev.chai.model.onnx;

import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.prompt.RopePositions;
import dev.chai.model.vlm.VlmPart;
import java.util.List;

/** A request's prompt before any graph runs: media with sizes, ids, places. Immutable. */
record PromptPlan(List<VlmPart> media, List<MediaSize> sizes, Prompt prompt, RopePositions positions) {
    PromptPlan {
        media = List.copyOf(media);
        sizes = List.copyOf(sizes);
    }

    int tokens() {
        return prompt.ids().length;
    }
}
