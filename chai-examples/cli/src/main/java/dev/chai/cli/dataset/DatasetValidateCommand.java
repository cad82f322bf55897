package dev.chai.cli.dataset;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code chai dataset validate}: every problem of a unit file, one a line. */
@Command(
        name = "validate",
        description = "Check a unit file: JSON, schema and rules of review.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nOutput:%n",
        footer = {
            "  one line per problem: {\"line\",\"column\",\"pointer\",\"message\"}",
            "  and a last one: {\"units\",\"problems\"}. Exit code 1 when there are problems."
        })
final class DatasetValidateCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Terminal terminal;

    @Parameters(paramLabel = "UNITS.jsonl", description = "Unit file.")
    private Path file;

    DatasetValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long units = 0;
        long problems = 0;
        try (InputStream in = Files.newInputStream(file)) {
            TextLines lines = new TextLines("input", in, TextLines.maxLineBytes());
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().isBlank()) {
                    continue;
                }
                List<ChaiDataException> found = problems(line.get());
                found.forEach(this::print);
                problems += found.size();
                units += found.isEmpty() ? 1 : 0;
            }
        }
        terminal.out().append("{\"units\":" + units + ",\"problems\":" + problems + "}\n");
        return problems == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<ChaiDataException> problems(TextLine line) {
        String source = file.toString();
        return line.problem()
                .map(problem -> List.of(ChaiDataException.at(source, line.number(), 0, problem)))
                .orElseGet(() -> CaptionUnits.problems(source, line.number(), line.text()));
    }

    private void print(ChaiDataException problem) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("line", problem.line());
            json.writeNumberProperty("column", problem.column());
            json.writeStringProperty("pointer", problem.pointer().orElse(""));
            json.writeStringProperty("message", problem.getMessage());
            json.writeEndObject();
        }
        terminal.out().append(out.getBuffer()).append('\n');
    }
}
