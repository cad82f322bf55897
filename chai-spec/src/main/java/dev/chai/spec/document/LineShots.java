package dev.chai.spec.document;

import dev.chai.spec.Span;

/** Decides whether the lines of a prompt are its shots, or paragraphs and wrapped lines of one. */
final class LineShots {
    /** The shortest line that can be a shot, in characters: shorter ones are headings and tags. Chosen by hand. */
    private static final int MIN_LENGTH = 12;

    private LineShots() {}

    /** Each line starts like a sentence, and none breaks off in the middle of one. */
    static boolean areShots(String text, Span part) {
        int lines = 0;
        int start = part.start();
        while (start < part.end()) {
            int end = lineEnd(text, start, part.end());
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                if (line.length() < MIN_LENGTH || !isSentence(line)) {
                    return false;
                }
                lines++;
            }
            start = end + 1;
        }
        return lines > 1;
    }

    private static int lineEnd(String text, int start, int limit) {
        int end = text.indexOf('\n', start);
        return end < 0 || end > limit ? limit : end;
    }

    private static boolean isSentence(String line) {
        char first = line.charAt(0);
        char last = line.charAt(line.length() - 1);
        boolean starts = Character.isUpperCase(first) || Character.isDigit(first) || first == '"' || first == '\u201c';
        return starts && ".!?\u2026\"\u201d)".indexOf(last) >= 0;
    }
}
