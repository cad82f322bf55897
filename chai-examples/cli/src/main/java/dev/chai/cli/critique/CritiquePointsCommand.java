package dev.chai.cli.critique;

import dev.chai.cli.io.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chai critique points}: what each sentence of a critique means, one answer line per input line. */
@Command(
        name = "points",
        description = "Take critiques apart: kind, target, replacement and primitives of each point.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  echo '{\"id\":1,\"preCaption\":\"It pans left.\",\"critique\":\"It pans right, not left.\"}' \\",
            "    | chai critique points -",
            "",
            "Offsets are UTF-16, into preCaption. An empty replacement asks to delete the target."
        })
final class CritiquePointsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "JSON Lines file with id, preCaption and critique, or -.")
    private String file;

    CritiquePointsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return CritiqueLines.answer(terminal, file, (critique, json) -> PointJson.write(json, critique.input()));
    }
}
