package dev.chai.cli.spec;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.DataProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code chai spec validate}: whether a custom taxonomy or extension is valid. */
@Command(
        name = "validate",
        description = "Check a taxonomy or an extension of your own.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nAn extension:%n",
        footer = {
            "  {\"extends\": \"chai\",",
            "   \"primitives\": [{\"id\": \"whip-pan-left\", \"aspect\": \"camera\", \"subAspect\": \"movement-rotation\",",
            "                   \"name\": \"Whip pan left\", \"definition\": \"A pan so fast that the picture smears.\"}],",
            "   \"aliases\": {\"crane-up\": [\"rising jib shot\"]}}",
            "",
            "A file without \"extends\" is a taxonomy of its own. Exit code 1 when there are problems."
        })
final class SpecValidateCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "JSON file with primitives.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or jsonl (default: text).")
    private String format = "text";

    SpecValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = Choice.of("--format", format, List.of("text", "jsonl")).equals("jsonl");
        List<DataProblem> problems = Taxonomy.check(file);
        for (DataProblem problem : problems) {
            terminal.out().append(json ? object(problem) : problem.toString()).append('\n');
        }
        if (problems.isEmpty()) {
            int size = Taxonomy.read(file).primitives().size();
            terminal.err().println(file + ": good, " + size + (size == 1 ? " primitive" : " primitives") + " in all");
            return ExitCode.OK;
        }
        terminal.err().println(file + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        return ExitCode.FINDINGS;
    }

    private static String object(DataProblem problem) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("file", problem.source());
            json.writeNumberProperty("line", problem.line());
            json.writeNumberProperty("column", problem.column());
            json.writeStringProperty("pointer", problem.pointer());
            json.writeStringProperty("message", problem.message());
            json.writeEndObject();
        }
        return out.toString();
    }
}
