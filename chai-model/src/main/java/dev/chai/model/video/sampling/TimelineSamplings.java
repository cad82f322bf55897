package dev.chai.model.video.sampling;

import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.tensor.QwenVideo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The strategies that need only the times of frames, not their pictures. */
final class TimelineSamplings {
    private static final int MOST_UNIFORM = 100_000;
    private static final double MOST_FPS = 1000;

    private TimelineSamplings() {}

    record Uniform(int frames) implements Sampling {
        Uniform {
            if (frames < 1 || frames > MOST_UNIFORM) {
                throw new IllegalArgumentException("uniform=" + frames + " must be 1 to " + MOST_UNIFORM);
            }
        }

        @Override
        public List<Pick> picks(ClipRange range) {
            int count = Math.min(frames, range.frames());
            List<Pick> picks = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                double share = count == 1 ? 0.5 : (double) i / (count - 1);
                int place = (int) Math.rint(share * (range.frames() - 1));
                picks.add(new Pick(range.first() + place, "uniform " + (i + 1) + " of " + count));
            }
            return picks;
        }

        @Override
        public String toString() {
            return "uniform=" + frames;
        }
    }

    record Fps(double fps) implements Sampling {
        Fps {
            if (!(fps > 0) || fps > MOST_FPS) {
                throw new IllegalArgumentException("fps=" + fps + " must be above 0 and at most " + MOST_FPS);
            }
        }

        @Override
        public List<Pick> picks(ClipRange range) {
            ClipTimeline timeline = range.timeline();
            List<Pick> picks = new ArrayList<>();
            int last = -1;
            for (long k = 0; last < range.last(); k++) {
                double seconds = range.startSeconds() + k / fps;
                if (k > 0 && seconds >= range.endSeconds() - 1e-6) {
                    break;
                }
                int frame = timeline.frameAt(seconds);
                if (frame > last) {
                    picks.add(new Pick(frame, "on screen at " + seconds(seconds)));
                    last = frame;
                }
            }
            return picks;
        }

        @Override
        public String toString() {
            return "fps=" + number(fps);
        }
    }

    record Between(double startSeconds, double endSeconds, Sampling inner) implements Sampling {
        Between {
            if (!(startSeconds >= 0) || !(endSeconds >= startSeconds) || Double.isInfinite(endSeconds)) {
                throw new IllegalArgumentException("seconds " + startSeconds + "-" + endSeconds
                        + " must ascend from 0, as in " + inner + "@1.5-3");
            }
        }

        @Override
        public List<Pick> picks(ClipRange range) throws IOException {
            if (startSeconds >= range.endSeconds()) {
                throw new IllegalArgumentException("seconds " + startSeconds + "-" + endSeconds
                        + " lie behind the end of the clip at " + seconds(range.endSeconds()));
            }
            int first = Math.max(range.first(), range.timeline().frameAt(startSeconds));
            int last = Math.min(range.last(), range.timeline().frameAt(endSeconds));
            return inner.picks(new ClipRange(range.clip(), range.timeline(), first, Math.max(first, last)));
        }

        @Override
        public String toString() {
            return inner + "@" + number(startSeconds) + "-" + number(endSeconds);
        }
    }

    record FirstAndLast() implements Sampling {
        @Override
        public List<Pick> picks(ClipRange range) {
            Pick first = new Pick(range.first(), "first frame");
            return range.frames() == 1 ? List.of(first) : List.of(first, new Pick(range.last(), "last frame"));
        }

        @Override
        public String toString() {
            return "first-last";
        }
    }

    record All() implements Sampling {
        @Override
        public List<Pick> picks(ClipRange range) {
            List<Pick> picks = new ArrayList<>(range.frames());
            for (int i = range.first(); i <= range.last(); i++) {
                picks.add(new Pick(i, "every frame"));
            }
            return picks;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    record Qwen(QwenVideo profile) implements Sampling {
        @Override
        public List<Pick> picks(ClipRange range) throws IOException {
            int[] places =
                    profile.frameIndices(range.frames(), range.clip().info().fps());
            List<Pick> picks = new ArrayList<>(places.length);
            for (int i = 0; i < places.length; i++) {
                picks.add(new Pick(
                        range.first() + places[i], profile.profile() + " " + (i + 1) + " of " + places.length));
            }
            return picks;
        }

        @Override
        public String toString() {
            String name = profile.profile() == QwenVideo.Profile.QWEN_VL_UTILS ? "qwen-utils" : "qwen-hf";
            return profile.fps() == QwenVideo.DEFAULT_FPS ? name : name + "=" + number(profile.fps());
        }
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
