package dev.chai.model.video.sampling;

import dev.chai.model.video.VideoFrame;
import java.util.List;
import java.util.Locale;

/**
 * Lays samples out in one picture, so that a model which takes images sees a clip (IG-VLM, Kim et al. 2024, arXiv 2403.18406).
 *
 * <pre>{@code
 * FrameGrid grid = FrameGrid.of(4, 4).withTimestamps();
 * SampledClip sampled = FrameSampler.of(grid.sampling()).sample(clip);
 * ImageIO.write(grid.render(sampled.samples()).toImage(), "png", file.toFile());
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cells are filled row by row and have the shape of the frames; the ones left over stay black.
 *
 * @param columns cells side by side
 * @param rows cells above each other
 * @param cellSide longest side of a cell in pixels; default 320
 * @param timestamps whether each cell shows its time in seconds at its top left
 * @since 0.1
 */
public record FrameGrid(int columns, int rows, int cellSide, boolean timestamps) {
    private static final int MOST_CELLS = 1024;
    private static final int MOST_SIDE = 4096;

    /** @throws IllegalArgumentException if there is no cell, or more than 1024, or a cell has no pixel or more than 4096 a side */
    public FrameGrid {
        if (columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "grid " + columns + "x" + rows + " must have 1 to " + MOST_CELLS + " cells");
        }
        if (cellSide < 1 || cellSide > MOST_SIDE) {
            throw new IllegalArgumentException("cells of " + cellSide + " pixels: must be 1 to " + MOST_SIDE);
        }
    }

    /** Returns a grid of cells 320 pixels long, without timestamps. */
    public static FrameGrid of(int columns, int rows) {
        return new FrameGrid(columns, rows, 320, false);
    }

    /**
     * Reads {@code 4x4}: columns, then rows.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static FrameGrid parse(String text) {
        int cross = text.indexOf('x');
        try {
            return of(
                    Integer.parseInt(text.substring(0, Math.max(0, cross))),
                    Integer.parseInt(text.substring(cross + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("grid \"" + text + "\" must be COLUMNSxROWS, as in 4x4", e);
        }
    }

    /** Returns a copy with other cells. */
    public FrameGrid withCellSide(int pixels) {
        return new FrameGrid(columns, rows, pixels, timestamps);
    }

    /** Returns a copy that shows each sample's time. */
    public FrameGrid withTimestamps() {
        return new FrameGrid(columns, rows, cellSide, true);
    }

    /** Returns the strategy that fills the grid: one frame a cell, evenly over the clip. */
    public Sampling sampling() {
        return Sampling.uniform(columns * rows);
    }

    /**
     * Returns the picture, with the first sample's index and time.
     *
     * @throws IllegalArgumentException if there are no samples, or more than cells
     */
    public VideoFrame render(List<Sample> samples) {
        if (samples.isEmpty() || samples.size() > columns * rows) {
            throw new IllegalArgumentException(samples.size() + " samples for a grid of " + columns + "x" + rows
                    + ": must be 1 to " + columns * rows);
        }
        VideoFrame first = samples.get(0).frame();
        double scale = (double) cellSide / Math.max(first.width(), first.height());
        int cellWidth = Math.max(1, (int) Math.round(first.width() * scale));
        int cellHeight = Math.max(1, (int) Math.round(first.height() * scale));
        Canvas canvas = new Canvas(cellWidth * columns, cellHeight * rows);
        for (int i = 0; i < samples.size(); i++) {
            VideoFrame frame = samples.get(i).frame();
            int left = i % columns * cellWidth;
            int top = i / columns * cellHeight;
            canvas.paste(frame.resized(cellWidth, cellHeight), left, top);
            if (timestamps) {
                canvas.label(
                        String.format(Locale.ROOT, "%.1fs", frame.seconds()), left, top, Math.max(1, cellHeight / 80));
            }
        }
        return VideoFrame.of(first.index(), first.seconds(), canvas.width(), canvas.height(), canvas.rgb());
    }
}
