package dev.chai.model.onnx.prompt;

import java.util.List;

/**
 * A prompt as ids with the places of its pictures. Immutable as long as no caller writes to the array.
 *
 * @param ids token ids
 * @param blocks runs of tokens that represent pictures, in order
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier between two methods, never compared.
public record Prompt(long[] ids, List<Block> blocks) {
    /** Copies the list. */
    public Prompt {
        blocks = List.copyOf(blocks);
    }

    /**
     * A run of tokens that represents pictures.
     *
     * @param start its first token
     * @param times groups of frames, one after the other
     * @param rows tokens from top to bottom of one group
     * @param columns tokens from left to right
     * @param media which image or video of the request, from 0
     * @param firstRow where its features begin among those of the image or video
     * @param secondsEach seconds from group to group, for models whose places count them; else 0
     */
    public record Block(int start, int times, int rows, int columns, int media, int firstRow, double secondsEach) {
        /** Returns the number of tokens. */
        public int count() {
            return times * rows * columns;
        }

        /** Returns the token after it. */
        public int end() {
            return start + count();
        }
    }

    /** Returns the token after the last picture; 0 where there is none. */
    public int picturesEnd() {
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).end();
    }

    /** Tokens that represent pictures. */
    public int pictureTokens() {
        return blocks.stream().mapToInt(Block::count).sum();
    }
}
