package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.SquareRules;
import dev.chai.model.onnx.graph.Features;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.internal.ByteResampler.Filter;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmVideo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures for SmolVLM2: squares of one size. A large image is scaled to whole squares, cut into them, and shown once more as a whole; a
 * frame of a video is one square. Source: transformers, image and video processor of SmolVLM.
 *
 * <p>Squares go through the encoder one by one: memory stays bounded, and a call can be ended between them.
 */
final class SmolPictures implements PictureEncoder {
    private static final int CHANNELS = 3;
    private static final int LEVELS = 255;

    private final GraphSet graphs;
    private final SquareRules rules;
    private final int side;
    private final float[][] normalised;

    SmolPictures(GraphSet graphs, SquareRules rules) {
        this.graphs = graphs;
        this.rules = rules;
        this.side = rules.side();
        this.normalised = normalised(rules);
    }

    /** What each of the 256 levels of each channel becomes. */
    private static float[][] normalised(SquareRules rules) {
        float[][] table = new float[CHANNELS][LEVELS + 1];
        for (int channel = 0; channel < CHANNELS; channel++) {
            float middle = (float) (rules.normalization().mean().get(channel) * LEVELS);
            float spread = (float) (rules.normalization().deviation().get(channel) * LEVELS);
            for (int level = 0; level <= LEVELS; level++) {
                table[channel][level] = (level - middle) / spread;
            }
        }
        return table;
    }

    @Override
    public MediaSize size(VlmPart part) {
        if (part instanceof VlmPart.Video video) {
            return squares(video.video().frames().size());
        }
        VideoFrame frame = ((VlmPart.Image) part).frame();
        int[] sides = longest(frame.width(), frame.height(), rules.longestSide());
        int[] cut = rules.splitting() ? wholeSquares(sides) : new int[] {side, side};
        if (cut[0] <= side && cut[1] <= side) {
            return squares(1);
        }
        int across = cut[0] / side;
        int pieces = across * (cut[1] / side);
        return new MediaSize(pieces + 1, 1, rules.tokensEach(), cut[0], cut[1], across);
    }

    private MediaSize squares(int count) {
        return new MediaSize(count, 1, rules.tokensEach(), side, side);
    }

    /** The longer side as wanted; the other keeps the proportion, to the next even number. */
    static int[] longest(int width, int height, int longest) {
        double aspect = (double) width / height;
        if (width >= height) {
            return new int[] {longest, Math.max(1, even((int) (longest / aspect)))};
        }
        return new int[] {Math.max(1, even((int) (longest * aspect))), longest};
    }

    private static int even(int length) {
        return length + length % 2;
    }

    /** The next multiples of a square: of the longer side first, of the other as the proportion then has it. */
    private int[] wholeSquares(int[] sides) {
        double aspect = (double) sides[0] / sides[1];
        if (sides[0] >= sides[1]) {
            int width = multiple(sides[0]);
            return new int[] {width, multiple((int) (width / aspect))};
        }
        int height = multiple(sides[1]);
        return new int[] {multiple((int) (height * aspect)), height};
    }

    private int multiple(int length) {
        return (length + side - 1) / side * side;
    }

    /** A square of a picture, in pixels from its corner. */
    record Square(VideoFrame picture, int left, int top) {
        Square(VideoFrame picture) {
            this(picture, 0, 0);
        }
    }

    /** The squares of an image or video, in the order in which the prompt shows them. */
    List<Square> squares(VlmPart part, MediaSize size) {
        if (part instanceof VlmPart.Video video) {
            boolean prepared = video.video().profile().startsWith(SmolPreparation.LABEL) && isSquare(video.video());
            return video.video().frames().stream()
                    .map(frame -> new Square(prepared ? frame : square(frame, rules)))
                    .toList();
        }
        List<Square> squares = new ArrayList<>();
        VideoFrame whole = scaled(((VlmPart.Image) part).frame(), size);
        for (int piece = 0; piece < size.times() - 1; piece++) {
            squares.add(new Square(whole, piece % size.across() * side, piece / size.across() * side));
        }
        squares.add(new Square(Scaled.frame(whole, side, side, Filter.LANCZOS)));
        return squares;
    }

    @Override
    public Features encode(VlmPart part, MediaSize size, RunControl control) throws VlmException {
        List<Features> features = new ArrayList<>();
        for (Square square : squares(part, size)) {
            control.check();
            features.add(graphs.encodeSquare(pixels(square), side, rules.tokensEach(), control));
        }
        return Features.concatenate(features);
    }

    private VideoFrame scaled(VideoFrame frame, MediaSize size) {
        int[] sides = longest(frame.width(), frame.height(), rules.longestSide());
        VideoFrame first = Scaled.frame(frame, sides[0], sides[1], Filter.LANCZOS);
        return Scaled.frame(first, size.width(), size.height(), Filter.LANCZOS);
    }

    private boolean isSquare(VlmVideo video) {
        return video.width() == side && video.height() == side;
    }

    /** A frame of a clip as the processor makes a square of it, in two steps even where it is one already. */
    static VideoFrame square(VideoFrame frame, SquareRules rules) {
        int[] sides = longest(frame.width(), frame.height(), rules.clip().longestSide());
        VideoFrame first = Scaled.frame(frame, sides[0], sides[1], Filter.LANCZOS);
        return Scaled.frame(first, rules.side(), rules.side(), Filter.LANCZOS);
    }

    /** A square's numbers, channel by channel, in a direct buffer. */
    FloatBuffer pixels(Square square) {
        FloatBuffer values = ByteBuffer.allocateDirect(CHANNELS * side * side * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        byte[] rgb = square.picture.bytes();
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] levels = normalised[channel];
            for (int y = 0; y < side; y++) {
                int at = ((square.top + y) * square.picture.width() + square.left) * CHANNELS + channel;
                for (int x = 0; x < side; x++, at += CHANNELS) {
                    values.put(levels[rgb[at] & 0xff]);
                }
            }
        }
        return values.flip();
    }

    @Override
    public long pixelBytes(MediaSize size) {
        return (long) side * side * CHANNELS * Float.BYTES + (long) size.width() * size.height() * CHANNELS;
    }

    @Override
    public VideoPreparation video() {
        return new SmolPreparation(rules);
    }
}
