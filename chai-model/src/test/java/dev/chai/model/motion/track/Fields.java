package dev.chai.model.motion.track;

import dev.chai.model.video.Pixels;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoFrame.Picture;
import dev.chai.model.video.VideoFrame.Place;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;

/** Makes displacement fields and gray pictures with known content. */
final class Fields {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;
    private static final int COLUMNS = 16;
    private static final int ROWS = 10;
    private static final int TEXTURE = 256;

    private Fields() {}

    /** Where a point of the picture is carried; places count from the center. */
    interface Flow {
        double[] at(double x, double y);
    }

    /** Points over the whole picture, each moved as the flow says with an error of a few hundredths of a pixel. */
    static Displacements of(Flow flow) {
        Random random = new Random(4);
        Displacements moves = new Displacements(COLUMNS * ROWS);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double x = (column + random.nextDouble()) * WIDTH / COLUMNS - WIDTH / 2.0;
                double y = (row + random.nextDouble()) * HEIGHT / ROWS - HEIGHT / 2.0;
                double[] move = flow.at(x, y);
                moves.add(x, y, move[0] + 0.05 * random.nextGaussian(), move[1] + 0.05 * random.nextGaussian());
            }
        }
        return moves;
    }

    static Flow shift(double dx, double dy) {
        return (x, y) -> new double[] {dx, dy};
    }

    /** A camera that turns to a side: the shift grows with the square of the place (k = dx / f^2). */
    static Flow pan(double dx, double focal) {
        double k = dx / (focal * focal);
        return (x, y) -> new double[] {dx + k * x * x, k * x * y};
    }

    /** Stripes of the picture lie at two depths. */
    static Flow layers(Flow near, Flow far) {
        return (x, y) -> Math.floorMod((int) Math.floor((x + WIDTH) / 40), 2) == 0 ? near.at(x, y) : far.at(x, y);
    }

    /** What is within a box about a place moves otherwise. */
    static Flow with(Flow rest, double centerX, double halfWidth, Flow inside) {
        return (x, y) -> Math.abs(x - centerX) < halfWidth ? inside.at(x, y) : rest.at(x, y);
    }

    static VideoFrame picture(IntBinaryOperator level) {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, level.applyAsInt(i % WIDTH, i / WIDTH)));
        }
        return new VideoFrame(new Place(0, 0, 0), new Picture(WIDTH, HEIGHT, Pixels.GRAY, pixels));
    }

    /** Smooth random texture, moved by this much. */
    static VideoFrame texture(double dx, double dy) {
        DoubleBinaryOperator noise = noise();
        return picture((x, y) -> (int) Math.round(noise.applyAsDouble(x - dx, y - dy)));
    }

    /** Levels of 20 to 235 that change over some six pixels. */
    static DoubleBinaryOperator noise() {
        Random random = new Random(9);
        double[] lattice = random.doubles(TEXTURE * TEXTURE).toArray();
        return (x, y) -> {
            double u = (x + 1000) / 6;
            double v = (y + 1000) / 6;
            int left = (int) u;
            int top = (int) v;
            double fx = eased(u - left);
            double fy = eased(v - top);
            double upper = at(lattice, left, top) * (1 - fx) + at(lattice, left + 1, top) * fx;
            double lower = at(lattice, left, top + 1) * (1 - fx) + at(lattice, left + 1, top + 1) * fx;
            return 20 + 215 * (upper * (1 - fy) + lower * fy);
        };
    }

    private static double eased(double x) {
        return x * x * (3 - 2 * x);
    }

    private static double at(double[] lattice, int x, int y) {
        return lattice[y % TEXTURE * TEXTURE + x % TEXTURE];
    }
}
