package dev.chai.spec.json;

/** Quotes data of unknown origin in a message: short, on one line, without control characters. */
final class Excerpt {
    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 300;

    private Excerpt() {}

    static String quote(String data) {
        String cut = data.length() > LONGEST ? data.substring(0, LONGEST) + "..." : data;
        return "\"" + printable(cut) + "\"";
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return printable(line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) + "..." : line);
    }

    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL || type == Character.SURROGATE || type == Character.FORMAT;
            if (hidden) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
