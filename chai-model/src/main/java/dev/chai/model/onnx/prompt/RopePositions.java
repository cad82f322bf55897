package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.VideoPlaces;
import java.util.Arrays;

/**
 * Places of tokens: on the three axes of M-RoPE (time, row, column), or one after the other.
 *
 * <p>Text moves all three on by one. A picture's tokens share the place where it begins, plus their row and column; after it the text
 * goes on where the largest place ends, or where rows and columns end, as {@link VideoPlaces} says. Source: transformers,
 * {@code get_rope_index} of Qwen2-VL, Qwen2.5-VL and Qwen3-VL, which agree except for the time of later frame groups: Qwen3-VL has one
 * group at a time, Qwen2-VL counts groups, Qwen2.5-VL counts seconds.
 *
 * <p>Immutable as long as no caller writes to the array. Cost: linear.
 */
public final class RopePositions {
    private final long[][] places;
    private final long next;

    private RopePositions(long[][] places, long next) {
        this.places = places;
        this.next = next;
    }

    /** Returns the places of a prompt's tokens. */
    public static RopePositions of(Prompt prompt, ModelConfig config) {
        int count = prompt.ids().length;
        if (!config.family().hasThreeAxes()) {
            long[][] places = new long[1][count];
            return new RopePositions(places, text(places, 0, count, 0));
        }
        long[][] places = new long[3][count];
        long at = 0;
        int token = 0;
        for (Prompt.Block block : prompt.blocks()) {
            at = text(places, token, block.start(), at);
            at = pictures(places, block, at, config);
            token = block.end();
        }
        long end = text(places, token, count, at);
        return new RopePositions(places, Math.max(end, largest(places) + 1));
    }

    private static long largest(long[][] places) {
        return Arrays.stream(places).flatMapToLong(Arrays::stream).max().orElse(-1);
    }

    private static long text(long[][] places, int from, int to, long start) {
        long at = start;
        for (int i = from; i < to; i++, at++) {
            for (long[] axis : places) {
                axis[i] = at;
            }
        }
        return at;
    }

    private static long pictures(long[][] places, Prompt.Block block, long start, ModelConfig config) {
        int token = block.start();
        long lastTime = 0;
        for (int time = 0; time < block.times(); time++) {
            lastTime = config.videoPlaces().time(time, block.secondsEach());
            for (int row = 0; row < block.rows(); row++) {
                for (int column = 0; column < block.columns(); column++, token++) {
                    places[0][token] = start + lastTime;
                    places[1][token] = start + row;
                    places[2][token] = start + column;
                }
            }
        }
        long sides = Math.max(block.rows(), block.columns());
        boolean besideTheEnd = config.videoPlaces().rule() == VideoPlaces.Rule.TRANSFORMERS_5;
        return start + (besideTheEnd ? sides : Math.max(lastTime + 1, sides));
    }

    /** Places by axis, then token; one axis only where the family has no more. */
    public long[][] places() {
        return places;
    }

    /** Returns the place of the first generated token. */
    public long next() {
        return next;
    }

    /** Returns what is added to a token's number to get its place, once all are text: never above 0 for Qwen3-VL. */
    public long delta() {
        return next - places[0].length;
    }
}
