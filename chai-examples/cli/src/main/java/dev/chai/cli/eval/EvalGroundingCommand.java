package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.Benchmark;
import dev.chai.eval.benchmark.EtBenchmark;
import dev.chai.eval.benchmark.MomentBenchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai eval grounding}: when something happens. */
@Command(
        name = "grounding",
        description = "Score answers to \"when does this happen\": mIoU and R@1 at 0.3, 0.5, 0.7; or E.T. Bench.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"q1\",\"span\":[12.5,20.3]} or {\"id\":\"q1\",\"text\":\"from 12.5 to 20.3"
                    + " seconds\"}",
            "  DATA         {\"id\":\"q1\",\"spans\":[[12,20]],\"text\"?} or charades_sta_test.txt (ids are line"
                    + " numbers)"
        })
final class EvalGroundingCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Option(
            names = "--etbench",
            description = "DATA is E.T. Bench's file; all twelve tasks, without fallback for unreadable letters.")
    private boolean etBench;

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalGroundingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Benchmark benchmark = etBench
                ? EtBenchmark.load(files.data())
                : MomentBenchmark.load(files.data()).withConfidence(confidence.get());
        return files.run(terminal, benchmark, output);
    }
}
