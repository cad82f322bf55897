package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.Benchmark;
import dev.chai.eval.benchmark.CameraBenchBinary;
import dev.chai.eval.benchmark.CameraBenchPairs;
import dev.chai.eval.benchmark.CaptionBenchmark;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai eval camerabench}: CameraBench. */
@Command(
        name = "camerabench",
        description = "Score CameraBench: movements (AP), paired questions and retrieval, or captions.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  binary    PREDICTIONS {\"id\":\"Pan_Left/1\",\"yes\":0.83}, DATA the folder binary_classification",
            "  pairs     PREDICTIONS {\"id\":\"has_motion/has_pan_left/1/pp\",\"yes\":0.83}, DATA the folder"
                    + " vqa_and_retrieval",
            "  captions  PREDICTIONS {\"id\":\"clip.mp4\",\"text\":\"...\"}, DATA caption_data.json",
            "",
            "--requests lists all ids with what to ask."
        })
final class EvalCameraBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "binary, pairs or captions (default: ${DEFAULT-VALUE}).")
    private String task = "binary";

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalCameraBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Benchmark benchmark = switch (Choice.of("--task", task, List.of("binary", "pairs", "captions"))) {
            case "pairs" -> CameraBenchPairs.load(files.data());
            case "captions" -> CaptionBenchmark.load(files.data()).withConfidence(confidence.get());
            default -> CameraBenchBinary.load(files.data());
        };
        return files.run(terminal, benchmark, output);
    }
}
