package dev.chai.model.onnx.graph;

import java.util.List;

/**
 * A prompt as the decoder takes it: ids, places, and which tokens represent pictures. Immutable as long as no caller writes to the arrays.
 */
public final class PromptInput {
    private final long[] ids;
    private final long[][] positions;
    private final List<Pictures> pictures;

    /**
     * Tokens that represent pictures.
     *
     * @param start the first token
     * @param features a row for each token from {@code firstRow} on
     * @param firstRow where the rows begin
     * @param count tokens and rows
     */
    public record Pictures(int start, Features features, int firstRow, int count) {
        int end() {
            return start + count;
        }
    }

    /** Places are by axis, then token. */
    public PromptInput(long[] ids, long[][] positions, List<Pictures> pictures) {
        this.ids = ids;
        this.positions = positions;
        this.pictures = List.copyOf(pictures);
    }

    /** Returns the number of tokens. */
    public int length() {
        return ids.length;
    }

    long id(int place) {
        return ids[place];
    }

    long position(int axis, int place) {
        return positions[axis][place];
    }

    /** The picture tokens within a span, cut to it. */
    List<Pictures> between(int from, int to) {
        return pictures.stream()
                .filter(each -> each.start < to && each.end() > from)
                .map(each -> {
                    int start = Math.max(each.start, from);
                    int count = Math.min(each.end(), to) - start;
                    return new Pictures(start, each.features, each.firstRow + start - each.start, count);
                })
                .toList();
    }
}
