package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.Evaluations;
import dev.chai.eval.agreement.Ratings;
import dev.chai.eval.benchmark.GenAiBench;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai eval agreement}: raters, or a metric compared with people. */
@Command(
        name = "agreement",
        description = "Measure agreement of raters, or of a metric with people.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  alone: raters    {\"item\":\"clip-1\",\"rater\":\"anna\",\"label\":\"pan\"}",
            "         a metric  {\"id\":\"a\",\"human\":4.5,\"metric\":0.71,\"group\"?}",
            "  with DATA        {\"id\":\"00001/Gen2\",\"score\":0.71}, DATA GenAI-Bench's genai_video.json or"
                    + " genai_image.json,",
            "                   or {\"id\",\"human\":[3,4],\"prompt\",\"media\"?,\"group\"?} in a .jsonl file"
        })
final class EvalAgreementCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "What numeric labels mean: nominal, ordinal or interval (default: ${DEFAULT-VALUE}).")
    private String level = "nominal";

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalAgreementCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        String chosen = Choice.of("--level", level, List.of("nominal", "ordinal", "interval"));
        Ratings.Level meaning = Ratings.Level.valueOf(chosen.toUpperCase(Locale.ROOT));
        return files.isAlone()
                ? output.write(terminal, Evaluations.agreement(files.predictions(), meaning))
                : files.run(terminal, GenAiBench.load(files.data()), output);
    }
}
