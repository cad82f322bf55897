package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.model.internal.SharedCache;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.source.FrameSources;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Finds clips and prepares their frames, keeping the last ones: a clip that is captioned, criticized and scored is decoded once, and
 * back ends that know a video again share their work on it.
 *
 * <pre>{@code
 * ClipLibrary clips = ClipLibrary.files(model.videoPreparation(), Path.of("clips"));
 * VlmVideo video = clips.video(Clip.of("harbour.2.5.mp4"));
 * }</pre>
 *
 * <p>Thread-safe; of several threads that want the same new clip one decodes it, the others wait. Keeps at most 256 MiB of frames, or one clip.
 *
 * @since 0.1
 */
public final class ClipLibrary {
    private static final long MAX_KEPT = 256L << 20;
    /** Images say no rate; the one of cinema. */
    private static final double FOLDER_FPS = 24;

    private final VideoPreparation preparation;
    private final Function<Clip, FrameSource> opener;
    private final SharedCache<VlmVideo> kept = new SharedCache<>(MAX_KEPT, ClipLibrary::bytes);

    private ClipLibrary(VideoPreparation preparation, Function<Clip, FrameSource> opener) {
        this.preparation = requireNonNull(preparation, "preparation");
        this.opener = requireNonNull(opener, "opener");
    }

    /**
     * Returns a library of clips that are files, at their address, else at the path that their id is. A folder is taken for its images at
     * 24 frames a second.
     */
    public static ClipLibrary files(VideoPreparation preparation) {
        return files(preparation, Path.of(""));
    }

    /** Returns the same; relative paths start from a folder. */
    public static ClipLibrary files(VideoPreparation preparation, Path folder) {
        return of(preparation, clip -> source(path(clip, folder)));
    }

    private static FrameSource source(Path path) {
        return Files.isDirectory(path) ? FrameSources.folder(path, FOLDER_FPS) : FrameSources.of(path);
    }

    /** Clips from anywhere. */
    public static ClipLibrary of(VideoPreparation preparation, Function<Clip, FrameSource> opener) {
        return new ClipLibrary(preparation, opener);
    }

    /** Returns a library of the same clips with exact frames, for scores that are compared: see {@link VideoPreparation#exact()}. */
    ClipLibrary exact() {
        VideoPreparation exact = preparation.exact();
        return exact.equals(preparation) ? this : new ClipLibrary(exact, opener);
    }

    private static Path path(Clip clip, Path folder) {
        return clip.uri()
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of)
                .orElseGet(() -> folder.resolve(clip.id()));
    }

    /**
     * Returns the frames of a clip.
     *
     * @throws IOException if it cannot be read
     * @throws dev.chai.spec.data.ChaiDataException if it is no video or passes a limit
     */
    public VlmVideo video(Clip clip) throws IOException {
        return kept.get(clip.id() + '\n' + clip.uri(), () -> preparation.prepare(clip.id(), opener.apply(clip)));
    }

    private static long bytes(VlmVideo video) {
        return 3L * video.width() * video.height() * video.frames().size();
    }
}
