package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.CaptionBenchmark;
import dev.chai.eval.benchmark.Dream1k;
import dev.chai.eval.benchmark.EventJudge;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai eval caption}: captions of a benchmark. */
@Command(
        name = "caption",
        description = "Score captions against people's: n-gram metrics, primitive F1, contradictions, by aspect.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"clip.mp4/camera_framing_dynamics\",\"text\":\"The camera pans left.\"}",
            "  DATA         CHAI triples, CameraBench's caption_data.json, or"
                    + " {\"id\",\"references\":[...],\"aspect\"?,\"cluster\"?}",
            "",
            "A missing prediction counts as an empty caption; missing and extra ids are named in the notes."
        })
final class EvalCaptionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Option(
            names = "--events",
            description = "DATA is dream1k.jsonl: score events by shares of words (no model, so no DREAM-1K figures).")
    private boolean events;

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalCaptionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (events) {
            return files.run(terminal, Dream1k.load(files.data(), EventJudge.byWords(0.75)), output);
        }
        CaptionBenchmark benchmark = CaptionBenchmark.load(files.data()).withConfidence(confidence.get());
        return files.run(terminal, benchmark, output);
    }
}
