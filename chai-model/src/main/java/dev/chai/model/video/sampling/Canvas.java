package dev.chai.model.video.sampling;

import dev.chai.model.video.Pixels;
import dev.chai.model.video.VideoFrame;

/** A black RGB picture that others are pasted on. */
final class Canvas {
    private static final int GLYPH_WIDTH = 5;
    private static final int GLYPH_HEIGHT = 7;
    private static final String SIGNS = "0123456789.s";

    /** Five columns a sign, the top row in the lowest bit. Drawn by hand: a server without fonts cannot draw text. */
    private static final byte[][] GLYPHS = {
        {0x3e, 0x51, 0x49, 0x45, 0x3e},
        {0x00, 0x42, 0x7f, 0x40, 0x00},
        {0x62, 0x51, 0x49, 0x49, 0x46},
        {0x22, 0x41, 0x49, 0x49, 0x36},
        {0x18, 0x14, 0x12, 0x7f, 0x10},
        {0x27, 0x45, 0x45, 0x45, 0x39},
        {0x3c, 0x4a, 0x49, 0x49, 0x30},
        {0x01, 0x71, 0x09, 0x05, 0x03},
        {0x36, 0x49, 0x49, 0x49, 0x36},
        {0x06, 0x49, 0x49, 0x29, 0x1e},
        {0x00, 0x60, 0x60, 0x00, 0x00},
        {0x48, 0x54, 0x54, 0x54, 0x24}
    };

    private final int width;
    private final int height;
    private final byte[] rgb;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] rgb() {
        return rgb;
    }

    void paste(VideoFrame frame, int left, int top) {
        if (frame.pixels() == Pixels.GRAY) {
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width(); x++) {
                    set(left + x, top + y, frame.rgbAt(x, y));
                }
            }
            return;
        }
        int rowBytes = frame.width() * 3;
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.bytes(), y * rowBytes, rgb, ((top + y) * width + left) * 3, rowBytes);
        }
    }

    /** White figures on a black ground. */
    void label(String text, int left, int top, int scale) {
        int advance = (GLYPH_WIDTH + 1) * scale;
        fill(left, top, text.length() * advance + 2 * scale, (GLYPH_HEIGHT + 3) * scale, 0);
        for (int i = 0; i < text.length(); i++) {
            glyph(SIGNS.indexOf(text.charAt(i)), left + 2 * scale + i * advance, top + 2 * scale, scale);
        }
    }

    private void glyph(int sign, int left, int top, int scale) {
        if (sign < 0) {
            return;
        }
        for (int column = 0; column < GLYPH_WIDTH; column++) {
            for (int row = 0; row < GLYPH_HEIGHT; row++) {
                if ((GLYPHS[sign][column] >> row & 1) == 1) {
                    fill(left + column * scale, top + row * scale, scale, scale, 0xffffff);
                }
            }
        }
    }

    private void fill(int left, int top, int wide, int high, int colour) {
        for (int y = top; y < Math.min(height, top + high); y++) {
            for (int x = left; x < Math.min(width, left + wide); x++) {
                set(x, y, colour);
            }
        }
    }

    private void set(int x, int y, int colour) {
        int at = (y * width + x) * 3;
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
    }
}
