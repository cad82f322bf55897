package dev.chai.model.video.sampling;

/** RGB bytes as OpenCV's 8-bit HSV: hue in half degrees, 0 to 179. */
final class HueSaturationValue {
    private HueSaturationValue() {}

    static byte[] of(byte[] rgb) {
        byte[] hsv = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i += 3) {
            int red = rgb[i] & 0xff;
            int green = rgb[i + 1] & 0xff;
            int blue = rgb[i + 2] & 0xff;
            int value = Math.max(red, Math.max(green, blue));
            int range = value - Math.min(red, Math.min(green, blue));
            hsv[i] = (byte) hue(red, green, blue, value, range);
            hsv[i + 1] = (byte) (value == 0 ? 0 : (255 * range + value / 2) / value);
            hsv[i + 2] = (byte) value;
        }
        return hsv;
    }

    private static int hue(int red, int green, int blue, int value, int range) {
        if (range == 0) {
            return 0;
        }
        float sixths;
        if (value == red) {
            sixths = (float) (green - blue) / range;
        } else if (value == green) {
            sixths = 2 + (float) (blue - red) / range;
        } else {
            sixths = 4 + (float) (red - green) / range;
        }
        int half = Math.round(30 * sixths);
        return half < 0 ? half + 180 : half;
    }
}
