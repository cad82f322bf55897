package dev.chai.model.video.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrientationTest {
    private static final int ONE = 1 << 16;

    /** A picture of 3 x 2:  1 2 3 / 4 5 6. */
    private static final byte[] STORED = {1, 2, 3, 4, 5, 6};

    @Test
    void quarterTurnsGoClockwise() {
        assertThat(new Orientation(90, false).apply(STORED, 3, 2, 1)).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(new Orientation(180, false).apply(STORED, 3, 2, 1)).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(new Orientation(270, false).apply(STORED, 3, 2, 1)).containsExactly(3, 6, 2, 5, 1, 4);
        assertThat(new Orientation(0, true).apply(STORED, 3, 2, 1)).containsExactly(3, 2, 1, 6, 5, 4);
        assertThat(Orientation.UPRIGHT.apply(STORED, 3, 2, 1)).isSameAs(STORED);
    }

    @Test
    void channelsStayTogether() {
        assertThat(new Orientation(180, false).apply(STORED, 1, 2, 3)).containsExactly(4, 5, 6, 1, 2, 3);
    }

    @Test
    void matricesOfTheContainerAreUnderstood() {
        assertThat(Orientation.of(matrix(ONE, 0, 0, ONE))).isSameAs(Orientation.UPRIGHT);
        assertThat(Orientation.of(matrix(0, ONE, -ONE, 0))).isEqualTo(new Orientation(90, false));
        assertThat(Orientation.of(matrix(-ONE, 0, 0, -ONE))).isEqualTo(new Orientation(180, false));
        assertThat(Orientation.of(matrix(0, -ONE, ONE, 0))).isEqualTo(new Orientation(270, false));
        assertThat(Orientation.of(matrix(-ONE, 0, 0, ONE))).isEqualTo(new Orientation(0, true));
        assertThat(Orientation.of(matrix(ONE, 0, 0, -ONE)))
                .as("upside down mirror")
                .isEqualTo(new Orientation(180, true));
    }

    @Test
    void picturesLargerThanATileTurnWhole() {
        byte[] stored = new byte[70 * 50];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (byte) (i * 31);
        }
        byte[] once = new Orientation(90, false).apply(stored, 70, 50, 1);
        byte[] back = new Orientation(270, false).apply(once, 50, 70, 1);

        assertThat(back).isEqualTo(stored);
    }

    private static int[] matrix(int a, int b, int c, int d) {
        return new int[] {a, b, 0, c, d, 0, 0, 0, 1 << 30};
    }
}
