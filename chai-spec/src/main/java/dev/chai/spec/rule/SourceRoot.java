package dev.chai.spec.rule;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder that names of files are relative to in baselines and in reports for other programs: that of the repository.
 *
 * <pre>{@code
 * SourceRoot root = SourceRoot.here();
 * root.name("./captions/a.txt");    // "captions/a.txt", however the path was typed
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SourceRoot {
    /** A folder in a repository, a file in a work tree. */
    private static final String MARK = ".git";

    private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private final Path folder;

    private SourceRoot(Path folder) {
        this.folder = folder;
    }

    /** Returns the root of the repository that the working directory belongs to; that directory itself where there is none. */
    public static SourceRoot here() {
        return Here.ROOT;
    }

    /** Returns the root of the repository that a folder belongs to; the folder itself where there is none. */
    public static SourceRoot above(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(MARK))) {
                return new SourceRoot(at);
            }
        }
        return new SourceRoot(start);
    }

    /** Returns the folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** Returns the folder as the base of relative references, with a slash at its end. */
    public URI uri() {
        URI uri = folder.toUri();
        return uri.getPath().endsWith("/") ? uri : URI.create(uri + "/");
    }

    /** Returns whether a file is below the folder, so that its name is relative. */
    public boolean holds(String file) {
        Path path = absolute(file);
        return path != null && path.startsWith(folder);
    }

    /**
     * Returns the name of a file with forward slashes, relative to the folder if the file is below it, else absolute. Standard input
     * ({@code -}), remote addresses and what is no path at all keep their names.
     *
     * @param file a path as the user wrote it, relative to the working directory
     */
    public String name(String file) {
        Path path = absolute(file);
        if (path == null) {
            return file;
        }
        Path name = path.startsWith(folder) ? folder.relativize(path) : path;
        return name.toString().replace('\\', '/');
    }

    private static @Nullable Path absolute(String file) {
        if (file.equals("-") || REMOTE.matcher(file).matches()) {
            return null;
        }
        try {
            return Path.of(file).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceRoot root && folder.equals(root.folder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static final class Here {
        static final SourceRoot ROOT = above(Path.of(""));
    }
}
