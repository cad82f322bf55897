package dev.chai.spec.lint;

import tools.jackson.core.io.JsonStringEncoder;

/** Writes strings as JSON. */
final class JsonStrings {
    private JsonStrings() {}

    /** The string in quotation marks, escaped. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
