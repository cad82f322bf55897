package dev.chai.cli.spec;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.cli.lint.LintRecord;
import dev.chai.cli.lint.LintSource;
import dev.chai.spec.Phase;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import dev.chai.spec.mention.Wordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code chai extract}: the primitives that captions state, one answer line per input line. */
@Command(
        name = "extract",
        description = "Find the visual primitives that captions state.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  echo '{\"id\":\"a\",\"text\":\"The camera pans left.\"}' | chai extract -",
            "",
            "A line is {\"id\",\"text\"}, or a caption in a .txt file. Its answer is",
            "  {\"id\",\"primitives\":[{\"id\",\"start\",\"end\",\"text\",\"negated\",\"hedged\",\"phase\",\"actor\"}]}",
            "with UTF-16 offsets. A line that cannot be read is answered with \"error\"."
        })
public final class ExtractCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Terminal terminal;

    @Option(
            names = "--wordings",
            paramLabel = "F",
            description = "A JSON file of wordings to find beside the bundled ones; repeatable.")
    private List<Path> wordings = List.of();

    @Parameters(paramLabel = "FILE", description = "A .jsonl or text file, or - for standard input.")
    private String file;

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        MentionFinder finder = finder();
        boolean failed = false;
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            LintSource texts = file.endsWith(".txt") ? new LintSource(in, file, false) : LintSource.guessing(in, file);
            for (Optional<LintRecord> text = texts.next(); text.isPresent(); text = texts.next()) {
                answer(text.get(), finder);
                failed |= text.get().error().isPresent();
            }
        }
        return failed ? ExitCode.USAGE : ExitCode.OK;
    }

    private MentionFinder finder() throws IOException {
        if (wordings.isEmpty()) {
            return MentionFinder.standard();
        }
        MentionFinder.Builder finder = MentionFinder.builder(Taxonomy.bundled());
        for (Path path : wordings) {
            finder.wordings(Wordings.read(path));
        }
        return finder.build();
    }

    private void answer(LintRecord input, MentionFinder finder) {
        StringWriter answer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), answer)) {
            json.writeStartObject();
            input.writeId(json);
            if (input.error().isPresent()) {
                json.writeStringProperty("error", input.error().get());
            } else {
                writePrimitives(json, finder, input.input().text());
            }
            json.writeEndObject();
        }
        terminal.out().append(answer.getBuffer()).append('\n');
    }

    private static void writePrimitives(JsonGenerator json, MentionFinder finder, String text) {
        json.writeArrayPropertyStart("primitives");
        for (Mention mention : finder.find(text)) {
            write(json, mention, text);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Mention mention, String text) {
        json.writeStartObject();
        json.writeStringProperty("id", mention.primitive().id());
        json.writeNumberProperty("start", mention.span().start());
        json.writeNumberProperty("end", mention.span().end());
        json.writeStringProperty("text", mention.span().of(text));
        json.writeBooleanProperty("negated", mention.negated());
        json.writeBooleanProperty("hedged", mention.hedged());
        if (mention.ambiguous()) {
            json.writeBooleanProperty("ambiguous", true);
        }
        json.writeStringProperty("phase", lower(mention.phase()));
        if (mention.phase() == Phase.STEP) {
            json.writeNumberProperty("order", mention.order());
        }
        json.writeStringProperty("actor", lower(mention.actor()));
        json.writeEndObject();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
