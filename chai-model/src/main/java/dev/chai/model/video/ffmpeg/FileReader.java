package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.ClipWarning.Kind;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoFrame.Place;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.ClipIndex;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's frames: all of them in one pass, or wanted ones by whichever is less work, jumping or decoding on.
 *
 * <p>Jumps and left-out pictures are an optimism: as soon as a wanted frame does not appear, or comes damaged after a jump, the file is
 * read again from the start without either, and only what still fails then counts as damaged. Some H.264 streams show at their very
 * start how they must be read, so that a jump alone harms them.
 */
final class FileReader implements FrameReader {
    /** A jump throws away what the decoder's threads have begun; below this many frames it gains nothing. */
    private static final int LEAST_JUMP = 24;

    private static final int MOST_WARNINGS = 200;

    private final Path file;
    private final ClipIndex index;
    private final ReadOptions options;
    private final int @Nullable [] wanted;
    private final Budget budget;
    private final PictureConverter converter;
    private final List<ClipWarning> warnings;
    private VideoDecoder decoder;
    private @Nullable AVFrame picture;
    private int current = -1;
    private int nextWanted;
    private boolean careful;

    /** The key frame of the last jump; -1 before any. */
    private int landed = -1;

    /** Whether pictures from the last jump's key frame on came out damaged. */
    private boolean jumpHarmed;

    private boolean closed;

    FileReader(Path file, ClipIndex index, VideoLimits limits, ReadOptions options) throws IOException {
        this.file = file;
        this.index = index;
        this.options = options;
        this.wanted = options.frames().orElse(null);
        requireInClip(wanted, index.timeline().frames());
        this.budget = new Budget(MediaFile.name(file), limits);
        this.warnings = new ArrayList<>(index.warnings());
        this.decoder = decoder();
        this.converter = new PictureConverter(MediaFile.name(file), options, index);
        if (index.seekable()) {
            decoder.want(wantedPts());
        }
    }

    private VideoDecoder decoder() throws IOException {
        Undecoded undecoded = index.seekable() ? Undecoded.byTimestamp(this::onLost) : Undecoded.byNumber(this::onLost);
        return VideoDecoder.open(file, budget, options.threads(), undecoded);
    }

    @Override
    public Optional<VideoFrame> next() throws IOException {
        if (closed) {
            throw new IllegalStateException("the reader of " + file + " is closed");
        }
        budget.start();
        try {
            return wanted == null ? nextOfAll() : nextOf(wanted);
        } finally {
            budget.stop();
        }
    }

    private Optional<VideoFrame> nextOfAll() throws IOException {
        int before = current;
        if (!advance()) {
            requireAny(before);
            return Optional.empty();
        }
        return Optional.of(frame());
    }

    private Optional<VideoFrame> nextOf(int[] frames) throws IOException {
        if (nextWanted == frames.length) {
            return Optional.empty();
        }
        int target = frames[nextWanted++];
        jumpTowards(target);
        boolean reached = reach(target);
        if (!careful && (!reached || jumpHarmed)) {
            startAgainCarefully();
            reach(target);
        }
        requireAny(current);
        if (current != target) {
            substitute(target);
        }
        return Optional.of(frame());
    }

    /** Decodes until the frame, or one past it, or the end; whether the frame was reached. */
    private boolean reach(int target) throws IOException {
        while (current < target && !jumpHarmed) {
            if (!advance()) {
                return false;
            }
        }
        return current == target;
    }

    private boolean advance() throws IOException {
        AVFrame decoded = decoder.next();
        if (decoded == null) {
            return false;
        }
        picture = decoded;
        current = locate(decoded.best_effort_timestamp());
        if (VideoDecoder.isPatched(decoded)) {
            onDamage(current, "picture damaged; the decoder patched it up");
        }
        return true;
    }

    /** The place of a picture by its timestamp; by counting where it has none that the container knows. */
    private int locate(long pts) {
        ClipTimeline timeline = index.timeline();
        if (!index.seekable() || pts == AV_NOPTS_VALUE) {
            return current + 1;
        }
        int exact = timeline.find(pts, current);
        int place = exact >= 0 ? exact : timeline.nearest(pts);
        return place <= current ? current + 1 : place;
    }

    private void jumpTowards(int target) {
        int key = index.timeline().keyFrameBefore(target);
        if (careful || !index.seekable() || index.restarts() || key <= current + LEAST_JUMP) {
            return;
        }
        if (decoder.seek(index.seekTick(key))) {
            current = -1;
            landed = key;
        }
    }

    private void startAgainCarefully() throws IOException {
        careful = true;
        landed = -1;
        jumpHarmed = false;
        decoder.close();
        decoder = decoder();
        picture = null;
        current = -1;
    }

    private void substitute(int target) {
        warn(Kind.SUBSTITUTED, target, "frame " + target + " could not be decoded; frame " + current + " stands in");
    }

    private VideoFrame frame() {
        AVFrame shown = picture;
        if (shown == null) {
            throw new IllegalStateException("no picture");
        }
        ClipTimeline timeline = index.timeline();
        int known = Math.min(current, timeline.frames() - 1);
        return new VideoFrame(
                new Place(current, timeline.pts(known), timeline.seconds(known)), converter.convert(shown));
    }

    private void requireAny(int frame) {
        if (frame < 0) {
            throw ChaiDataException.in(MediaFile.name(file), "gave no frame at all; it is damaged from the start on");
        }
    }

    private void onLost(long ptsOrNumber) {
        int frame = index.seekable() ? index.timeline().nearest(ptsOrNumber) : (int) ptsOrNumber;
        onDamage(frame, "picture could not be decoded");
    }

    private void onDamage(int frame, String problem) {
        if (landed >= 0) {
            // Pictures shown before the key frame may lean on ones that the jump left out.
            jumpHarmed |= frame >= landed;
            return;
        }
        warn(Kind.DAMAGED, Math.min(frame, index.timeline().frames() - 1), problem);
    }

    private void warn(Kind kind, int frame, String problem) {
        ClipWarning warning = new ClipWarning(kind, frame, index.timeline().seconds(frame), problem);
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private long @Nullable [] wantedPts() {
        return wanted == null
                ? null
                : Arrays.stream(wanted).mapToLong(index.timeline()::pts).toArray();
    }

    private static void requireInClip(int @Nullable [] wanted, int frames) {
        if (wanted != null && wanted.length > 0 && wanted[wanted.length - 1] >= frames) {
            throw new IllegalArgumentException(
                    "frame " + wanted[wanted.length - 1] + " wanted of a clip with frames 0 to " + (frames - 1));
        }
    }

    @Override
    public List<ClipWarning> warnings() {
        return warnings.stream()
                .sorted(Comparator.comparingInt(ClipWarning::frame))
                .toList();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            converter.close();
            decoder.close();
        }
    }
}
