package dev.chai.model.motion;

import dev.chai.model.motion.SyntheticClip.Path;
import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.TestClips.Encoding;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.source.FrameSources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A camera path with the primitives that it shows. Cases follow from their number alone. */
public final class MotionCase {
    public static final List<String> SINGLE = List.of(
            "static-camera",
            "pan-left",
            "pan-right",
            "tilt-up",
            "tilt-down",
            "roll-clockwise",
            "roll-counterclockwise",
            "zoom-in",
            "zoom-out",
            "dolly-in",
            "dolly-out",
            "truck-left",
            "truck-right",
            "pedestal-up",
            "pedestal-down");

    /** Kinds of cases: each motion alone, pairs in sequence, shake alone and with a pan. */
    private static final int KINDS = SINGLE.size() + 7;

    /** All of them: 22 kinds, 20 of each. */
    static final int COUNT = KINDS * 20;

    private final int number;
    private final Random random;
    private final Set<String> primitives = new LinkedHashSet<>();
    private final Path path;
    private final Setting setting;
    private final boolean compressed;

    public MotionCase(int number) {
        this.number = number;
        this.random = new Random(1000L + number);
        int kind = number % KINDS;
        int round = number / KINDS;
        this.compressed = round % 4 == 3;
        this.setting = new Setting(kind >= SINGLE.size() ? 2.2 : 1.6, random.nextDouble() * 2.5, round % 3 == 2, false);
        this.path = kind < SINGLE.size() ? single(SINGLE.get(kind)) : special(kind - SINGLE.size());
    }

    /** One round with a passer-by, one through a lossy codec. */
    static boolean isInSubset(int number) {
        int round = number / KINDS;
        return round == 2 || round == 3;
    }

    private Path single(String primitive) {
        primitives.add(primitive);
        Pose whole = whole(primitive);
        boolean eased = random.nextBoolean();
        return share -> Pose.START.plus(whole, eased ? share * share * (3 - 2 * share) : share);
    }

    private Path special(int which) {
        return switch (which) {
            case 0 -> inSequence(side("pan-left", "pan-right"), side("tilt-up", "tilt-down"));
            case 1 -> inSequence(side("tilt-up", "tilt-down"), side("zoom-in", "zoom-out"));
            case 2 -> inSequence(side("zoom-in", "zoom-out"), side("pan-left", "pan-right"));
            // Not the other way round: a camera that has rolled pans and tilts at once in its own frame.
            case 3 -> inSequence(side("pan-left", "pan-right"), side("roll-clockwise", "roll-counterclockwise"));
            case 4 -> inSequence(side("dolly-in", "dolly-out"), side("truck-left", "truck-right"));
            case 5 -> shaken(share -> Pose.START, "unsteady-camera");
            default -> shaken(single(side("pan-left", "pan-right")), "unsteady-camera");
        };
    }

    private String side(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private Path inSequence(String first, String second) {
        primitives.add(first);
        primitives.add(second);
        Pose one = whole(first);
        Pose two = whole(second);
        return share -> Pose.START.plus(one, Math.min(1, share / 0.48)).plus(two, Math.max(0, (share - 0.52) / 0.48));
    }

    private Path shaken(Path path, String primitive) {
        primitives.add(primitive);
        double size = 0.004 + 0.004 * random.nextDouble();
        double[] phases = random.doubles(4, 0, 6).toArray();
        return share -> {
            double time = share * setting.seconds();
            double pan = size * (Math.sin(31 * time + phases[0]) + 0.7 * Math.sin(47 * time + phases[1]));
            double tilt = size * (Math.sin(27 * time + phases[2]) + 0.7 * Math.sin(53 * time + phases[3]));
            return path.at(share).plus(new Pose(pan, tilt, 0, 1, 0, 0, 0), 1);
        };
    }

    private Pose whole(String primitive) {
        double size = random.nextDouble();
        double angle = Math.toRadians(6 + 14 * size);
        double sideways = 0.35 + 0.9 * size;
        return switch (primitive) {
            case "pan-left" -> new Pose(-angle, 0, 0, 1, 0, 0, 0);
            case "pan-right" -> new Pose(angle, 0, 0, 1, 0, 0, 0);
            case "tilt-up" -> new Pose(0, 0.7 * angle, 0, 1, 0, 0, 0);
            case "tilt-down" -> new Pose(0, -0.7 * angle, 0, 1, 0, 0, 0);
            case "roll-clockwise" -> new Pose(0, 0, 1.2 * angle, 1, 0, 0, 0);
            case "roll-counterclockwise" -> new Pose(0, 0, -1.2 * angle, 1, 0, 0, 0);
            case "zoom-in" -> new Pose(0, 0, 0, 1.15 + 0.5 * size, 0, 0, 0);
            case "zoom-out" -> new Pose(0, 0, 0, 1 / (1.15 + 0.5 * size), 0, 0, 0);
            case "dolly-in" -> new Pose(0, 0, 0, 1, 0, 0, 0.6 + 0.7 * size);
            case "dolly-out" -> new Pose(0, 0, 0, 1, 0, 0, -0.7 - 1.3 * size);
            case "truck-left" -> new Pose(0, 0, 0, 1, -sideways, 0, 0);
            case "truck-right" -> new Pose(0, 0, 0, 1, sideways, 0, 0);
            case "pedestal-up" -> new Pose(0, 0, 0, 1, 0, -0.7 * sideways, 0);
            case "pedestal-down" -> new Pose(0, 0, 0, 1, 0, 0.7 * sideways, 0);
            default -> Pose.START;
        };
    }

    int number() {
        return number;
    }

    /** What the camera does, in that order. */
    Set<String> primitives() {
        return primitives;
    }

    /** The rendered clip, a quarter of the cases through a lossy codec. */
    public FrameSource clip(java.nio.file.Path folder) {
        List<VideoFrame> frames = new ArrayList<>(new SyntheticClip(7L * number + 3, setting).render(path));
        if (!compressed) {
            return FrameSources.of(frames);
        }
        Encoding encoding = new Encoding("mpeg4", "yuv420p", SyntheticClip.FPS, 500_000);
        return FrameSources.of(TestClips.write(folder.resolve("case" + number + ".mp4"), frames, encoding));
    }

    @Override
    public String toString() {
        return "case " + number + " " + primitives + (setting.passerBy() ? " passer-by" : "")
                + (compressed ? " compressed" : "");
    }
}
