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

/** {@code chai eval text}: text metrics. */
@Command(
        name = "text",
        description = "Compare texts with references: BLEU, chrF, TER, ROUGE, CIDEr, METEOR, primitive F1, embeddings.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"a\",\"text\":\"The camera pans left.\",\"cluster\":\"clip-1\"}",
            "  REFERENCES   {\"id\":\"a\",\"references\":[\"It pans to the left.\"]} or"
                    + " {\"id\":\"a\",\"text\":\"...\"}",
            "",
            "Ids must be the same on both sides. Items of one \"cluster\" are drawn together for intervals.",
            "Example: chai eval text predictions.jsonl references.jsonl --metrics bleu,primitive-f1 --out report.html"
        })
final class EvalTextCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PREDICTIONS", description = "JSON Lines of id and text.")
    private Path predictions;

    @Parameters(index = "1", paramLabel = "REFERENCES", description = "JSON Lines of id and references, or text.")
    private Path references;

    @Mixin
    private final EvalMetrics metrics = new EvalMetrics();

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalTextCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        Corpus corpus = Corpus.read(predictions, references);
        return output.write(
                terminal, metrics.report(corpus, chosen -> Evaluations.text(corpus, chosen, confidence.get())));
    }
}
