package dev.chai.cli.critique;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers critiques line by line; a line that is none is answered with its error. */
final class CritiqueLines {
    private static final JsonFactory JSON = new JsonFactory();

    private CritiqueLines() {}

    /** Returns the exit code, which says whether every line could be read. */
    static int answer(Terminal terminal, String file, BiConsumer<CritiqueRecord, JsonGenerator> answer)
            throws IOException {
        boolean failed = false;
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            TextLines lines = new TextLines("input", in, TextLines.maxLineBytes());
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    CritiqueRecord critique = CritiqueRecord.parse(line.get());
                    failed |= critique.error().isPresent();
                    terminal.out().append(line(critique, answer)).append('\n');
                }
            }
        }
        return failed ? ExitCode.USAGE : ExitCode.OK;
    }

    private static String line(CritiqueRecord critique, BiConsumer<CritiqueRecord, JsonGenerator> answer) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            critique.writeId(json);
            if (critique.error().isPresent()) {
                json.writeStringProperty("error", critique.error().get());
            } else {
                answer.accept(critique, json);
            }
            json.writeEndObject();
        }
        return line.toString();
    }
}
