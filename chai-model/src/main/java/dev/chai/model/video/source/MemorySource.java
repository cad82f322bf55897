package dev.chai.model.video.source;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.reading.PictureReader;
import java.util.BitSet;
import java.util.List;

/** Frames that are already there. */
final class MemorySource implements FrameSource {
    private static final double TICK_SECONDS = 1e-6;

    private final List<VideoFrame> frames;
    private final ClipTimeline timeline;

    MemorySource(List<VideoFrame> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a clip must have a frame");
        }
        this.frames = List.copyOf(frames);
        this.timeline = timeline(this.frames);
    }

    private static ClipTimeline timeline(List<VideoFrame> frames) {
        VideoFrame first = frames.get(0);
        long[] pts = new long[frames.size()];
        for (int i = 0; i < pts.length; i++) {
            VideoFrame frame = frames.get(i);
            pts[i] = Math.round(frame.seconds() / TICK_SECONDS);
            if (i > 0 && pts[i] <= pts[i - 1]) {
                throw new IllegalArgumentException(
                        "frame times must ascend, but frame " + i + " is at " + frame.seconds() + " s after one at "
                                + frames.get(i - 1).seconds() + " s");
            }
            if (frame.width() != first.width() || frame.height() != first.height()) {
                throw new IllegalArgumentException(
                        "frames must have one size, but frame " + i + " is " + frame + " and the first " + first);
            }
        }
        BitSet keys = new BitSet(pts.length);
        keys.set(0, pts.length);
        long last = pts[pts.length - 1];
        long step = pts.length > 1 ? (last - pts[0]) / (pts.length - 1) : 0;
        return new ClipTimeline(pts, TICK_SECONDS, last + step, keys);
    }

    @Override
    public ClipInfo info() {
        VideoFrame first = frames.get(0);
        String pixels = first.pixels() == Pixels.RGB ? "rgb24" : "gray";
        return ClipInfo.builder("frames in memory")
                .stored("memory", "raw", pixels)
                .size(first.width(), first.height())
                .frames(frames.size(), Math.rint(timeline.fps() * 1000) / 1000)
                .seconds(timeline.endSeconds())
                .build();
    }

    @Override
    public ClipTimeline timeline() {
        return timeline;
    }

    @Override
    public FrameReader read(ReadOptions options) {
        return PictureReader.of(this::frame, frames.size(), options);
    }

    /** Index and time are this clip's, whatever clip the frame was taken from. */
    private VideoFrame frame(int index) {
        VideoFrame frame = frames.get(index);
        return new VideoFrame(
                new VideoFrame.Place(index, timeline.pts(index), timeline.seconds(index)),
                new VideoFrame.Picture(frame.width(), frame.height(), frame.pixels(), frame.bytes()));
    }

    @Override
    public String toString() {
        return frames.size() + " frames in memory";
    }
}
