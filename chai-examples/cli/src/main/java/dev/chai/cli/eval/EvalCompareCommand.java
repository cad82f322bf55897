package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.Corpus;
import dev.chai.eval.SystemComparison;
import dev.chai.eval.stats.PairedRule;
import dev.chai.eval.stats.PairedTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "Differences are second minus first. p-values: paired bootstrap, randomization (exact up to 16 differing"
                    + " items, else 10,000 rounds), and Holm."
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

    @Option(
            names = "--significance",
            paramLabel = "RULE",
            defaultValue = "standard",
            description = "standard counts ties; sacrebleu reproduces that program's p-values (default:"
                    + " ${DEFAULT-VALUE}).")
    private String significance = "standard";

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
        PairedTests tests =
                PairedTests.with(confidence.get().bootstrap(a.clusters())).withRule(rule());
        return output.write(
                terminal,
                metrics.report(
                        a,
                        chosen -> SystemComparison.of(a, b, chosen, tests)
                                .named(name(first), name(second))
                                .report()));
    }

    private PairedRule rule() {
        return Choice.of("--significance", significance, List.of("standard", "sacrebleu"))
                        .equals("sacrebleu")
                ? PairedRule.SACREBLEU
                : PairedRule.COUNTING_TIES;
    }

    /** The file's name; the whole path where both systems' files are called the same. */
    private String name(Path file) {
        boolean same = String.valueOf(first.getFileName()).equals(String.valueOf(second.getFileName()));
        return same ? file.toString() : String.valueOf(file.getFileName());
    }
}
