package dev.chai.cli.review;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.io.ChaiFormats;
import dev.chai.critique.io.ImportReport;
import dev.chai.critique.io.Pseudonyms;
import dev.chai.critique.qc.Agreement;
import dev.chai.critique.qc.QcReport;
import dev.chai.critique.qc.SharedWork;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.critique.unit.UnitView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai qc report}: who is how accurate, which errors are made, how it drifts, and where to look. */
@Command(
        name = "report",
        description =
                "Report accuracy of annotators and reviewers, reasons for rejection, drift, agreement and alarms.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nNotes:%n",
        footer = {
            "  Shares come with their 95 %% Wilson interval; annotators are ordered by its lower end.",
            "  The reward of a reviewer is upheld minus overturned rejections.",
            "  Alarms are figures outside control limits: a reason to look, no verdict."
        })
final class QcReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "UNITS", description = "Unit file, or folder of a store.")
    private Path units = Path.of("");

    @Option(
            names = "--shared",
            paramLabel = "FILE",
            description =
                    "Units that several people did, as JSON Lines with clip, task and annotations: adds agreement.")
    private Optional<Path> shared = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text or json (default: text).")
    private String format = "text";

    QcReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String chosen = Choice.of("--format", format, List.of("text", "json"));
        QcReport report = report();
        if (shared.isPresent()) {
            report = report.withAgreement(agreement(shared.get()));
        }
        terminal.out()
                .append(chosen.equals("json") ? report.toJson() : report.toString())
                .append('\n');
        return ExitCode.OK;
    }

    private QcReport report() throws IOException {
        if (Files.isDirectory(units)) {
            try (UnitView store = ReviewCommand.view(units)) {
                return QcReport.of(store.units());
            }
        }
        try (Stream<CaptionUnit> all = CaptionUnits.read(units)) {
            return QcReport.of(all);
        }
    }

    /** Names do not matter here: nothing of them is printed. */
    private Agreement agreement(Path file) throws IOException {
        List<SharedWork> work = new ArrayList<>();
        ImportReport read = ChaiFormats.sharedWork(file, Pseudonyms.KEPT, work::add);
        read.refused().forEach(refusal -> terminal.err().println("chai: " + refusal));
        return Agreement.of(work.stream());
    }
}
