package dev.chai.model.onnx;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model's folder comes from: a directory, {@code file:}, {@code http:} and {@code https:} archives, or {@code djl://} names that
 * a model zoo on the class path knows. Nothing is downloaded unless that has been allowed.
 *
 * <pre>{@code
 * Path folder = ModelSource.of("https://models.example.org/qwen3-vl-2b.zip")
 *         .allowingDownloads()
 *         .withChecksum("onnx/decoder_model_merged.onnx", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
 *         .resolve();
 * }</pre>
 *
 * <p>Downloads go through DJL's repositories into its cache ({@code DJL_CACHE_DIR}, by default {@code ~/.djl.ai}) and are not fetched
 * again from there. With DJL's own offline switch ({@code ai.djl.offline=true}) only the cache is looked at. A download that breaks off
 * leaves nothing behind; redirects are followed while they keep the protocol. What comes before {@code @} and after {@code ?} in a URL is
 * not repeated in our messages, but DJL's own log may name it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ModelSource {
    private static final List<String> REMOTE = List.of("http", "https", "djl");

    private final String location;
    private final boolean downloads;
    private final Map<String, String> checksums;

    private ModelSource(String location, boolean downloads, Map<String, String> checksums) {
        this.location = location;
        this.downloads = downloads;
        this.checksums = new TreeMap<>(checksums);
    }

    /** Returns a path or URL, as named above. */
    public static ModelSource of(String location) {
        return new ModelSource(location, false, Map.of());
    }

    /** Returns a copy that may download. */
    public ModelSource allowingDownloads() {
        return new ModelSource(location, true, checksums);
    }

    /**
     * Returns a copy that checks a file of the folder.
     *
     * @param file its path within the folder, with forward slashes
     * @param sha256 in hexadecimal
     * @throws IllegalArgumentException if the checksum is none
     */
    public ModelSource withChecksum(String file, String sha256) {
        String wanted = sha256.toLowerCase(Locale.ROOT);
        if (wanted.length() != 64 || !wanted.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in hexadecimal (64 digits)");
        }
        Map<String, String> more = new TreeMap<>(checksums);
        more.put(file, wanted);
        return new ModelSource(location, downloads, more);
    }

    /**
     * Returns the folder, downloaded first where that is needed and allowed, its checksums verified.
     *
     * @throws IOException if it cannot be read or fetched, or a download has not been allowed
     * @throws ChaiDataException if a file is not the one that its checksum names
     * @throws IllegalArgumentException if the location is none that is known
     */
    public Path resolve() throws IOException {
        String scheme = scheme();
        if (scheme.isEmpty()) {
            return checked(Path.of(location), "fetch it anew");
        }
        if (scheme.equals("file")) {
            return checked(file(), "fetch it anew");
        }
        if (!REMOTE.contains(scheme)) {
            throw new IllegalArgumentException("\"" + this + "\" is no place for a model; expected a directory, file:,"
                    + " http:, https: or djl://");
        }
        Path folder = new DjlDownload(location, toString()).fetch(downloads);
        return checked(folder, "delete " + folder + " to have it downloaded again");
    }

    /** The text before the first colon; a single letter is a Windows drive. */
    private String scheme() {
        int colon = location.indexOf(':');
        String start = colon < 2 ? "" : location.substring(0, colon).toLowerCase(Locale.ROOT);
        return start.chars().allMatch(Character::isLetterOrDigit) ? start : "";
    }

    private Path file() {
        try {
            return Path.of(URI.create(location));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + location + "\" is no file: URL of a folder; it looks like file:///models/qwen3-vl-2b ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    private Path checked(Path folder, String cure) throws IOException {
        for (Map.Entry<String, String> checksum : checksums.entrySet()) {
            Path file = folder.resolve(checksum.getKey());
            if (!Files.isRegularFile(file)) {
                throw ChaiDataException.in(
                        file.toString(), "a checksum was given for this file, but the model has none of this name");
            }
            String actual = Sha256.of(file).hex();
            if (!actual.equals(checksum.getValue())) {
                throw ChaiDataException.in(
                        file.toString(),
                        "SHA-256 is " + actual + ", expected " + checksum.getValue()
                                + ": the file is damaged or another one; " + cure);
            }
        }
        return folder;
    }

    /** Returns the location without what may be secret in it: a user's name and password, and the query. */
    @Override
    public String toString() {
        String bare = location.replaceFirst("^([A-Za-z]+://)[^/?#]*@", "$1");
        return REMOTE.contains(scheme()) ? bare.replaceFirst("[?#].*", "") : bare;
    }
}
