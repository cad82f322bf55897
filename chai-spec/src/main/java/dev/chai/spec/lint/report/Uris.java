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
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return "input";
        }
    }
}
