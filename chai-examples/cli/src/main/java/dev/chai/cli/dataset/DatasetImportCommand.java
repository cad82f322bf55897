package dev.chai.cli.dataset;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.io.ChaiFormats;
import dev.chai.critique.io.ImportReport;
import dev.chai.critique.io.Pseudonyms;
import dev.chai.critique.io.UnitFormat;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai dataset import}: annotations of another tool as units. */
@Command(
        name = "import",
        description = "Read annotations of another tool and write them as units, one a line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nNotes:%n",
        footer = {
            "  chai       the annotation tool's folder, which holds output_captions and output_critiques",
            "  chai-export  the export, a JSON array of videos",
            "  chai-jsonl   one clip and task a line, with review and rejected version inside",
            "",
            "Names of people become pseudonyms by --salt; --keep-names leaves them as they are. The report goes to standard",
            "error. Exit code 1 when records were refused."
        })
final class DatasetImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "IN", description = "File or folder to read.")
    private Path in;

    @Option(names = "--from", required = true, paramLabel = "FORMAT", description = "chai, chai-export or chai-jsonl.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "UNITS.jsonl", description = "File to write.")
    private Path to = Path.of("");

    @Option(names = "--negatives", paramLabel = "FILE", description = "Bad critiques of the same units (chai-jsonl).")
    private @Nullable Path negatives;

    @Option(names = "--salt", paramLabel = "TEXT", description = "Secret from which pseudonyms are made.")
    private @Nullable String salt;

    @Option(names = "--keep-names", description = "The people in the source already have pseudonyms.")
    private boolean keepNames;

    DatasetImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        UnitFormat format = format(people());
        try (AtomicFile file = AtomicFile.replace(to)) {
            ImportReport report = write(format, file);
            file.commit();
            terminal.err().println(report);
            return report.refusedCount() == 0 ? ExitCode.OK : ExitCode.FINDINGS;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ImportReport write(UnitFormat format, AtomicFile file) throws IOException {
        try (Writer out = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8)) {
            return format.read(in, unit -> write(out, unit));
        }
    }

    private static void write(Writer out, CaptionUnit unit) {
        try {
            out.append(CaptionUnits.format(unit)).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pseudonyms people() {
        if (salt == null && keepNames) {
            return Pseudonyms.KEPT;
        }
        if (salt == null || keepNames) {
            throw new IllegalArgumentException("give either --salt or --keep-names: sources may hold people's names");
        }
        return Pseudonyms.salted(salt);
    }

    private UnitFormat format(Pseudonyms people) {
        String chosen = Choice.of("--from", from, List.of("chai", "chai-export", "chai-jsonl"));
        if (negatives != null && !chosen.equals("chai-jsonl")) {
            throw new IllegalArgumentException("--negatives goes with --from chai-jsonl only");
        }
        return switch (chosen) {
            case "chai" -> ChaiFormats.folder(people);
            case "chai-export" -> ChaiFormats.export(people);
            default ->
                Optional.ofNullable(negatives)
                        .map(file -> ChaiFormats.jsonl(people, file))
                        .orElseGet(() -> ChaiFormats.jsonl(people));
        };
    }
}
