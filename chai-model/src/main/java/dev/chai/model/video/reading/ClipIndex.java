package dev.chai.model.video.reading;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.ClipWarning;
import java.util.Arrays;
import java.util.List;

/**
 * What one look at a file's packets shows: description, timeline, where to jump, and what is wrong.
 *
 * @param seekable whether every packet has a timestamp
 * @param restarts whether the clock of the file restarts, so that no timestamp leads to a place in it
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier within the package, never compared.
public record ClipIndex(
        ClipInfo info,
        ClipTimeline timeline,
        Orientation orientation,
        boolean seekable,
        boolean restarts,
        int[] keyFrames,
        long[] keyTicks,
        List<ClipWarning> warnings) {

    /** Returns the timestamp that makes the demuxer land on the key frame of this index or on an earlier one. */
    public long seekTick(int keyFrame) {
        int at = Arrays.binarySearch(keyFrames, keyFrame);
        return at >= 0 ? keyTicks[at] : timeline.pts(0);
    }
}
