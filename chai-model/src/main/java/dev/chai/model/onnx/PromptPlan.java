package dev.chai.model.onnx;

import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.prompt.RopePositions;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import java.util.ArrayList;
import java.util.List;

/** A request's prompt before any graph runs: media with sizes, ids, places. Immutable. */
record PromptPlan(List<VlmPart> media, List<MediaSize> sizes, Prompt prompt, RopePositions positions) {
    private static final String TRANSPORT = "tensor";

    PromptPlan {
        media = List.copyOf(media);
        sizes = List.copyOf(sizes);
    }

    /** What the model sees of each clip. */
    List<SeenVideo> seen() {
        List<SeenVideo> seen = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            if (media.get(i) instanceof VlmPart.Video video) {
                MediaSize size = sizes.get(i);
                seen.add(SeenVideo.of(video.video(), TRANSPORT).resizedTo(size.width(), size.height()));
            }
        }
        return seen;
    }

    int tokens() {
        return prompt.ids().length;
    }
}
