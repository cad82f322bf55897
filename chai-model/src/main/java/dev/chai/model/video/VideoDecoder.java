package dev.chai.model.video;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.chai.spec.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns the packets of an open file into pictures, in presentation order. */
final class VideoDecoder implements AutoCloseable {
    /** More threads hold more pictures and stop helping at the rates of one clip. */
    private static final int MOST_AUTOMATIC_THREADS = 8;

    /** FFmpeg's {@code AV_FRAME_FLAG_CORRUPT} ({@code 1 << 0} in frame.h), which the binding leaves out. */
    private static final int AV_FRAME_FLAG_CORRUPT = 1;

    /** Hears of packets and pictures that are damaged. */
    @FunctionalInterface
    interface DamageListener {
        /** Takes the timestamp, which may be {@code AV_NOPTS_VALUE}, and what is wrong. */
        void damaged(long pts, String problem);
    }

    private final MediaFile media;
    private final DamageListener damage;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame picture = av_frame_alloc();
    private long @Nullable [] wanted;
    private boolean draining;

    private VideoDecoder(MediaFile media, DamageListener damage, AVCodecContext codec) {
        this.media = media;
        this.damage = damage;
        this.codec = codec;
    }

    /** Takes over the file: closing the decoder closes it. */
    static VideoDecoder open(Path file, Budget budget, int threads, DamageListener damage) throws IOException {
        MediaFile media = MediaFile.open(file, budget);
        AVCodecContext codec = null;
        try {
            codec = codecFor(file, media, threads);
            return new VideoDecoder(media, damage, codec);
        } finally {
            if (codec == null) {
                media.close();
            }
        }
    }

    private static AVCodecContext codecFor(Path file, MediaFile media, int threads) {
        var parameters = media.stream().codecpar();
        AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
        String name = Natives.text(avcodec_get_name(parameters.codec_id()));
        if (decoder == null || decoder.isNull()) {
            throw ChaiDataException.in(
                    MediaFile.name(file), "is coded as " + name + ", for which this FFmpeg has no decoder");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, parameters);
        codec.pkt_timebase(media.stream().time_base());
        codec.thread_count(threads > 0 ? threads : automaticThreads());
        int opened = avcodec_open2(codec, decoder, (PointerPointer<?>) null);
        if (opened < 0) {
            avcodec_free_context(codec);
            throw ChaiDataException.in(
                    MediaFile.name(file), "cannot be decoded as " + name + " (" + Natives.describe(opened) + ")");
        }
        return codec;
    }

    private static int automaticThreads() {
        return Math.min(Runtime.getRuntime().availableProcessors(), MOST_AUTOMATIC_THREADS);
    }

    /**
     * Promises that only pictures with these timestamps matter, so that others which nothing refers to need not be decoded. Null
     * takes the promise back.
     */
    void want(long @Nullable [] sortedPts) {
        wanted = sortedPts;
    }

    /** The next picture, valid until the next call; null at the end of the clip. */
    @Nullable
    AVFrame next() throws IOException {
        while (true) {
            media.budget().check();
            int code = avcodec_receive_frame(codec, picture);
            if (code >= 0) {
                accept();
                return picture;
            }
            if (code == AVERROR_EAGAIN()) {
                feed();
            } else if (draining) {
                return null;
            } else {
                damage.damaged(packet.pts(), "picture could not be decoded (" + Natives.describe(code) + ")");
                feed();
            }
        }
    }

    private void accept() {
        media.budget().checkPicture(picture.width(), picture.height());
        media.budget().addPicture(picture.width(), picture.height());
        if ((picture.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || picture.decode_error_flags() != 0) {
            damage.damaged(picture.best_effort_timestamp(), "picture damaged; the decoder patched it up");
        }
    }

    private void feed() throws IOException {
        if (draining) {
            return;
        }
        if (!media.read(packet)) {
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        codec.skip_frame(isWanted(packet.pts()) ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
        int code = avcodec_send_packet(codec, packet);
        if (code < 0) {
            damage.damaged(packet.pts(), "damaged packet (" + Natives.describe(code) + ")");
        }
        av_packet_unref(packet);
    }

    private boolean isWanted(long pts) {
        return wanted == null || Arrays.binarySearch(wanted, pts) >= 0;
    }

    /** Continues from the last key frame at or before a timestamp; false where the container cannot jump. */
    boolean seek(long tick) {
        if (!media.seek(tick)) {
            return false;
        }
        avcodec_flush_buffers(codec);
        draining = false;
        return true;
    }

    @Override
    public void close() {
        av_frame_free(picture);
        av_packet_free(packet);
        avcodec_free_context(codec);
        media.close();
    }
}
