package dev.chai.cli.lint;

import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.lint.FixedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * The fixed texts of one file, put back in their places. Everything else keeps its bytes: line ends, a byte order mark, lines that could
 * not be read, and in JSON the other fields.
 */
final class FileFixes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MARK = "\uFEFF";

    private final boolean json;
    private final List<Change> changes;

    /**
     * A text that fixes have changed.
     *
     * @param line the line of the file where the text begins, from 1
     * @param before the text as it is in the file
     */
    record Change(int line, String before, FixedText after) {}

    FileFixes(boolean json, List<Change> changes) {
        this.json = json;
        this.changes = List.copyOf(changes);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns how much is fixed, for people. */
    String count() {
        int fixes = changes.stream().mapToInt(change -> change.after.applied()).sum();
        return fixes
                + (fixes == 1 ? " finding in " : " findings in ")
                + changes.size()
                + (changes.size() == 1 ? " text" : " texts");
    }

    /** Replaces the file in one step, so that it is never half written. */
    void write(Path file) throws IOException {
        AtomicFile.write(file, applyTo(Files.readAllBytes(file)));
    }

    /** Returns the content of the file after the fixes. */
    byte[] applyTo(byte[] content) {
        List<String> lines = lines(content);
        for (Change change : changes) {
            change(lines, change);
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the fixes as a unified diff. */
    String diff(String name, byte[] content) {
        List<String> before = lines(content);
        List<String> after = new ArrayList<>(before);
        changes.forEach(change -> change(after, change));
        UnifiedDiff diff = new UnifiedDiff(name, utf8(before), utf8(after));
        return diff.toString();
    }

    private static List<String> utf8(List<String> lines) {
        return lines.stream()
                .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    /** The lines with their ends. A character is a byte here, so that what is no UTF-8 stays as it is. */
    private static List<String> lines(byte[] content) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n' || i == content.length - 1) {
                lines.add(new String(content, start, i + 1 - start, StandardCharsets.ISO_8859_1));
                start = i + 1;
            }
        }
        return lines;
    }

    /** Puts a text over its lines; each keeps its end, and lines too many go to the last one. */
    private void change(List<String> lines, Change change) {
        List<String> texts = split(change.after.text());
        int places = split(change.before).size();
        for (int i = 0; i < places && i < texts.size(); i++) {
            int at = change.line - 1 + i;
            String old = new String(lines.get(at).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            String text = i == places - 1 ? String.join("\n", texts.subList(i, texts.size())) : texts.get(i);
            String fixed = json ? withText(old, text) : mark(old) + text + end(old);
            lines.set(at, new String(fixed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    /** A text inside JSON is on one line, whatever it holds. */
    private List<String> split(String text) {
        return json ? List.of(text) : List.of(text.split("\n", -1));
    }

    private static String mark(String line) {
        return line.startsWith(MARK) ? MARK : "";
    }

    private static String end(String line) {
        int length = line.length();
        if (!line.endsWith("\n")) {
            return "";
        }
        return line.endsWith("\r\n") ? line.substring(length - 2) : line.substring(length - 1);
    }

    /** The record with another value of its member "text". */
    private static String withText(String line, String text) {
        String mark = mark(line);
        String record = line.substring(mark.length());
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean here = parser.currentName().equals("text");
                parser.nextToken();
                if (here) {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.finishToken();
                    int to = (int) parser.currentLocation().getCharOffset();
                    String quoted = new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
                    return mark + record.substring(0, from) + '"' + quoted + '"' + record.substring(to);
                }
                parser.skipChildren();
            }
        }
        throw new IllegalStateException("a record without text was fixed");
    }
}
