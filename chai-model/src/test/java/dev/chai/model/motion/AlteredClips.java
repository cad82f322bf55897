package dev.chai.model.motion;

import dev.chai.model.motion.SyntheticClip.Pose;
import dev.chai.model.motion.SyntheticClip.Setting;
import dev.chai.model.video.VideoFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Clips of a static camera whose pictures are changed afterward: light, blur, a leaning wall. */
public final class AlteredClips {
    private static final double SECONDS = 2;

    private AlteredClips() {}

    /** Changes the pixels of a frame at a share of the clip. */
    interface Filter {
        byte[] apply(VideoFrame frame, double share);
    }

    /** Windows in rows on a wall, with some noise, leaning clockwise by that many degrees. */
    public static List<VideoFrame> facade(double degrees) {
        Random random = new Random(3);
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] rgb = new byte[SyntheticClip.WIDTH * SyntheticClip.HEIGHT * 3];
            for (int at = 0; at < rgb.length; at += 3) {
                int pixel = at / 3;
                double wall = wall(pixel % SyntheticClip.WIDTH, pixel / SyntheticClip.WIDTH, Math.toRadians(degrees));
                Arrays.fill(rgb, at, at + 3, (byte) (wall + random.nextInt(5)));
            }
            frames.add(VideoFrame.of(i, i / SyntheticClip.FPS, SyntheticClip.WIDTH, SyntheticClip.HEIGHT, rgb));
        }
        return frames;
    }

    /** The mean level of nine points of a pixel, so that slanted edges are smooth. */
    private static double wall(int x, int y, double lean) {
        double sum = 0;
        for (int part = 0; part < 9; part++) {
            double dx = x - 128 + (part % 3 - 1) / 3.0;
            double dy = y - 72 + (Math.floorDiv(part, 3) - 1) / 3.0;
            double across = 400 + dx * Math.cos(lean) + dy * Math.sin(lean);
            double down = 400 + dy * Math.cos(lean) - dx * Math.sin(lean);
            sum += across % 29 < 12 && down % 23 < 13 ? 60 : 190;
        }
        return sum / 9;
    }

    /** A clip whose focus passes from its right half to its left half. */
    public static List<VideoFrame> rackFocus() {
        return frames((frame, share) -> blurred(frame, (int) (8 * share), (int) (8 - 8 * share)));
    }

    static List<VideoFrame> frames(Filter filter) {
        List<VideoFrame> still =
                new SyntheticClip(3, new Setting(SECONDS, 0.5, false, false)).render(share -> Pose.START);
        List<VideoFrame> frames = new ArrayList<>();
        for (VideoFrame frame : still) {
            byte[] rgb = filter.apply(frame, (double) frame.index() / (still.size() - 1));
            frames.add(VideoFrame.of(frame.index(), frame.seconds(), frame.width(), frame.height(), rgb));
        }
        return frames;
    }

    static byte[] lit(VideoFrame frame, double light) {
        byte[] rgb = frame.bytes().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round((rgb[i] & 0xff) * light);
        }
        return rgb;
    }

    /** A box blur of one radius for the left half and another for the right. */
    static byte[] blurred(VideoFrame frame, int left, int right) {
        byte[] rgb = new byte[frame.bytes().length];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int radius = 2 * x < frame.width() ? left : right;
                int sum = 0;
                int count = 0;
                for (int v = Math.max(0, y - radius); v <= Math.min(frame.height() - 1, y + radius); v++) {
                    for (int u = Math.max(0, x - radius); u <= Math.min(frame.width() - 1, x + radius); u++) {
                        sum += frame.bytes()[3 * (v * frame.width() + u)] & 0xff;
                        count++;
                    }
                }
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * frame.width() + x) + channel] = (byte) (sum / count);
                }
            }
        }
        return rgb;
    }
}
