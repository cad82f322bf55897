package dev.chai.model.video;

import java.util.Arrays;
import java.util.List;

/** What one look at a file's packets tells: description, timeline, where to jump, and what is wrong. */
@SuppressWarnings("ArrayRecordComponent") // A carrier within the package, never compared.
record ClipIndex(
        ClipInfo info,
        ClipTimeline timeline,
        Orientation orientation,
        boolean seekable,
        int[] keyFrames,
        long[] keyTicks,
        List<ClipWarning> warnings) {

    /** The timestamp that makes the demuxer land on the key frame of this index or on an earlier one. */
    long seekTick(int keyFrame) {
        int at = Arrays.binarySearch(keyFrames, keyFrame);
        return at >= 0 ? keyTicks[at] : timeline.pts(0);
    }
}
