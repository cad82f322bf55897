package dev.chai.cli.video;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.model.video.ClipWarning;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers clips with one line each; a clip that cannot be read is answered with an error and does not end the run. */
final class ClipAnswers {
    private static final JsonFactory JSON = new JsonFactory();

    private final Terminal terminal;
    private boolean unreadable;
    private boolean damaged;

    /** Writes the answer for a clip, and says what was wrong with it. */
    @FunctionalInterface
    interface Answer {
        /** Adds properties to the open object. */
        List<ClipWarning> write(Path clip, JsonGenerator json) throws IOException;
    }

    ClipAnswers(Terminal terminal) {
        this.terminal = terminal;
    }

    void answer(List<Path> clips, Answer answer) {
        for (Path clip : clips) {
            terminal.out().append(line(clip, answer)).append('\n');
            terminal.out().flush();
        }
    }

    private String line(Path clip, Answer answer) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = open(clip, line)) {
            List<ClipWarning> warnings = answer.write(clip, json);
            writeWarnings(json, warnings);
            json.writeEndObject();
            json.flush();
            return line.toString();
        } catch (IOException | ChaiDataException | IllegalArgumentException e) {
            unreadable = true;
            return errorLine(clip, problem(e));
        }
    }

    private static String errorLine(Path clip, String problem) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = open(clip, line)) {
            json.writeStringProperty("error", problem);
            json.writeEndObject();
        }
        return line.toString();
    }

    private static JsonGenerator open(Path clip, StringWriter line) {
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line);
        json.writeStartObject();
        json.writeStringProperty("clip", clip.toString());
        return json;
    }

    /** Adds the properties of a JSON object to the open one. */
    static void addAll(JsonGenerator json, String object) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                json.copyCurrentStructure(parser);
            }
        }
    }

    /** Notes a flaw of a clip whose answer is not JSON. */
    void note(List<ClipWarning> warnings) {
        damaged |= warnings.stream().anyMatch(ClipWarning::isDamage);
    }

    /** Reports a clip that cannot be read and whose answer is not JSON. */
    void fail(Exception error) {
        unreadable = true;
        terminal.err().println("chai: " + problem(error));
    }

    int exitCode() {
        if (unreadable) {
            return ExitCode.USAGE;
        }
        return damaged ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void writeWarnings(JsonGenerator json, List<ClipWarning> warnings) {
        note(warnings);
        if (warnings.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("warnings");
        for (ClipWarning warning : warnings) {
            json.writeString(warning.toString());
        }
        json.writeEndArray();
    }

    private static String problem(Exception error) {
        return error instanceof NoSuchFileException missing
                ? missing.getFile() + ": no such file"
                : String.valueOf(error.getMessage());
    }
}
