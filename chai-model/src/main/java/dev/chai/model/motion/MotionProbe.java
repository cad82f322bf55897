package dev.chai.model.motion;

import dev.chai.model.motion.track.MotionTracks;
import dev.chai.model.motion.track.MotionTracks.Pair;
import dev.chai.model.video.ClipWarning;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.spec.Primitives;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Measures camera movement from pixels: points are followed from frame to frame, most of them agree on how the whole picture moved, and
 * what near points do otherwise distinguishes traveling from turning.
 *
 * <p>Reported are pan, tilt, roll, zoom, dolly, truck, pedestal and arc with direction, and with speed but for arcs, their pace, static
 * cameras, shake, freezes, cuts, fades, changes of focus and Dutch angles.
 * Without depth in view, a truck cannot be distinguished from a pan, nor a dolly from a zoom; the turning one is reported then, with lower
 * confidence. Letter boxes, logos, subtitles and burnt-in frames are found and left out.
 *
 * <pre>{@code
 * MotionReport report = MotionProbe.standard().analyze(FrameSources.of(Path.of("clip.mp4")));
 * report.segments().forEach(System.out::println);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: decodes the clip once at 320 pixels; memory does not grow with the clip but for some 300 bytes a
 * frame.
 *
 * @since 0.1
 */
public final class MotionProbe {
    /** Faster clips are measured at every second frame or fewer: cameras move smoothly, and a pixel is still followed over 1/25 s. */
    private static final double MOST_FPS = 31;

    private MotionProbe() {}

    /** Returns the probe with the thresholds that the documentation's figures were measured with. */
    public static MotionProbe standard() {
        return new MotionProbe();
    }

    /**
     * Analyzes a clip.
     *
     * @throws IOException if the clip cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video or passes a limit
     */
    public MotionReport analyze(FrameSource clip) throws IOException {
        ReadOptions options = ReadOptions.all()
                .withSize(PictureSize.longestSide(MotionTracks.SIDE))
                .withPixels(Pixels.GRAY)
                .withPrefetch(4);
        int step = Math.max(1, (int) Math.round(clip.info().fps() / MOST_FPS));
        try (FrameReader reader = clip.read(options)) {
            Optional<VideoFrame> first = reader.next();
            if (first.isEmpty()) {
                return MotionReport.builder(clip.info())
                        .warnings(reader.warnings())
                        .build();
            }
            MotionTracks tracks = new MotionTracks(first.get());
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                if (frame.get().index() % step == 0) {
                    tracks.add(frame.get());
                }
            }
            tracks.finish();
            return report(clip, tracks, reader.warnings());
        }
    }

    private static MotionReport report(FrameSource clip, MotionTracks tracks, List<ClipWarning> warnings)
            throws IOException {
        List<Shot> shots = shots(tracks.pairs()).stream()
                .map(pairs -> Shot.of(tracks, pairs))
                .toList();
        return MotionReport.builder(clip.info())
                .segments(shots.stream()
                        .flatMap(shot -> shot.segments.stream())
                        .sorted(Comparator.comparingDouble(MotionSegment::startSeconds)
                                .thenComparing(MotionSegment::primitive))
                        .toList())
                .cuts(tracks.pairs().stream()
                        .filter(Pair::cut)
                        .map(Pair::toSeconds)
                        .toList())
                .fades(new PhotometricEvents(tracks.pairs()).fades())
                .focus(shots.stream().flatMap(shot -> shot.focus.stream()).toList())
                .slants(shots.stream().flatMap(shot -> shot.slant.stream()).toList())
                .playback(shots.stream().flatMap(shot -> shot.playback.stream()).toList())
                .samples(tracks.pairs().stream()
                        .map(pair -> new MotionSample(pair, tracks.width(), tracks.height()))
                        .toList())
                .warnings(warnings)
                .build();
    }

    /** What was found in one shot. */
    private record Shot(
            List<MotionSegment> segments,
            Optional<FocusSpan> focus,
            Optional<LineSlant> slant,
            List<PlaybackHint> playback) {
        static Shot of(MotionTracks tracks, List<Pair> pairs) {
            List<MotionSegment> moves = new ArrayList<>(
                    new ArcDetector(tracks.windows(), pairs).insteadOf(new ShotMotion(tracks, pairs).segments()));
            List<PlaybackHint> playback = new Playback(pairs).hints(isStill(moves));
            PhotometricEvents events = new PhotometricEvents(pairs);
            Optional<LineSlant> slant = events.slant();
            SpeedClass.of(moves, (double) tracks.width() / tracks.height()).ifPresent(moves::add);
            moves.addAll(events.refocusing());
            slant.flatMap(PhotometricEvents::dutch).ifPresent(moves::add);
            return new Shot(moves, events.focus(), slant, playback);
        }
    }

    private static boolean isStill(List<MotionSegment> shot) {
        return shot.stream().anyMatch(segment -> segment.primitive().equals(Primitives.STATIC_CAMERA.id()));
    }

    private static List<List<Pair>> shots(List<Pair> pairs) {
        List<List<Pair>> shots = new ArrayList<>();
        List<Pair> shot = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.cut()) {
                shots.add(shot);
                shot = new ArrayList<>();
            } else {
                shot.add(pair);
            }
        }
        shots.add(shot);
        return shots;
    }
}
