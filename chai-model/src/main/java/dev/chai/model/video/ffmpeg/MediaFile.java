package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.Orientation;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** An open container: the packets of its video stream, one after the other. */
final class MediaFile implements AutoCloseable {
    /** Containers that hold clips. Playlists and others that name further files or addresses are not among them. */
    private static final String CONTAINERS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,ogg,asf,ivf,gif,apng,yuv4mpegpipe,h264,hevc";

    /** A demuxer may stumble over one packet and go on; this many in a row mean that it will not. */
    private static final int MOST_ERRORS_IN_A_ROW = 32;

    private final AVFormatContext container;
    private final AVStream stream;
    private final Budget budget;
    private final ContinuousClock clock;
    private int lastError;

    private MediaFile(AVFormatContext container, AVStream stream, Budget budget) {
        this.container = container;
        this.stream = stream;
        this.budget = budget;
        double tick = av_q2d(stream.time_base());
        double fps = av_q2d(stream.avg_frame_rate());
        this.clock = new ContinuousClock(tick, fps > 0 ? Math.round(1 / fps / tick) : 1);
    }

    static MediaFile open(Path file, Budget budget) throws IOException {
        ClipFiles.requireRegular(file);
        Natives.require();
        AVFormatContext container = avformat_alloc_context();
        Interrupts.register(container, budget);
        try {
            int opened = openInput(file, container);
            if (opened < 0) {
                budget.check();
                throw ClipFiles.unreadable(file, opened);
            }
            return new MediaFile(container, videoStream(file, container, budget), budget);
        } catch (IOException | RuntimeException e) {
            close(container);
            throw e;
        }
    }

    private static int openInput(Path file, AVFormatContext container) {
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "format_whitelist", CONTAINERS, 0);
            av_dict_set(options, "protocol_whitelist", "file", 0);
            // The prefix keeps a colon in a file's name from being read as a protocol.
            return avformat_open_input(container, "file:" + file.toAbsolutePath(), null, options);
        } finally {
            av_dict_free(options);
        }
    }

    private static AVStream videoStream(Path file, AVFormatContext container, Budget budget) throws IOException {
        int described = avformat_find_stream_info(container, (PointerPointer<?>) null);
        int best = av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        budget.check();
        if (described < 0 || best < 0) {
            throw ChaiDataException.in(
                    name(file), "holds no video that can be decoded; check that it is a complete clip");
        }
        for (int i = 0; i < container.nb_streams(); i++) {
            if (i != best) {
                container.streams(i).discard(AVDISCARD_ALL);
            }
        }
        AVStream stream = container.streams(best);
        if ((stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
            throw ChaiDataException.in(name(file), "holds sound with a cover picture, but no video");
        }
        budget.checkPicture(stream.codecpar().width(), stream.codecpar().height());
        return stream;
    }

    /** Fills in the next packet of the video; false at the end, which {@link #endedBy} may explain. */
    boolean read(AVPacket packet) throws IOException {
        int errors = 0;
        while (true) {
            budget.check();
            int code = av_read_frame(container, packet);
            if (code == AVERROR_EOF || (code < 0 && ++errors > MOST_ERRORS_IN_A_ROW)) {
                return false;
            }
            if (code < 0) {
                lastError = code;
            } else if (packet.stream_index() == stream.index()) {
                joinClocks(packet);
                return true;
            } else {
                av_packet_unref(packet);
            }
        }
    }

    /** Only containers that FFmpeg marks so have clocks that may restart; elsewhere times are what the container says. */
    private void joinClocks(AVPacket packet) {
        if ((container.iformat().flags() & AVFMT_TS_DISCONT) != 0) {
            clock.shift(packet);
        }
    }

    /** Whether a packet's picture is to be seen; edit lists hide some. */
    boolean isShown(AVPacket packet) {
        return (packet.flags() & AV_PKT_FLAG_DISCARD) == 0 && !isInvisibleVp8(packet);
    }

    /** VP8 carries frames that are only referred to as packets of their own; bit 4 of the frame tag shows it (RFC 6386, 9.1). */
    private boolean isInvisibleVp8(AVPacket packet) {
        return stream.codecpar().codec_id() == AV_CODEC_ID_VP8
                && packet.size() > 0
                && (packet.data().get() >> 4 & 1) == 0;
    }

    /** Returns whether the stream's clock restarted in what was read so far. */
    boolean hasRestarted() {
        return clock.hasRestarted();
    }

    /** Jumps to the last key frame at or before a timestamp. */
    boolean seek(long tick) {
        return av_seek_frame(container, stream.index(), tick, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    AVStream stream() {
        return stream;
    }

    Budget budget() {
        return budget;
    }

    /** What the demuxer complained about last; 0 for nothing. */
    int endedBy() {
        return lastError;
    }

    /** How long the header says that the pictures last; 0 where it does not say, as where only the longest of streams is known. */
    double announcedSeconds() {
        boolean said = container.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM && container.duration() > 0;
        return said && container.nb_streams() == 1 ? container.duration() / (double) AV_TIME_BASE : 0;
    }

    /** How many packets the header announces, without those that an edit list hides; 0 where it does not say. */
    long announcedPackets() {
        int indexed = avformat_index_get_entries_count(stream);
        long counted = containerName().startsWith("mov") ? stream.nb_frames() : 0;
        return indexed > 0 ? Math.min(indexed, counted) : counted;
    }

    Cropping cropping() {
        return Cropping.of(stream.codecpar());
    }

    String containerName() {
        return Natives.text(container.iformat().name());
    }

    /** Degrees in which stored pictures are turned clockwise, and whether they are mirrored first. */
    Orientation orientation() {
        AVPacketSideData side = av_packet_side_data_get(
                stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (side == null || side.isNull() || side.size() < 9 * Integer.BYTES) {
            return Orientation.UPRIGHT;
        }
        int[] matrix = new int[9];
        new IntPointer(side.data()).get(matrix);
        return Orientation.of(matrix);
    }

    @Override
    public void close() {
        close(container);
    }

    static String name(Path file) {
        return file.toString();
    }

    private static void close(AVFormatContext container) {
        Interrupts.forget(container);
        if (!container.isNull()) {
            avformat_close_input(container);
        }
    }

    /**
     * Lets FFmpeg ask whether to give up. One callback serves all files, distinguished by address: JavaCPP has only ten
     * callbacks of a kind.
     */
    private static final class Interrupts extends AVIOInterruptCB.Callback_Pointer {
        private static final Map<Long, Budget> BUDGETS = new ConcurrentHashMap<>();
        private static final Interrupts INSTANCE = new Interrupts();

        static void register(AVFormatContext container, Budget budget) {
            BUDGETS.put(container.address(), budget);
            container.interrupt_callback().callback(INSTANCE).opaque(container);
        }

        static void forget(AVFormatContext container) {
            if (!container.isNull()) {
                BUDGETS.remove(container.address());
            }
        }

        @Override
        public int call(Pointer container) {
            Budget budget = BUDGETS.get(container.address());
            return budget != null && budget.isOver() ? 1 : 0;
        }
    }
}
