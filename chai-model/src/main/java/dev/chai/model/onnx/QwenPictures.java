package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.folder.Normalization;
import dev.chai.model.onnx.folder.QwenRules;
import dev.chai.model.onnx.graph.Features;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.video.tensor.PatchForm;
import dev.chai.model.video.tensor.PatchTensor;
import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmVideo;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures for Qwen's models: sides in multiples of two patches, frames in pairs.
 *
 * <p>The encoder's attention stays within a pair of frames in all three generations, so pairs go through it one by one: memory stays
 * bounded, and a call can be ended between them.
 */
final class QwenPictures implements PictureEncoder {
    private static final int PAIR = 2;
    private static final int MERGE = 2;
    private static final int MAX_ASPECT = 200;
    /** How {@link VideoPreparation} marks frames that have been scaled for a Qwen model already. */
    private static final List<String> PREPARED = List.of("hf-processor", "qwen-vl-utils", Qwen2Preparation.LABEL);

    private final GraphSet graphs;
    private final QwenRules rules;
    private final PatchForm images;
    private final PatchForm clips;
    private final int side;
    private final boolean third;

    QwenPictures(GraphSet graphs, ModelConfig config, QwenRules rules) {
        this.graphs = graphs;
        this.rules = rules;
        this.images = form(config, rules.images());
        this.clips = form(config, rules.clips());
        this.side = config.patch() * MERGE;
        this.third = config.family() == ModelFamily.QWEN3_VL;
    }

    private static PatchForm form(ModelConfig config, Normalization values) {
        return new PatchForm(config.patch(), values.mean(), values.deviation());
    }

    @Override
    public MediaSize size(VlmPart part) throws VlmException {
        try {
            if (part instanceof VlmPart.Image image) {
                VideoFrame frame = image.frame();
                return media(1, smart(frame.width(), frame.height(), rules.minPixels(), rules.maxPixels()));
            }
            VlmVideo video = ((VlmPart.Video) part).video();
            int frames = video.frames().size();
            return media((frames + 1) / PAIR, frameSize(video, frames));
        } catch (IllegalArgumentException e) {
            throw new VlmException(VlmException.Kind.UNSUPPORTED_MEDIA, String.valueOf(e.getMessage()), e);
        }
    }

    private PictureSize frameSize(VlmVideo video, int frames) {
        int width = video.width();
        int height = video.height();
        boolean prepared = PREPARED.stream().anyMatch(video.profile()::startsWith);
        if (prepared && width % side == 0 && height % side == 0) {
            return PictureSize.exact(width, height);
        }
        QwenVideo profile = rules.video();
        return third
                ? profile.size(frames, width, height)
                : smart(width, height, profile.shortestEdge(), profile.longestEdge());
    }

    private MediaSize media(int times, PictureSize size) {
        return new MediaSize(times, size.height() / side, size.width() / side, size.width(), size.height());
    }

    /** The nearest multiples of a side, within a budget of pixels. Source: {@code smart_resize} of Qwen2-VL's image processor. */
    private PictureSize smart(int width, int height, long least, long most) {
        if (Math.max(width, height) > (long) MAX_ASPECT * Math.min(width, height)) {
            throw new IllegalArgumentException(width + "x" + height + " has sides further apart than 1 to " + MAX_ASPECT
                    + ", the most Qwen takes");
        }
        long wide = Math.max(side, nearest(width));
        long high = Math.max(side, nearest(height));
        double pixels = (double) width * height;
        if (wide * high > most) {
            double down = Math.sqrt(pixels / most);
            wide = Math.max(side, (long) Math.floor(width / down / side) * side);
            high = Math.max(side, (long) Math.floor(height / down / side) * side);
        } else if (wide * high < least) {
            double up = Math.sqrt(least / pixels);
            wide = (long) Math.ceil(width * up / side) * side;
            high = (long) Math.ceil(height * up / side) * side;
        }
        return PictureSize.exact((int) wide, (int) high);
    }

    /** Halves go to the even multiple, as Python rounds. */
    private long nearest(int length) {
        return (long) Math.rint((double) length / side) * side;
    }

    @Override
    public Features encode(VlmPart part, MediaSize size, RunControl control) throws VlmException {
        List<VideoFrame> frames = part instanceof VlmPart.Image image
                ? List.of(image.frame())
                : ((VlmPart.Video) part).video().frames();
        PictureSize exact = PictureSize.exact(size.width(), size.height());
        List<Features> groups = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += PAIR) {
            control.check();
            List<VideoFrame> pair = frames.subList(from, Math.min(frames.size(), from + PAIR)).stream()
                    .map(frame -> Scaled.frame(frame, size.width(), size.height(), Filter.BICUBIC))
                    .toList();
            PatchTensor patches = PatchTensor.of(pair, exact, part instanceof VlmPart.Image ? images : clips);
            groups.add(graphs.encode(patches.values(), patches.grid(), MERGE * MERGE, control));
        }
        return Features.concatenate(groups);
    }

    @Override
    public long pixelBytes(MediaSize size) {
        return (long) size.width() * size.height() * PAIR * 3 * Float.BYTES;
    }

    @Override
    public VideoPreparation video() {
        return third ? VideoPreparation.qwen(rules.video()) : new Qwen2Preparation(rules.video(), this::ofFrame, false);
    }

    private PictureSize ofFrame(int width, int height) {
        return smart(width, height, rules.video().shortestEdge(), rules.video().longestEdge());
    }
}
