package dev.chai.cli.eval;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.Benchmark;
import dev.chai.eval.benchmark.Predictions;
import dev.chai.eval.benchmark.Request;
import dev.chai.eval.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A model's answers and the benchmark's own file, or only the latter with {@code --requests}. */
final class EvalFiles {
    private static final JsonFactory JSON = new JsonFactory();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..2",
            description = "PREDICTIONS (JSON Lines), then the benchmark's own DATA. With --requests: DATA alone.")
    private List<Path> files = List.of();

    @Option(
            names = "--requests",
            description = "Print what to ask a model, a JSON line each: id, media, prompt, answer.")
    private boolean requests;

    EvalFiles() {}

    /** Returns whether there is one file and nothing else, which some commands take in a form of its own. */
    boolean isAlone() {
        return files.size() == 1 && !requests;
    }

    /** Returns the benchmark's own file or folder. */
    Path data() {
        if (files.size() != (requests ? 1 : 2)) {
            throw new IllegalArgumentException(
                    requests
                            ? "--requests takes the benchmark's DATA alone"
                            : "give two files: PREDICTIONS and DATA (or --requests and DATA to see what to ask)");
        }
        return files.get(files.size() - 1);
    }

    /** Returns the model's answers. */
    Path predictions() {
        return files.get(0);
    }

    /** Prints what to ask, or scores the answers. */
    int run(Terminal terminal, Benchmark benchmark, EvalOutput output) throws IOException {
        return run(terminal, benchmark, output, () -> benchmark.report(Predictions.read(predictions())));
    }

    /** Returns the same with another way to score. */
    int run(Terminal terminal, Benchmark benchmark, EvalOutput output, Scoring scoring) throws IOException {
        output.check();
        if (!requests) {
            return output.write(terminal, scoring.report());
        }
        for (Request request : benchmark.requests()) {
            terminal.out().append(line(request)).append('\n');
        }
        return ExitCode.OK;
    }

    /** Makes the report. */
    interface Scoring {
        Report report() throws IOException;
    }

    private static String line(Request request) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", request.id());
            json.writeStringProperty("media", request.media());
            json.writeStringProperty("prompt", request.prompt());
            json.writeStringProperty("answer", request.answer().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        return line.toString();
    }
}
