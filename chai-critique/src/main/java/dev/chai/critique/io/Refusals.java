package dev.chai.critique.io;

import dev.chai.spec.data.ChaiDataException;

/** Shortens messages for a report, which names the source itself. */
final class Refusals {
    private Refusals() {}

    static String reason(ChaiDataException e, String source) {
        String message = String.valueOf(e.getMessage());
        String rest = message.startsWith(source) ? message.substring(source.length()) : message;
        return rest.startsWith(": ") ? rest.substring(2) : rest.strip();
    }
}
