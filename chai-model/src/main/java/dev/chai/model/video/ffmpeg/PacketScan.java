package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.ClipWarning.Kind;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.ClipIndex;
import dev.chai.model.video.reading.Orientation;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Reads all packets of a file once, without decoding, into a {@link ClipIndex}.
 *
 * <p>A container's frame count and rate are hints that edit lists, variable rates and damage make wrong; the packets' timestamps are
 * what is there. Measured: 0.1 s for a ten-minute 1080p clip of 300 MB in the page cache.
 */
final class PacketScan {
    /** Without any usable rate, as for a raw stream. */
    private static final double FALLBACK_FPS = 25;

    /** A soundtrack may outlast the pictures by this much, or by a tenth, without the file being cut off. */
    private static final double LEAST_MISSING_SECONDS = 1;

    private final Path file;
    private final MediaFile media;
    private final List<ClipWarning> warnings = new ArrayList<>();
    private long[] pts = new long[1024];
    private long[] dts = new long[1024];
    private int count;
    private int hidden;
    private long lastDuration;
    private boolean ptsMissing;
    private boolean dtsMissing;
    private int corruptAt = -1;
    private final List<long[]> keys = new ArrayList<>();

    private PacketScan(Path file, MediaFile media) {
        this.file = file;
        this.media = media;
    }

    static ClipIndex of(Path file, VideoLimits limits) throws IOException {
        Budget budget = new Budget(MediaFile.name(file), limits);
        budget.start();
        try (MediaFile media = MediaFile.open(file, budget)) {
            return new PacketScan(file, media).run();
        }
    }

    private ClipIndex run() throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            while (media.read(packet)) {
                add(packet);
                av_packet_unref(packet);
                media.budget().checkFrames(count);
            }
        } finally {
            av_packet_free(packet);
        }
        if (count == 0) {
            throw ChaiDataException.in(MediaFile.name(file), "holds no video frame; the file may have been cut off");
        }
        return index();
    }

    private void add(AVPacket packet) {
        int flags = packet.flags();
        if (!media.isShown(packet)) {
            hidden++;
            return;
        }
        if (count == pts.length) {
            pts = Arrays.copyOf(pts, count * 2);
            dts = Arrays.copyOf(dts, count * 2);
        }
        pts[count] = packet.pts();
        dts[count] = packet.dts();
        ptsMissing |= packet.pts() == AV_NOPTS_VALUE;
        dtsMissing |= packet.dts() == AV_NOPTS_VALUE;
        if ((flags & AV_PKT_FLAG_KEY) != 0) {
            long earliest = packet.dts() == AV_NOPTS_VALUE ? packet.pts() : Math.min(packet.pts(), packet.dts());
            keys.add(new long[] {packet.pts(), earliest});
        }
        if ((flags & AV_PKT_FLAG_CORRUPT) != 0 && corruptAt < 0) {
            corruptAt = count;
        }
        lastDuration = packet.duration();
        count++;
    }

    private ClipIndex index() {
        double tick = av_q2d(media.stream().time_base());
        ClipTimeline timeline = ptsMissing ? countedTimeline(tick) : timedTimeline(tick);
        media.budget().checkSeconds(timeline.endSeconds());
        addEndWarning(timeline);
        return new ClipIndex(
                info(timeline),
                timeline,
                media.orientation(),
                !ptsMissing,
                media.hasRestarted(),
                keyColumn(timeline),
                keyTicks(timeline),
                List.copyOf(warnings));
    }

    private ClipTimeline timedTimeline(double tick) {
        // The packet before a clock that restarts lacks no data: its counter is merely followed by that of another
        // stream.
        if (corruptAt >= 0 && !media.hasRestarted()) {
            long at = pts[corruptAt] - Arrays.stream(pts, 0, count).min().orElse(0);
            warnings.add(
                    new ClipWarning(Kind.DAMAGED, corruptAt, at * tick, "packet marked as corrupt by the container"));
        }
        long[] sorted = Arrays.copyOf(pts, count);
        Arrays.sort(sorted);
        BitSet keyFrames = new BitSet(count);
        for (long[] key : keys) {
            keyFrames.set(Math.max(0, Arrays.binarySearch(sorted, key[0])));
        }
        return new ClipTimeline(sorted, tick, endOf(sorted, tick), keyFrames);
    }

    /** Frames in the order in which they will come out, at the times the container gives for decoding, or at a constant rate. */
    private ClipTimeline countedTimeline(double tick) {
        keys.clear();
        BitSet first = new BitSet(count);
        first.set(0);
        if (!dtsMissing) {
            long[] sorted = Arrays.copyOf(dts, count);
            Arrays.sort(sorted);
            lastDuration = 0; // Of AVI's ticks, of which a frame may last several.
            return new ClipTimeline(sorted, tick, endOf(sorted, tick), first);
        }
        double fps = announcedFps();
        warnings.add(new ClipWarning(Kind.TIMESTAMPS, 0, 0, "no timestamps; frames counted at " + fps + " a second"));
        return ClipTimeline.ofFps(count, fps);
    }

    private long endOf(long[] sorted, double tick) {
        long last = sorted[count - 1];
        if (lastDuration > 0) {
            return last + lastDuration;
        }
        return last
                + (count > 1
                        ? Math.round((last - sorted[0]) / (double) (count - 1))
                        : Math.round(1 / announcedFps() / tick));
    }

    private double announcedFps() {
        double mean = av_q2d(media.stream().avg_frame_rate());
        return mean > 0 && mean < 1000 ? mean : FALLBACK_FPS;
    }

    /** Says where a file ends that announces more. Only MP4 and MOV count frames; others announce a duration. */
    private void addEndWarning(ClipTimeline timeline) {
        long announced = media.announcedPackets();
        int found = count + hidden;
        double seconds = media.announcedSeconds();
        String reason = media.endedBy() == 0 ? "" : " (" + Natives.describe(media.endedBy()) + ")";
        if (announced > found) {
            addEnd(timeline, "the file ends here, after " + found + " of " + announced + " announced frames" + reason);
        } else if (media.endedBy() != 0) {
            addEnd(timeline, "the file could be read no further" + reason);
        } else if (announced == 0 && seconds - timeline.endSeconds() > Math.max(LEAST_MISSING_SECONDS, 0.1 * seconds)) {
            addEnd(timeline, String.format(Locale.ROOT, "the pictures end here, of %.3f s announced", seconds));
        }
    }

    private void addEnd(ClipTimeline timeline, String problem) {
        warnings.add(new ClipWarning(Kind.TRUNCATED, timeline.frames() - 1, timeline.endSeconds(), problem));
    }

    private int[] keyColumn(ClipTimeline timeline) {
        return keyPairs(timeline).stream().mapToInt(pair -> (int) pair[0]).toArray();
    }

    private long[] keyTicks(ClipTimeline timeline) {
        return keyPairs(timeline).stream().mapToLong(pair -> pair[1]).toArray();
    }

    private List<long[]> keyPairs(ClipTimeline timeline) {
        return keys.stream()
                .map(key -> new long[] {Math.max(0, timeline.find(key[0], -1)), key[1]})
                .sorted((a, b) -> Long.compare(a[0], b[0]))
                .toList();
    }

    private ClipInfo info(ClipTimeline timeline) {
        var parameters = media.stream().codecpar();
        Orientation orientation = media.orientation();
        boolean sideways = orientation.isSideways();
        int width = media.cropping().width(parameters.width());
        int height = media.cropping().height(parameters.height());
        Path name = file.getFileName();
        return ClipInfo.builder(name == null ? file.toString() : name.toString())
                .stored(
                        media.containerName(),
                        Natives.text(avcodec_get_name(parameters.codec_id())),
                        Natives.text(av_get_pix_fmt_name(parameters.format())))
                .size(sideways ? height : width, sideways ? width : height)
                .rotationDegrees(orientation.degrees())
                .frames(timeline.frames(), fps(timeline))
                .seconds(timeline.endSeconds())
                .build();
    }

    /** The container's exact fraction, such as 30000/1001, where it agrees with the timestamps; else what they give. */
    private double fps(ClipTimeline timeline) {
        double announced = announcedFps();
        double counted = timeline.fps();
        return counted <= 0 || Math.abs(announced - counted) <= 0.01 * counted ? announced : counted;
    }
}
