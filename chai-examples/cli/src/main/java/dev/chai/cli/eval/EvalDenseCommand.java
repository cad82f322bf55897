package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.DenseBenchmark;
import dev.chai.eval.benchmark.Predictions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chai eval dense}: dense captions. */
@Command(
        name = "dense",
        description = "Score dense captions: SODA, and precision, recall and F1 of events.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"clip\",\"events\":[{\"start\":0,\"end\":5.5,\"text\":\"a man chops an onion\"}]}"
                    + " or {\"id\",\"text\"}",
            "  DATA         the same, or ActivityNet's {\"clip\":{\"timestamps\",\"sentences\"}}, or YouCook2's own"
                    + " file"
        })
final class EvalDenseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalDenseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        DenseBenchmark benchmark = DenseBenchmark.load(files.data()).withConfidence(confidence.get());
        return files.run(
                terminal,
                benchmark,
                output,
                () -> benchmark
                        .scoreEvents(Predictions.readEvents(files.predictions()))
                        .report());
    }
}
