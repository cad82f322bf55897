package dev.chai.model.motion;

import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Renders a textured scene of three planes at different depths under a known camera path.
 *
 * <p>Every pixel's ray is cut with the planes from near to far; the nearest opaque one shows. World axes: x right, y down, z forward.
 */
public final class SyntheticClip {
    static final int WIDTH = 256;
    static final int HEIGHT = 144;
    public static final double FPS = 24;
    private static final double FOCAL = 230;
    private static final int TEXTURE = 512;
    private static final double[] DEPTHS = {2.6, 5, 12};
    private static final double[] OPAQUE = {0.62, 0.52, -1};

    private static final int LOOKS = 4;
    private static final float[][][] TEXTURES = new float[LOOKS][][];
    private static final float[][][] MASKS = new float[LOOKS][][];
    private static final float[] GRAIN = grain();

    static {
        for (int look = 0; look < LOOKS; look++) {
            Random random = new Random(look);
            TEXTURES[look] = new float[][] {noise(random, 4, 6), noise(random, 4, 6), noise(random, 4, 6)};
            MASKS[look] = new float[][] {noise(random, 32, 2), noise(random, 32, 2), noise(random, 32, 2)};
        }
    }

    private final Random random;
    private final float[][] textures;
    private final float[][] masks;
    private final double offset;
    private final Setting setting;

    /** Where the camera is and how it looks, from its start. Angles in radians: pan to the right, tilt up, roll clockwise. */
    public record Pose(double pan, double tilt, double roll, double focal, double x, double y, double z) {
        public static final Pose START = new Pose(0, 0, 0, 1, 0, 0, 0);

        public Pose plus(Pose other, double share) {
            return new Pose(
                    pan + share * other.pan,
                    tilt + share * other.tilt,
                    roll + share * other.roll,
                    focal * Math.pow(other.focal, share),
                    x + share * other.x,
                    y + share * other.y,
                    z + share * other.z);
        }
    }

    /** Course of the camera: the pose at a share of the clip, 0 to 1. */
    @FunctionalInterface
    public interface Path {
        Pose at(double share);
    }

    /** What else is in the picture. */
    public record Setting(double seconds, double noise, boolean passerBy, boolean flat) {}

    public SyntheticClip(long seed, Setting setting) {
        this.random = new Random(seed);
        this.setting = setting;
        int look = (int) (seed % LOOKS);
        this.textures = TEXTURES[look];
        this.masks = MASKS[look];
        this.offset = random.nextInt(TEXTURE);
    }

    public List<VideoFrame> render(Path path) {
        int count = (int) Math.round(setting.seconds * FPS);
        List<VideoFrame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            byte[] rgb = picture(path.at(share), share);
            frames.add(VideoFrame.of(i, i / FPS, WIDTH, HEIGHT, rgb));
        }
        return frames;
    }

    private byte[] picture(Pose pose, double share) {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        View view = new View(pose);
        int grain = random.nextInt(GRAIN.length);
        for (int y = 0, at = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double level = inPasserBy(x, y, share)
                        ? 40 + 0.7 * sample(textures[0], x - share * WIDTH * 1.2, y)
                        : level(view, x - WIDTH / 2.0 + 0.5, y - HEIGHT / 2.0 + 0.5);
                level += setting.noise * GRAIN[grain++ & GRAIN.length - 1];
                byte value = (byte) Math.max(0, Math.min(255, Math.round(level)));
                rgb[at++] = value;
                rgb[at++] = value;
                rgb[at++] = value;
            }
        }
        return rgb;
    }

    /** A figure that walks from left to right through the lower half. */
    private boolean inPasserBy(int x, int y, double share) {
        if (!setting.passerBy) {
            return false;
        }
        double dx = (x - (share * 1.2 - 0.1) * WIDTH) / (0.08 * WIDTH);
        double dy = (y - 0.68 * HEIGHT) / (0.3 * HEIGHT);
        return dx * dx + dy * dy < 1;
    }

    /** A pose with its angles worked out. */
    private static final class View {
        private final Pose pose;
        private final double focal;
        private final double cosRoll;
        private final double sinRoll;
        private final double cosTilt;
        private final double sinTilt;
        private final double cosPan;
        private final double sinPan;

        View(Pose pose) {
            this.pose = pose;
            this.focal = FOCAL * pose.focal;
            this.cosRoll = Math.cos(pose.roll);
            this.sinRoll = Math.sin(pose.roll);
            this.cosTilt = Math.cos(pose.tilt);
            this.sinTilt = Math.sin(pose.tilt);
            this.cosPan = Math.cos(pose.pan);
            this.sinPan = Math.sin(pose.pan);
        }
    }

    private double level(View view, double px, double py) {
        Pose pose = view.pose;
        double a = (px * view.cosRoll - py * view.sinRoll) / view.focal;
        double b = (px * view.sinRoll + py * view.cosRoll) / view.focal;
        double dy = b * view.cosTilt - view.sinTilt;
        double forward = b * view.sinTilt + view.cosTilt;
        double dx = a * view.cosPan + forward * view.sinPan;
        double dz = -a * view.sinPan + forward * view.cosPan;
        for (int i = setting.flat ? DEPTHS.length - 1 : 0; i < DEPTHS.length; i++) {
            double along = (DEPTHS[i] - pose.z) / dz;
            double u = offset + (pose.x + along * dx) * FOCAL / DEPTHS[i];
            double v = (pose.y + along * dy) * FOCAL / DEPTHS[i];
            if (along > 0.2 && sample(masks[i], u + 97 * i, v + 61 * i) / 255 > OPAQUE[i]) {
                return 30 + 25 * i + 0.65 * sample(textures[i], u, v);
            }
        }
        return 0;
    }

    private static double sample(float[] texture, double u, double v) {
        double fu = Math.floor(u);
        double fv = Math.floor(v);
        int left = (int) fu & TEXTURE - 1;
        int top = (int) fv & TEXTURE - 1;
        int right = left + 1 & TEXTURE - 1;
        int bottom = top + 1 & TEXTURE - 1;
        double x = u - fu;
        double y = v - fv;
        double upper = texture[top * TEXTURE + left] * (1 - x) + texture[top * TEXTURE + right] * x;
        double lower = texture[bottom * TEXTURE + left] * (1 - x) + texture[bottom * TEXTURE + right] * x;
        return upper * (1 - y) + lower * y;
    }

    /** Smooth noise that repeats at the edges: octaves from a smallest size on, each twice as coarse, levels 0 to 255. */
    private static float[] noise(Random random, int smallest, int octaves) {
        float[] sum = new float[TEXTURE * TEXTURE];
        float amplitude = 1;
        for (int octave = 0, size = smallest; octave < octaves && size < TEXTURE / 2; octave++, size *= 2) {
            addOctave(random, sum, size, amplitude);
            amplitude *= 1.15f;
        }
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float value : sum) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 255 * (sum[i] - low) / (high - low);
        }
        return sum;
    }

    private static void addOctave(Random random, float[] sum, int size, float amplitude) {
        int cells = TEXTURE / size;
        float[] lattice = new float[cells * cells];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = random.nextFloat();
        }
        for (int y = 0, at = 0; y < TEXTURE; y++) {
            for (int x = 0; x < TEXTURE; x++, at++) {
                int cx = x / size;
                int cy = y / size;
                float fx = eased((float) (x % size) / size);
                float fy = eased((float) (y % size) / size);
                int nx = (cx + 1) % cells;
                int ny = (cy + 1) % cells;
                float upper = lattice[cy * cells + cx] * (1 - fx) + lattice[cy * cells + nx] * fx;
                float lower = lattice[ny * cells + cx] * (1 - fx) + lattice[ny * cells + nx] * fx;
                sum[at] += amplitude * (upper * (1 - fy) + lower * fy);
            }
        }
    }

    private static float[] grain() {
        Random random = new Random(5);
        float[] grain = new float[1 << 16];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (float) random.nextGaussian();
        }
        return grain;
    }

    private static float eased(float x) {
        return x * x * (3 - 2 * x);
    }
}
