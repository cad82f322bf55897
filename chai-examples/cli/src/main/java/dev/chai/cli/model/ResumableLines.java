package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the answers of a long run go: to {@code out}, or to a file that a later run can carry on. */
final class ResumableLines {
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> file;
    private final Set<String> done = new HashSet<>();

    private ResumableLines(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Prepares the file.
     *
     * @throws IllegalArgumentException if it is there already and the run is none that goes on
     */
    static ResumableLines of(Optional<Path> file, boolean resume) throws IOException {
        ResumableLines lines = new ResumableLines(file);
        if (resume && file.isEmpty()) {
            throw new IllegalArgumentException("--resume needs --out, the file to carry on");
        }
        if (file.isPresent() && Files.exists(file.get())) {
            if (!resume) {
                throw new IllegalArgumentException(
                        "--out " + file.get() + " is there already; add --resume to carry it on, or remove it");
            }
            lines.keepAnswers(file.get());
        }
        return lines;
    }

    /** Keeps whole lines that are no errors: those are asked again. */
    private void keepAnswers(Path old) throws IOException {
        try (InputStream in = Files.newInputStream(old);
                AtomicFile fresh = AtomicFile.replace(old)) {
            TextLines lines = new TextLines(old.toString(), in, TextLines.maxLineBytes());
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (isAnswer(line.get().text())) {
                    fresh.out().write((line.get().text() + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
            fresh.commit();
        }
    }

    private boolean isAnswer(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            boolean answer = json.isObject() && json.path("key").isString() && !json.has("error");
            return answer && done.add(json.path("key").stringValue());
        } catch (JacksonException half) {
            return false; // The run before was killed while it wrote this line.
        }
    }

    boolean isDone(String key) {
        return done.contains(key);
    }

    /** The stream to write to; closing it leaves the process's own open. */
    PrintStream open(Terminal terminal) throws IOException {
        if (file.isEmpty()) {
            return new PrintStream(new Unclosed(terminal.out()), false, StandardCharsets.UTF_8);
        }
        OutputStream out = Files.newOutputStream(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
