package dev.chai.cli.review;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.unit.RepairReport;
import dev.chai.critique.unit.UnitStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai review repair}: writes a repaired copy of a damaged store. */
@Command(
        name = "repair",
        description = "Mend a damaged store into a copy; the damaged one stays as it is.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai review repair work --to work-mended",
            "",
            "Every line whose checksum holds is kept, and the events of each unit as far as they are legal. What had to be left",
            "out is reported on standard error and kept in the copy's file left-out.jsonl. The answer is {\"units\",\"events\",",
            "\"leftOut\"}. Exit code 1 when something was left out."
        })
final class ReviewRepairCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STORE", description = "Folder of the damaged store.")
    private Path folder = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "New or empty folder for the copy.")
    private Path copy = Path.of("");

    ReviewRepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ReviewCommand.requireStore(folder);
        RepairReport report = UnitStore.repair(folder, copy);
        report.leftOut().forEach(left -> terminal.err().println("chai: left out: " + left.getMessage()));
        terminal.out()
                .append("{\"units\":" + report.units() + ",\"events\":" + report.events() + ",\"leftOut\":"
                        + report.leftOut().size() + "}\n");
        return report.leftOut().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
