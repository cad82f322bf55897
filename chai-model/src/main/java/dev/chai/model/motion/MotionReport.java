package dev.chai.model.motion;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipWarning;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds what {@link MotionProbe} found in a clip.
 *
 * <pre>{@code
 * MotionReport report = MotionProbe.standard().analyze(clip);
 * boolean pans = report.strongest("pan-left").isPresent();
 * }</pre>
 *
 * <p>Immutable and thread-safe. An absent primitive means "not seen", not "did not happen": a clip without texture shows nothing.
 *
 * @since 0.1
 */
public final class MotionReport {
    private final ClipInfo info;
    private final List<MotionSegment> segments;
    private final List<Double> cuts;
    private final List<Fade> fades;
    private final List<FocusSpan> focus;
    private final List<LineSlant> slants;
    private final List<PlaybackHint> playback;
    private final List<MotionSample> samples;
    private final List<ClipWarning> warnings;

    private MotionReport(Builder builder) {
        this.info = builder.info;
        this.segments = builder.segments;
        this.cuts = builder.cuts;
        this.fades = builder.fades;
        this.focus = builder.focus;
        this.slants = builder.slants;
        this.playback = builder.playback;
        this.samples = builder.samples;
        this.warnings = builder.warnings;
    }

    /** Returns a new builder for a report about a clip, with no findings yet. */
    public static Builder builder(ClipInfo info) {
        return new Builder(info);
    }

    /** Returns what the clip is. */
    public ClipInfo info() {
        return info;
    }

    /** Returns what the camera did, by start. */
    public List<MotionSegment> segments() {
        return segments;
    }

    /** Returns the seconds at which a new shot begins. */
    public List<Double> cuts() {
        return cuts;
    }

    /** Returns where the picture comes out of black or white, or goes there. */
    public List<Fade> fades() {
        return fades;
    }

    /** Returns how steady the focus was, shot by shot; a shot without texture is left out. */
    public List<FocusSpan> focus() {
        return focus;
    }

    /** Returns how far straight lines lean, shot by shot; a shot without enough of them is left out. */
    public List<LineSlant> slants() {
        return slants;
    }

    /** Returns what hints at how a shot was recorded or played. */
    public List<PlaybackHint> playback() {
        return playback;
    }

    /** Returns the curve under the segments: one sample for each measured frame but the first. */
    public List<MotionSample> samples() {
        return samples;
    }

    /** Returns the flaws of the clip that were met. */
    public List<ClipWarning> warnings() {
        return warnings;
    }

    /** Returns the segment of a primitive with the highest confidence. */
    public Optional<MotionSegment> strongest(String primitive) {
        return segments.stream()
                .filter(segment -> segment.primitive().equals(primitive))
                .reduce((a, b) -> b.confidence() > a.confidence() ? b : a);
    }

    /**
     * Returns the report as a JSON object on one line: {@code segments}, {@code cuts}, {@code fades} and {@code playback}, times in
     * seconds. The curve and the warnings are left out.
     */
    public String toJson() {
        return MotionJson.of(this);
    }

    @Override
    public String toString() {
        return info.name() + ": " + segments;
    }

    /**
     * Collects the findings of a report; what is not set is empty. Lists are copied.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final ClipInfo info;
        private List<MotionSegment> segments = List.of();
        private List<Double> cuts = List.of();
        private List<Fade> fades = List.of();
        private List<FocusSpan> focus = List.of();
        private List<LineSlant> slants = List.of();
        private List<PlaybackHint> playback = List.of();
        private List<MotionSample> samples = List.of();
        private List<ClipWarning> warnings = List.of();

        private Builder(ClipInfo info) {
            this.info = Objects.requireNonNull(info, "info");
        }

        /** Sets what the camera did, by start. */
        public Builder segments(List<MotionSegment> segments) {
            this.segments = List.copyOf(segments);
            return this;
        }

        /** Sets the seconds at which a new shot begins. */
        public Builder cuts(List<Double> cuts) {
            this.cuts = List.copyOf(cuts);
            return this;
        }

        /** Sets the fades. */
        public Builder fades(List<Fade> fades) {
            this.fades = List.copyOf(fades);
            return this;
        }

        /** Sets how steady the focus was, shot by shot. */
        public Builder focus(List<FocusSpan> focus) {
            this.focus = List.copyOf(focus);
            return this;
        }

        /** Sets how far straight lines lean, shot by shot. */
        public Builder slants(List<LineSlant> slants) {
            this.slants = List.copyOf(slants);
            return this;
        }

        /** Sets what hints at how a shot was recorded or played. */
        public Builder playback(List<PlaybackHint> playback) {
            this.playback = List.copyOf(playback);
            return this;
        }

        /** Sets the curve under the segments. */
        public Builder samples(List<MotionSample> samples) {
            this.samples = List.copyOf(samples);
            return this;
        }

        /** Sets the flaws of the clip that were met. */
        public Builder warnings(List<ClipWarning> warnings) {
            this.warnings = List.copyOf(warnings);
            return this;
        }

        /** Creates the report. */
        public MotionReport build() {
            return new MotionReport(this);
        }
    }
}
