package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.SquareRules;
import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.sampling.FrameSampler;
import dev.chai.model.video.sampling.Pick;
import dev.chai.model.video.sampling.Sample;
import dev.chai.model.video.sampling.SampleReader;
import dev.chai.model.video.sampling.Sampling;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Frames as SmolVLM2's video processor takes them. Each is made small as soon as it is read. */
record SmolPreparation(SquareRules rules) implements VideoPreparation {
    /** How frames are marked. */
    static final String LABEL = "smolvlm-processor";

    @Override
    public VlmVideo prepare(String name, FrameSource clip) throws IOException {
        ClipInfo info = clip.info();
        List<VideoFrame> squares = new ArrayList<>();
        try (SampleReader reader = FrameSampler.of(sampling(info)).read(clip)) {
            for (Optional<Sample> sample = reader.next(); sample.isPresent(); sample = reader.next()) {
                squares.add(SmolPictures.square(sample.get().frame(), rules));
            }
        }
        String label = LABEL + " fps=" + rules.clip().fps();
        return VlmVideo.of(name, squares, info.fps(), label).withClipSeconds(info.frames() / info.fps());
    }

    private Sampling sampling(ClipInfo info) {
        return range -> Arrays.stream(rules.clip().frameIndices(range.frames(), info.fps()))
                .mapToObj(index -> new Pick(index, LABEL))
                .toList();
    }
}
