package dev.chai.spec.lint.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Turns a path as the user wrote it into a URI reference. */
final class Uris {
    private Uris() {}

    static String of(String file) {
        if (file.equals("-")) {
            return "stdin";
        }
        try {
            String path = file.replace('\\', '/');
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toASCIIString()
                    : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "input";
        }
    }
}
