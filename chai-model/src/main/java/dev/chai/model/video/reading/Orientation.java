package dev.chai.model.video.reading;

/** How stored pictures are turned to be shown: mirrored left to right first, then turned clockwise. */
public record Orientation(int degrees, boolean mirrored) {
    public static final Orientation UPRIGHT = new Orientation(0, false);

    /** Pixels are turned in squares of this side, so that reads and writes both stay in the cache. */
    private static final int TILE = 32;

    /**
     * Reads a display matrix (ISO/IEC 14496-12, 8.2.2: a b u, c d v, x y w in fixed point; a picture's (x, y) is shown at
     * (ax + cy, bx + dy)). Angles are rounded to quarter turns.
     */
    public static Orientation of(int[] matrix) {
        double a = matrix[0];
        double b = matrix[1];
        double c = matrix[3];
        double d = matrix[4];
        boolean mirrored = a * d - b * c < 0;
        // Mirrored first: the column that x is multiplied with has its sign turned.
        double degrees = Math.toDegrees(mirrored ? Math.atan2(-b, -a) : Math.atan2(b, a));
        int quarters = Math.floorMod((int) Math.rint(degrees / 90), 4);
        return quarters == 0 && !mirrored ? UPRIGHT : new Orientation(quarters * 90, mirrored);
    }

    public boolean isSideways() {
        return degrees == 90 || degrees == 270;
    }

    /** Returns the shown picture of a stored one. */
    public byte[] apply(byte[] stored, int width, int height, int channels) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        byte[] shown = new byte[stored.length];
        for (int tileY = 0; tileY < height; tileY += TILE) {
            for (int tileX = 0; tileX < width; tileX += TILE) {
                for (int y = tileY; y < Math.min(height, tileY + TILE); y++) {
                    turnRow(stored, shown, new Row(tileX, y, width, height, channels));
                }
            }
        }
        return shown;
    }

    private record Row(int x, int y, int width, int height, int channels) {}

    private void turnRow(byte[] stored, byte[] shown, Row row) {
        int shownWidth = isSideways() ? row.height : row.width;
        int end = Math.min(row.width, row.x + TILE);
        for (int x = row.x; x < end; x++) {
            int from = (row.y * row.width + x) * row.channels;
            int fromLeft = mirrored ? row.width - 1 - x : x;
            int to = target(fromLeft, row, shownWidth) * row.channels;
            for (int c = 0; c < row.channels; c++) {
                shown[to + c] = stored[from + c];
            }
        }
    }

    private int target(int x, Row row, int shownWidth) {
        int y = row.y;
        return switch (degrees) {
            case 90 -> x * shownWidth + (row.height - 1 - y);
            case 180 -> (row.height - 1 - y) * shownWidth + (row.width - 1 - x);
            case 270 -> (row.width - 1 - x) * shownWidth + y;
            default -> y * shownWidth + x;
        };
    }
}
