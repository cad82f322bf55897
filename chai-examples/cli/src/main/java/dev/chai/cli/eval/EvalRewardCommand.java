package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.Evaluations;
import dev.chai.eval.benchmark.ChaiReward;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chai eval reward}: rewards. */
@Command(
        name = "reward",
        description = "Score rewards: pairs, best of N, or yes-no scores with calibration.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  with DATA, CHAI triples  {\"id\":\"clip.mp4/camera_framing_dynamics/post\",\"yes\":0.8}, and the same"
                    + " with /pre",
            "  alone: pairs             {\"id\":\"a\",\"better\":0.9,\"worse\":0.4}",
            "         best of N         {\"id\":\"a\",\"rewards\":[0.1,0.7],\"qualities\":[0.3,0.6]}",
            "         yes-no scores     {\"id\":\"a\",\"label\":true,\"score\":0.8}"
        })
final class EvalRewardCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalRewardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        return files.isAlone()
                ? output.write(terminal, Evaluations.rewards(files.predictions(), confidence.get()))
                : files.run(terminal, ChaiReward.load(files.data()).withConfidence(confidence.get()), output);
    }
}
