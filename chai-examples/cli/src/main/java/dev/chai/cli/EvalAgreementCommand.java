package dev.chai.cli;

import dev.chai.eval.Evaluations;
import dev.chai.eval.agreement.Ratings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai eval agreement}: raters, or a metric beside people. */
@Command(
        name = "agreement",
        description = "Measure agreement of raters, or of a metric with people.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  raters    {\"item\":\"clip-1\",\"rater\":\"anna\",\"label\":\"pan\"}",
            "  a metric  {\"id\":\"a\",\"human\":4.5,\"metric\":0.71,\"group\"?}"
        })
final class EvalAgreementCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RATINGS", description = "JSON Lines of one of the forms below.")
    private Path ratings;

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
        return output.write(terminal, Evaluations.agreement(ratings, meaning));
    }
}
