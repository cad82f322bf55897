package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_COPY_OPAQUE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_UNALIGNED;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
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
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.chai.model.video.reading.Budget;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns the packets of an open file into pictures, in presentation order. */
final class VideoDecoder implements AutoCloseable {
    /** More threads hold more pictures and stop helping at the rates of one clip. */
    private static final int MOST_AUTOMATIC_THREADS = 9;

    /** At the end each thread may complain once; a decoder that goes on complaining has no more pictures. */
    private static final int MOST_ERRORS_AT_END = 64;

    /** FFmpeg's {@code AV_FRAME_FLAG_CORRUPT} ({@code 1 << 0} in frame.h), which the binding leaves out. */
    private static final int AV_FRAME_FLAG_CORRUPT = 1;

    private final MediaFile media;
    private final Undecoded undecoded;
    private final AVCodecContext codec;
    private final Cropping cropping;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame picture = av_frame_alloc();
    private final PacketNumber number = new PacketNumber();
    private long @Nullable [] wanted;
    private boolean draining;
    private int errorsAtEnd;

    /** A number that travels as a pointer, with a packet to its picture. */
    private static final class PacketNumber extends Pointer {
        PacketNumber set(long number) {
            address = number;
            return this;
        }
    }

    private VideoDecoder(MediaFile media, Undecoded undecoded, AVCodecContext codec) {
        this.media = media;
        this.undecoded = undecoded;
        this.codec = codec;
        this.cropping = media.cropping();
    }

    /** Takes over the file: closing the decoder closes it. */
    static VideoDecoder open(Path file, Budget budget, int threads, Undecoded undecoded) throws IOException {
        MediaFile media = MediaFile.open(file, budget);
        AVCodecContext codec = null;
        try {
            codec = codecFor(file, media, threads);
            boolean mayBeEmpty = codec.codec_id() == AV_CODEC_ID_MPEG4;
            return new VideoDecoder(media, mayBeEmpty ? undecoded.withEmptyPackets() : undecoded, codec);
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
        // Else the decoder keeps columns that the stream crops, so that rows begin at aligned addresses.
        codec.flags(codec.flags() | AV_CODEC_FLAG_COPY_OPAQUE | AV_CODEC_FLAG_UNALIGNED);
        codec.thread_count(threads > 0 ? threads : automaticThreads());
        int opened = avcodec_open2(codec, decoder, (PointerPointer<?>) null);
        if (opened < 0) {
            avcodec_free_context(codec);
            throw ChaiDataException.in(
                    MediaFile.name(file), "cannot be decoded as " + name + " (" + Natives.describe(opened) + ")");
        }
        return codec;
    }

    /** One more than processors, as FFmpeg itself chooses: one of them mostly waits for another's picture. */
    private static int automaticThreads() {
        return Math.min(Runtime.getRuntime().availableProcessors() + 1, MOST_AUTOMATIC_THREADS);
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
            if (code == AVERROR_EOF || errorsAtEnd == MOST_ERRORS_AT_END) {
                undecoded.end();
                return null;
            }
            // Any other code is about a packet that a thread began some packets ago: which, shows by the picture that
            // never comes.
            hear(code);
            feed();
        }
    }

    private void hear(int code) {
        if (code < 0 && code != AVERROR_EAGAIN()) {
            undecoded.complained();
        }
    }

    private void accept() {
        media.budget().checkPicture(picture.width(), picture.height());
        cropping.apply(picture);
        media.budget().addPicture(picture.width(), picture.height());
        Pointer number = picture.opaque();
        undecoded.came(picture.pts(), number == null ? 0 : number.address());
    }

    /** Whether the decoder says of a picture that it lacks something. */
    static boolean isPatched(AVFrame picture) {
        return (picture.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || picture.decode_error_flags() != 0;
    }

    private void feed() throws IOException {
        if (draining) {
            errorsAtEnd++;
            return;
        }
        if (!media.read(packet)) {
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        boolean isWanted = isWanted(packet.pts());
        codec.skip_frame(isWanted ? AVDISCARD_DEFAULT : AVDISCARD_NONREF);
        if (isWanted && media.isShown(packet)) {
            packet.opaque(number.set(undecoded.sent(packet.pts())));
        }
        hear(avcodec_send_packet(codec, packet));
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
        undecoded.forget();
        draining = false;
        errorsAtEnd = 0;
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
