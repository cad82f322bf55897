package dev.chai.model.onnx.folder;

import java.util.Optional;

/**
 * How the tokens of a clip are counted in Qwen2-VL and Qwen2.5-VL, where releases of transformers differ: a checkpoint is run as the
 * release that wrote its {@code config.json} runs it. Qwen3-VL's clips are the same in all. Immutable and thread-safe.
 *
 * <p>Source: {@code get_rope_index} of transformers 4.57.6 and 5.23.0.
 *
 * @param rule of which release
 * @param tokensPerSecond how much Qwen2.5-VL's places in time grow in a second; 0 where they count pairs of frames
 * @since 0.1
 */
public record VideoPlaces(Rule rule, double tokensPerSecond) {
    /** The rules of the two lines of releases. */
    public enum Rule {
        /** Text goes on after the largest place; seconds from pair to pair are cut to whole ones. vLLM's rule, but for the seconds. */
        TRANSFORMERS_4,
        /** Text goes on after rows and columns, next to the end of a long clip; seconds keep their fractions. */
        TRANSFORMERS_5;

        /** Returns the rule of a release such as {@code 4.57.6}; the older one where none is named. */
        static Rule of(Optional<String> release) {
            return release.filter(name -> !name.matches("[0-4]\\..*")).isPresent() ? TRANSFORMERS_5 : TRANSFORMERS_4;
        }

        /** Returns the name for provenance. */
        public String id() {
            return this == TRANSFORMERS_4 ? "transformers-4" : "transformers-5";
        }
    }

    /** Returns the place in time of a pair of frames, in floats, as PyTorch multiplies whole numbers by a decimal. */
    public long time(int pair, double secondsEach) {
        if (tokensPerSecond == 0) {
            return pair;
        }
        double seconds = rule == Rule.TRANSFORMERS_4 ? Math.floor(secondsEach) : secondsEach;
        return (long) (pair * (float) (seconds * tokensPerSecond));
    }
}
