package dev.chai.model.onnx;

import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.Repository;
import ai.djl.util.Utils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model that DJL fetches into its cache, or finds there. DJL itself unpacks next to the place and moves what is complete, so that a
 * download that breaks off leaves nothing behind.
 *
 * @param location as DJL takes it
 * @param shown as users may see it
 */
record DjlDownload(String location, String shown) {
    private static final Pattern ARCHIVE =
            Pattern.compile("(?i)https?://[^?#]*\\.(zip|tar|tgz|tar\\.gz|tar\\.z)([?#].*)?");

    Path fetch(boolean allowed) throws IOException {
        if (!allowed && !Utils.isOfflineMode()) {
            throw new IOException(shown + " would be downloaded, which nobody has allowed; call allowingDownloads()"
                    + " (--set download=true), or fetch it yourself and give the directory");
        }
        if (!location.startsWith("djl:") && !ARCHIVE.matcher(location).matches()) {
            throw new IOException(shown + " is no archive: http: and https: must end in .zip, .tar, .tgz or .tar.gz");
        }
        ModelDownloads.quieten();
        try {
            return prepared(Repository.newInstance("chai", location));
        } catch (IllegalArgumentException e) {
            throw new IOException(shown + " names no model: " + hidden(e), e);
        }
    }

    /** The first model that a repository knows. */
    Path prepared(Repository repository) throws IOException {
        for (MRL resource : repository.getResources()) {
            try {
                Artifact artifact = resource.getDefaultArtifact();
                if (artifact != null) {
                    resource.prepare(artifact);
                    return root(repository.getResourceDirectory(artifact));
                }
            } catch (FileNotFoundException e) {
                throw new IOException(shown + " is not there: the server answers 404 Not Found", unlessSecret(e));
            } catch (ConnectException e) {
                throw new IOException("cannot connect to fetch " + shown + ": " + hidden(e), unlessSecret(e));
            } catch (IOException e) {
                throw broken(e);
            }
        }
        throw new IOException(nothingFound());
    }

    private IOException broken(IOException e) {
        if (Utils.isOfflineMode()) {
            return new IOException(
                    shown + " is not in DJL's cache " + Utils.getCacheDir()
                            + ", and DJL is offline (ai.djl.offline, DJL_OFFLINE)",
                    unlessSecret(e));
        }
        return new IOException(
                shown + " could not be fetched whole: " + hidden(e) + ". Nothing of it was kept; try again",
                unlessSecret(e));
    }

    private String nothingFound() {
        return location.startsWith("djl:")
                ? shown + " names no model that DJL finds; djl:// needs the jar of the model zoo on the class path"
                : shown + " cannot be asked for: nobody answers there, or it is not public (DJL takes plain http: and"
                        + " private addresses with -Dai.djl.allow_insecure_url=true only)";
    }

    private String hidden(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replace(location, shown);
    }

    /** What a failure of Java's or DJL's says holds the whole URL. */
    private @Nullable Exception unlessSecret(Exception e) {
        return location.equals(shown) ? e : null;
    }

    /** Archives often hold one folder that holds the rest. */
    private static Path root(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> entries = inside.toList();
            return entries.size() == 1 && Files.isDirectory(entries.get(0)) ? entries.get(0) : folder;
        }
    }
}
