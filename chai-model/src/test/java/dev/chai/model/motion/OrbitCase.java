package dev.chai.model.motion;

import dev.chai.model.motion.SyntheticClip.Path;
import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.util.List;
import java.util.Random;

/** A camera that circles the middle one of three planes, looking at it all the while. Cases follow from their number alone. */
final class OrbitCase {
    static final int COUNT = 60;

    /** Where the middle plane stands: see {@link SyntheticClip}. */
    private static final double RADIUS = 5;

    private final int number;
    private final double degrees;
    private final Setting setting;

    OrbitCase(int number) {
        this.number = number;
        Random random = new Random(0x9E3779B97F4A7C15L * (number + 1));
        double size = 8 + 17 * random.nextDouble();
        this.degrees = number % 2 == 0 ? size : -size;
        this.setting = new Setting(1.6 + random.nextDouble(), random.nextDouble() * 2.5, number % 3 == 2, false);
    }

    /** To the right around what it looks at is counterclockwise as seen from above. */
    String primitive() {
        return degrees > 0 ? "arc-counterclockwise" : "arc-clockwise";
    }

    private Path path() {
        return share -> {
            double angle = Math.toRadians(degrees) * share;
            double x = RADIUS * Math.sin(angle);
            double z = RADIUS * (1 - Math.cos(angle));
            return new Pose(-angle, 0, 0, 1, x, 0, z);
        };
    }

    FrameSource clip(java.nio.file.Path folder) {
        List<VideoFrame> frames = new SyntheticClip(11L * number + 1, setting).render(path());
        if (number % 4 != 3) {
            return FrameSources.of(frames);
        }
        Encoding encoding = new Encoding("mpeg4", "yuv420p", SyntheticClip.FPS, 500_000);
        return FrameSources.of(TestClips.write(folder.resolve("orbit" + number + ".mp4"), frames, encoding));
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "case %d, %.0f degrees in %.1f s%s%s",
                number,
                degrees,
                setting.seconds(),
                setting.passerBy() ? " passer-by" : "",
                number % 4 == 3 ? " compressed" : "");
    }
}
