package dev.chai.model.openai;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close_dyn_buf;
import static org.bytedeco.ffmpeg.global.avformat.avio_open_dyn_buf;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_d2q;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Encodes frames as a short MP4 of constant rate, in memory.
 *
 * <p>MPEG-4 part 2 at quantizer 2, its best: the LGPL build of FFmpeg has it on every platform, all servers decode it, and a second of
 * 640x360 at 8 frames takes some 250 KB. One use, one thread.
 */
final class ClipEncoder implements AutoCloseable {
    private static final String CODEC = "mpeg4";
    private static final int BEST = 2;
    /** MPEG-4 keeps the ticks of a second in 16 bits. */
    private static final int MOST_TICKS = 65_535;

    private final AVFormatContext container = new AVFormatContext(null);
    private final AVIOContext memory = new AVIOContext(null);
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame rgb = av_frame_alloc();
    private final AVFrame yuv = av_frame_alloc();
    private final SwsContext scaler = sws_alloc_context();
    private final AVCodecContext encoder;
    private final AVStream stream;

    private ClipEncoder(VideoFrame first, AVRational rate) throws VlmException {
        check(avformat_alloc_output_context2(container, null, "mp4", null), "a container");
        check(avio_open_dyn_buf(memory), "memory");
        container.pb(memory);
        AVCodec codec = avcodec_find_encoder_by_name(CODEC);
        if (codec == null) {
            throw failed("the encoder " + CODEC);
        }
        encoder = avcodec_alloc_context3(codec);
        encoder.width(first.width() & ~1).height(first.height() & ~1).pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.time_base(av_inv_q(rate)).framerate(rate).max_b_frames(0);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_GLOBAL_HEADER);
        encoder.global_quality(FF_QP2LAMBDA * BEST);
        check(avcodec_open2(encoder, codec, (AVDictionary) null), "the encoder " + CODEC);
        stream = avformat_new_stream(container, codec);
        check(avcodec_parameters_from_context(stream.codecpar(), encoder), "the stream");
        stream.time_base(encoder.time_base()).avg_frame_rate(rate);
        check(avformat_write_header(container, (PointerPointer<?>) null), "the header");
        scaler.flags(SWS_BICUBIC);
        allocate(rgb, AV_PIX_FMT_RGB24, new int[] {first.width(), first.height()});
        allocate(yuv, AV_PIX_FMT_YUV420P, new int[] {encoder.width(), encoder.height()});
    }

    /**
     * The clip.
     *
     * @param fps frames a second; above 0
     */
    static byte[] mp4(List<VideoFrame> frames, double fps) throws VlmException {
        try (AVRational rate = av_d2q(fps, MOST_TICKS);
                ClipEncoder encoder = new ClipEncoder(frames.get(0), rate)) {
            long index = 0;
            for (VideoFrame frame : frames) {
                encoder.add(frame, index++);
            }
            return encoder.finish();
        } catch (LinkageError e) {
            throw new VlmException(
                    Kind.UNSUPPORTED,
                    "sending video as mp4 needs FFmpeg's native library on the class path; or send frames as images",
                    e);
        }
    }

    private void add(VideoFrame frame, long index) throws VlmException {
        check(av_frame_make_writable(rgb), "a picture");
        byte[] bytes = frame.bytes();
        int rowBytes = frame.width() * 3;
        BytePointer target = rgb.data(0);
        for (int y = 0; y < frame.height(); y++) {
            target.position((long) y * rgb.linesize(0)).put(bytes, y * rowBytes, rowBytes);
        }
        target.position(0);
        check(av_frame_make_writable(yuv), "a picture");
        check(sws_scale_frame(scaler, yuv, rgb), "a picture");
        yuv.pts(index).quality(encoder.global_quality());
        check(avcodec_send_frame(encoder, yuv), "frame " + frame.index());
        drain();
    }

    private byte[] finish() throws VlmException {
        check(avcodec_send_frame(encoder, null), "the end");
        drain();
        check(av_write_trailer(container), "the end");
        BytePointer data = new BytePointer();
        int size = avio_close_dyn_buf(memory, data);
        container.pb((AVIOContext) null);
        memory.setNull();
        try {
            byte[] bytes = new byte[size];
            data.get(bytes);
            return bytes;
        } finally {
            av_free(data);
        }
    }

    private void drain() throws VlmException {
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            packet.stream_index(stream.index()).duration(1);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(av_interleaved_write_frame(container, packet), "a packet");
        }
    }

    private static void allocate(AVFrame frame, int format, int[] size) throws VlmException {
        frame.format(format);
        frame.width(size[0]).height(size[1]);
        check(av_frame_get_buffer(frame, 0), "a picture");
    }

    private static void check(int code, String what) throws VlmException {
        if (code < 0) {
            throw failed(what + " (code " + code + ")");
        }
    }

    private static VlmException failed(String what) {
        return new VlmException(
                Kind.UNSUPPORTED, "the frames could not be encoded as mp4: " + what + "; send them as images instead");
    }

    @Override
    public void close() {
        if (!memory.isNull()) {
            BytePointer unfinished = new BytePointer();
            int unused = avio_close_dyn_buf(memory, unfinished);
            av_free(unfinished);
        }
        sws_free_context(scaler);
        av_frame_free(rgb);
        av_frame_free(yuv);
        av_packet_free(packet);
        avcodec_free_context(encoder);
        avformat_free_context(container);
    }
}
