package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.ShotBench;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chai eval shotbench}: ShotBench and RefineShot. */
@Command(
        name = "shotbench",
        description = "Score ShotBench or RefineShot: accuracy in eight dimensions, by strict and by original reading.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"1\",\"text\":\"<answer>B</answer>\"}",
            "  DATA         shotbench.json or refineshot.json"
        })
final class EvalShotBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalShotBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return files.run(terminal, ShotBench.load(files.data()), output);
    }
}
