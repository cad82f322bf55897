package dev.chai.cli.lint;

import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** The texts of one file, one a line: plain, or JSON where the name ends in {@code .jsonl}. Not thread-safe. */
public final class LintSource {
    /** The name that means standard input. */
    static final String STANDARD_INPUT = "-";

    private final TextLines lines;
    private final String name;
    private final boolean json;

    public LintSource(InputStream in, String name, boolean json) {
        this.lines = new TextLines("input", in, TextLines.maxLineBytes());
        this.name = name;
        this.json = json;
    }

    /** Reads standard input: JSON if its first character is an opening brace, else plain text. */
    public static LintSource guessing(InputStream in) throws IOException {
        return guessing(in, STANDARD_INPUT);
    }

    /** Returns a source whose name does not show its format: JSON if its first character is an opening brace, else plain text. */
    public static LintSource guessing(InputStream in, String name) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 1);
        int first = peeked.read();
        if (first >= 0) {
            peeked.unread(first);
        }
        return new LintSource(peeked, name, first == '{');
    }

    /** Returns the next text, or empty at the end. */
    public Optional<LintRecord> next() throws IOException {
        for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                return Optional.of(json ? parsed(line.get()) : plain(line.get()));
            }
        }
        return Optional.empty();
    }

    private LintRecord parsed(TextLine line) {
        LintRecord parsed = LintRecord.parse(line);
        if (parsed.error().isPresent()) {
            return parsed;
        }
        CaptionInput input = parsed.input().withOrigin(new Origin(name, line.number(), false));
        return new LintRecord(parsed.id(), parsed.numeric(), input, parsed.kind(), parsed.target(), Optional.empty());
    }

    /** A comment on its own line belongs to the next line, so both are read as one text. */
    private LintRecord plain(TextLine line) throws IOException {
        String id = name + ":" + line.number();
        if (line.problem().isPresent()) {
            return LintRecord.failed(id, false, line.problem().get());
        }
        String text = line.text();
        if (text.strip().startsWith("<!-- chai-ignore") && text.strip().endsWith("-->")) {
            Optional<TextLine> next = lines.next();
            if (next.isPresent() && next.get().problem().isEmpty()) {
                text = text + "\n" + next.get().text();
            }
        }
        return LintRecord.plain(id, CaptionInput.of(text).withOrigin(new Origin(name, line.number(), true)));
    }
}
