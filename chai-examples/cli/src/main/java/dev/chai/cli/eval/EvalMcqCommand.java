package dev.chai.cli.eval;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.Terminal;
import dev.chai.eval.benchmark.ChoiceBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai eval mcq}: multiple-choice questions. */
@Command(
        name = "mcq",
        description = "Score multiple-choice answers: your own questions, MVBench, VideoBench or TempCompass.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  PREDICTIONS  {\"id\":\"q1\",\"text\":\"(B)\"}",
            "  DATA         {\"id\":\"q1\",\"question\":\"How does the camera"
                    + " move?\",\"options\":[\"pan\",\"tilt\"],\"answer\":\"B\",\"group\"?}",
            "",
            "An answer that cannot be read is wrong, never guessed; 'original' follows the benchmark's own rules."
        })
final class EvalMcqCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final EvalFiles files = new EvalFiles();

    @Option(
            names = "--benchmark",
            paramLabel = "NAME",
            description = "own, mvbench, videobench or tempcompass: the form of DATA and the original rules.")
    private String name = "own";

    @Option(names = "--answers", paramLabel = "FILE", description = "VideoBench's file of right answers.")
    private Optional<Path> answers = Optional.empty();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalMcqCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ChoiceBenchmark benchmark =
                switch (Choice.of("--benchmark", name, List.of("own", "mvbench", "videobench", "tempcompass"))) {
                    case "mvbench" -> ChoiceBenchmark.mvBench(files.data());
                    case "tempcompass" -> ChoiceBenchmark.tempCompass(files.data());
                    case "videobench" ->
                        ChoiceBenchmark.videoBench(
                                files.data(),
                                answers.orElseThrow(() -> new IllegalArgumentException(
                                        "--benchmark videobench needs --answers FILE, its file of right answers")));
                    default -> ChoiceBenchmark.load(files.data());
                };
        return files.run(terminal, benchmark, output);
    }
}
