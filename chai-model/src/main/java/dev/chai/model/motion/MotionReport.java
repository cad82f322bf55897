package dev.chai.model.motion;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipWarning;
import java.util.List;
import java.util.Optional;

/**
 * What {@link MotionProbe} found in a clip.
 *
 * <pre>{@code
 * MotionReport report = MotionProbe.standard().analyze(clip);
 * boolean pans = report.strongest("pan-left").isPresent();
 * }</pre>
 *
 * <p>Immutable and thread-safe. An absent primitive means "not seen", not "did not happen": a clip without texture tells nothing.
 *
 * @param info what the clip is
 * @param segments what the camera did, by start
 * @param cuts seconds at which a new shot begins
 * @param fades where the picture comes out of black or white, or goes there
 * @param focus how steady the focus was, shot by shot; a shot without texture is left out
 * @param slants how straight lines stand, shot by shot; a shot without enough of them is left out
 * @param playback what speaks of how a shot was recorded or played
 * @param samples the curve under the segments, one for each looked-at frame but the first
 * @param warnings flaws of the clip that were met
 */
public record MotionReport(
        ClipInfo info,
        List<MotionSegment> segments,
        List<Double> cuts,
        List<Fade> fades,
        List<FocusSpan> focus,
        List<LineSlant> slants,
        List<PlaybackHint> playback,
        List<MotionSample> samples,
        List<ClipWarning> warnings) {
    /** Copies the lists. */
    public MotionReport {
        segments = List.copyOf(segments);
        cuts = List.copyOf(cuts);
        fades = List.copyOf(fades);
        focus = List.copyOf(focus);
        slants = List.copyOf(slants);
        playback = List.copyOf(playback);
        samples = List.copyOf(samples);
        warnings = List.copyOf(warnings);
    }

    /** The segment of a primitive with the highest confidence. */
    public Optional<MotionSegment> strongest(String primitive) {
        return segments.stream()
                .filter(segment -> segment.primitive().equals(primitive))
                .reduce((a, b) -> b.confidence() > a.confidence() ? b : a);
    }
}
