package dev.chai.model.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Joins a clock that restarts within a stream, as in concatenated transport streams: later packets are shifted so that they
 * go on where the earlier ones ended. When a clock counts as restarted is what the ffmpeg command's defaults say.
 *
 * <p>Packets must come in the order of the file, from its start. Not thread-safe.
 */
final class ContinuousClock {
    /** Seconds by which decoding times may go back ({@code ts_discont} in FFmpeg's demuxing), and leap ({@code -dts_delta_threshold}). */
    private static final double MOST_BACK = 0.1;

    private static final double MOST_LEAP = 10;

    private final double tick;
    private final long frame;
    private long offset;
    private long next = AV_NOPTS_VALUE;
    private boolean restarted;

    /** A tick is in seconds; a frame in ticks is what a packet without a duration lasts. */
    ContinuousClock(double tick, long frame) {
        this.tick = tick;
        this.frame = frame;
    }

    /** Shifts the times of the next packet. */
    void shift(AVPacket packet) {
        long time = packet.dts() == AV_NOPTS_VALUE ? packet.pts() : packet.dts();
        if (time == AV_NOPTS_VALUE) {
            return;
        }
        double step = next == AV_NOPTS_VALUE ? 0 : (time + offset - next) * tick;
        if (step < -MOST_BACK || step > MOST_LEAP) {
            offset = next - time;
            restarted = true;
        }
        packet.dts(shifted(packet.dts()));
        packet.pts(shifted(packet.pts()));
        next = time + offset + (packet.duration() > 0 ? packet.duration() : frame);
    }

    private long shifted(long time) {
        return time == AV_NOPTS_VALUE ? time : time + offset;
    }

    /** Returns whether the clock restarted at least once, so that a time of the file says nothing of a place in it. */
    boolean hasRestarted() {
        return restarted;
    }
}
