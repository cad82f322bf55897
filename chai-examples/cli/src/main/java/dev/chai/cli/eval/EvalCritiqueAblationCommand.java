package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.critique.CritiqueAblation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chai eval critique-ablation}: Table 1 without training. */
@Command(
        name = "critique-ablation",
        description =
                "Compare kinds of bad critiques with human ones, as in Table 1 of the CHAI paper, without training a"
                        + " model.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  TRIPLES   "
                    + " {\"clip\",\"task\",\"pre_caption\",\"final_feedback\",\"final_caption\",\"feedback_is_needed\","
                    + " ...}",
            "  CRITIQUES "
                    + " {\"clip\",\"task\",\"critique_type\",\"generated_critique\",\"revised_caption_by_generated_critique\"}",
            "",
            "Per kind: accuracy, recall and constructiveness of the critiques, BLEU with the human one, and the"
                    + " revised caption",
            "against the approved one, beside the draft as it was."
        })
final class EvalCritiqueAblationCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TRIPLES", description = "CHAI triples, JSON Lines.")
    private Path triples;

    @Parameters(index = "1", paramLabel = "CRITIQUES", description = "Bad critiques of them, JSON Lines.")
    private Path critiques;

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalCritiqueAblationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        return output.write(terminal, CritiqueAblation.load(triples, critiques).report(confidence.get()));
    }
}
