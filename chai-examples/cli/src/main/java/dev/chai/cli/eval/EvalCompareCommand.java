package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.Corpus;
import dev.chai.eval.Evaluations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chai eval compare}: two systems on the same items. */
@Command(
        name = "compare",
        description = "Compare two systems on the same items: difference, interval, paired tests, effect size.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  as for chai eval text, with the predictions of two systems",
            "",
            "Differences are second minus first. p-values: paired bootstrap, approximate randomisation (10,000"
                    + " rounds), and Holm."
        })
final class EvalCompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FIRST", description = "Predictions of the first system, JSON Lines.")
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Predictions of the second system, same ids.")
    private Path second;

    @Parameters(index = "2", paramLabel = "REFERENCES", description = "JSON Lines of id and references, or text.")
    private Path references;

    @Mixin
    private final EvalMetrics metrics = new EvalMetrics();

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalCompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        Corpus a = Corpus.read(first, references);
        Corpus b = Corpus.read(second, references);
        return output.write(terminal, metrics.report(a, chosen -> Evaluations.compare(a, b, chosen, confidence.get())));
    }
}
