package dev.chai.cli;

import dev.chai.eval.Evaluations;
import dev.chai.eval.benchmark.ChaiReward;
import dev.chai.eval.benchmark.Predictions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chai eval reward}: rewards. */
@Command(
        name = "reward",
        description = "Score rewards: pairs, best of N, or yes-no scores with calibration.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  with TRIPLES     {\"id\":\"clip.mp4/camera_framing_dynamics/post\",\"yes\":0.8}, and the same with /pre",
            "  pairs            {\"id\":\"a\",\"better\":0.9,\"worse\":0.4}",
            "  best of N        {\"id\":\"a\",\"rewards\":[0.1,0.7],\"qualities\":[0.3,0.6]}",
            "  yes-no scores    {\"id\":\"a\",\"label\":true,\"score\":0.8}"
        })
final class EvalRewardCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "REWARDS", description = "JSON Lines of one of the forms below.")
    private Path rewards;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TRIPLES", description = "CHAI triples, for the first form.")
    private Optional<Path> triples = Optional.empty();

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
        return output.write(
                terminal,
                triples.isPresent()
                        ? ChaiReward.load(triples.get()).report(Predictions.read(rewards))
                        : Evaluations.rewards(rewards, confidence.get()));
    }
}
