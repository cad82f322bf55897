package dev.chai.cli.io;

/** Lays text out for a terminal: labels in one column, texts wrapped in the other. Not thread-safe. */
public final class LabeledText {
    private static final int WIDTH = 92;
    private static final int INDENT = 2;
    private static final int LABEL = 19;

    private final StringBuilder out = new StringBuilder();

    /** Adds a line as it is. */
    public LabeledText line(String line) {
        out.append(line).append('\n');
        return this;
    }

    /** Adds a text below the lines, wrapped, and an empty line. */
    public LabeledText paragraph(String text) {
        wrap(text, INDENT);
        out.append('\n');
        return this;
    }

    /** Adds a label with its text beside it. */
    public LabeledText part(String label, String text) {
        String indented = " ".repeat(INDENT) + label;
        out.append(indented).append(" ".repeat(Math.max(1, LABEL - indented.length())));
        int start = out.length();
        wrap(text, LABEL);
        // The first line is beside the label.
        out.delete(start, start + LABEL);
        return this;
    }

    private void wrap(String text, int indent) {
        int column = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            out.append(column == 0 ? " ".repeat(indent) : " ").append(word);
            column = (column == 0 ? indent : column + 1) + word.length();
        }
        out.append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
