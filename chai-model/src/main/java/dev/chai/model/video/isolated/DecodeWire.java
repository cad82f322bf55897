package dev.chai.model.video.isolated;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoFrame.Picture;
import dev.chai.model.video.VideoFrame.Place;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.ClipIndex;
import dev.chai.model.video.reading.Orientation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What is said between a program and the process that decodes for it. The reading side believes nothing beyond the limits. */
final class DecodeWire {
    static final int FRAME = 1;
    static final int END = 2;
    static final int BAD_DATA = 3;
    static final int FAILED = 4;
    static final int OUT_OF_MEMORY = 5;

    private static final int MOST_TEXT = 1 << 16;
    private static final int MOST_WARNINGS = 10_000;

    private DecodeWire() {}

    /** What is asked for; without options, only what the clip is. */
    record Request(Path file, VideoLimits limits, Optional<ReadOptions> options) {}

    static void write(DataOutputStream out, Request request) throws IOException {
        writeText(out, request.file.toString());
        VideoLimits limits = request.limits;
        out.writeLong(limits.maxPixels());
        out.writeLong(limits.maxDuration().toMillis());
        out.writeInt(limits.maxFrames());
        out.writeLong(limits.maxDecodedBytes());
        out.writeLong(limits.maxWallTime().toMillis());
        out.writeBoolean(request.options.isPresent());
        if (request.options.isPresent()) {
            ReadOptions options = request.options.get();
            writeText(out, options.size().kind().name());
            out.writeInt(options.size().width());
            out.writeInt(options.size().height());
            writeText(out, options.pixels().name());
            out.writeBoolean(options.deinterlaces());
            out.writeBoolean(options.toneMaps());
            out.writeInt(options.threads());
            int[] frames = options.frames().orElse(null);
            out.writeInt(frames == null ? -1 : frames.length);
            for (int i = 0; frames != null && i < frames.length; i++) {
                out.writeInt(frames[i]);
            }
        }
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        Path file = Path.of(readText(in));
        VideoLimits limits = new VideoLimits(
                in.readLong(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readLong(),
                Duration.ofMillis(in.readLong()));
        return new Request(file, limits, in.readBoolean() ? Optional.of(readOptions(in)) : Optional.empty());
    }

    private static ReadOptions readOptions(DataInputStream in) throws IOException {
        PictureSize.Kind kind = PictureSize.Kind.valueOf(readText(in));
        PictureSize size = new PictureSize(kind, in.readInt(), in.readInt());
        Pixels pixels = Pixels.valueOf(readText(in));
        boolean deinterlaces = in.readBoolean();
        boolean toneMaps = in.readBoolean();
        int threads = in.readInt();
        int count = in.readInt();
        int[] frames = new int[Math.max(0, count)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = in.readInt();
        }
        ReadOptions options = count < 0 ? ReadOptions.all() : ReadOptions.only(frames);
        options = deinterlaces ? options.withDeinterlacing() : options;
        options = toneMaps ? options.withToneMapping() : options;
        return options.withSize(size).withPixels(pixels).withThreads(threads);
    }

    static void write(DataOutputStream out, ClipInfo info, ClipTimeline timeline) throws IOException {
        for (String text : List.of(info.name(), info.container(), info.codec(), info.pixelFormat())) {
            writeText(out, text);
        }
        out.writeInt(info.width());
        out.writeInt(info.height());
        out.writeInt(info.rotationDegrees());
        out.writeDouble(info.fps());
        out.writeDouble(info.seconds());
        out.writeInt(timeline.frames());
        out.writeDouble(timeline.tickSeconds());
        out.writeLong(timeline.endPts());
        for (int i = 0; i < timeline.frames(); i++) {
            out.writeLong(timeline.pts(i));
            out.writeBoolean(timeline.isKeyFrame(i));
        }
    }

    static ClipIndex readIndex(DataInputStream in, Budget budget) throws IOException {
        String name = readText(in);
        String container = readText(in);
        String codec = readText(in);
        String format = readText(in);
        int width = in.readInt();
        int height = in.readInt();
        int rotation = in.readInt();
        double fps = in.readDouble();
        double seconds = in.readDouble();
        int frames = in.readInt();
        budget.checkPicture(width, height);
        budget.checkFrames(frames);
        ClipTimeline timeline = readTimeline(in, frames);
        ClipInfo info = ClipInfo.builder(name)
                .stored(container, codec, format)
                .size(width, height)
                .rotationDegrees(rotation)
                .frames(frames, fps)
                .seconds(seconds)
                .build();
        return new ClipIndex(info, timeline, Orientation.UPRIGHT, true, false, new int[0], new long[0], List.of());
    }

    private static ClipTimeline readTimeline(DataInputStream in, int frames) throws IOException {
        double tick = in.readDouble();
        long end = in.readLong();
        long[] pts = new long[frames];
        BitSet keys = new BitSet(frames);
        for (int i = 0; i < frames; i++) {
            pts[i] = in.readLong();
            keys.set(i, in.readBoolean());
        }
        return new ClipTimeline(pts, tick, end, keys);
    }

    static void write(DataOutputStream out, VideoFrame frame) throws IOException {
        out.writeInt(frame.index());
        out.writeLong(frame.pts());
        out.writeDouble(frame.seconds());
        out.writeInt(frame.width());
        out.writeInt(frame.height());
        writeText(out, frame.pixels().name());
        out.write(frame.bytes());
    }

    static VideoFrame readFrame(DataInputStream in, Budget budget) throws IOException {
        Place place = new Place(in.readInt(), in.readLong(), in.readDouble());
        int width = in.readInt();
        int height = in.readInt();
        Pixels pixels = Pixels.valueOf(readText(in));
        budget.checkPicture(width, height);
        budget.addPicture(width, height);
        byte[] bytes = new byte[Math.multiplyExact(Math.multiplyExact(width, height), pixels.channels())];
        in.readFully(bytes);
        return new VideoFrame(place, new Picture(width, height, pixels, bytes));
    }

    static void write(DataOutputStream out, List<ClipWarning> warnings) throws IOException {
        out.writeInt(warnings.size());
        for (ClipWarning warning : warnings) {
            writeText(out, warning.kind().name());
            out.writeInt(warning.frame());
            out.writeDouble(warning.seconds());
            writeText(out, warning.problem());
        }
    }

    static List<ClipWarning> readWarnings(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_WARNINGS) {
            throw new IllegalArgumentException(count + " warnings");
        }
        List<ClipWarning> warnings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ClipWarning.Kind kind = ClipWarning.Kind.valueOf(readText(in));
            warnings.add(new ClipWarning(kind, in.readInt(), in.readDouble(), readText(in)));
        }
        return warnings;
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MOST_TEXT);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_TEXT) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
