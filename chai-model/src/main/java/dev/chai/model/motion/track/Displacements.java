package dev.chai.model.motion.track;

import java.util.Arrays;

/** Points that were followed over some time: where they were, and how far they moved. Places count from the picture's center. */
final class Displacements {
    final double[] x;
    final double[] y;
    final double[] dx;
    final double[] dy;
    int count;

    Displacements(int capacity) {
        this.x = new double[capacity];
        this.y = new double[capacity];
        this.dx = new double[capacity];
        this.dy = new double[capacity];
    }

    void add(double placeX, double placeY, double moveX, double moveY) {
        x[count] = placeX;
        y[count] = placeY;
        dx[count] = moveX;
        dy[count] = moveY;
        count++;
    }

    /** Returns the moves that do not begin on an overlay; width and height are the picture's. */
    Displacements without(Overlay overlay, int width, int height) {
        Displacements rest = new Displacements(count);
        for (int i = 0; i < count; i++) {
            if (!overlay.covers(x[i] + 0.5 * (width - 1), y[i] + 0.5 * (height - 1))) {
                rest.add(x[i], y[i], dx[i], dy[i]);
            }
        }
        return rest;
    }

    /** Half of the points moved further than this. */
    double medianLength() {
        double[] lengths = new double[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = Math.hypot(dx[i], dy[i]);
        }
        Arrays.sort(lengths);
        return count == 0 ? 0 : lengths[count / 2];
    }
}
