package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.ChaiCritique;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chai eval critique}: critiques of captions. */
@Command(
        name = "critique",
        description = "Score critiques against people's: BLEU, the three checks, and whether \"nothing to change\" is"
                + " noticed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"clip.mp4/camera_framing_dynamics/edit\",\"text\":\"It pans right, not left.\"},"
                    + " and the same with /keep",
            "  DATA         CHAI triples",
            "",
            "Rows where nothing has to change (/keep) are scored apart: a model that always says so would score well"
                    + " otherwise."
        })
final class EvalCritiqueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalCritiqueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ChaiCritique benchmark = ChaiCritique.load(files.data()).withConfidence(confidence.get());
        return files.run(terminal, benchmark, output);
    }
}
