package dev.chai.cli.spec;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.cli.reference.Reference;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai spec export}: the taxonomy as data or as pages for people. */
@Command(
        name = "export",
        description = "Write the taxonomy as JSON, or its reference as Markdown or HTML.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai spec export --format html --out primitives.html",
            "  chai spec export --format json --taxonomy ours.json > merged.json"
        })
final class SpecExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json, markdown or html (default: json).")
    private String format = "json";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-lighting", description = "Leave the optional lighting and color profile out.")
    private boolean noLighting;

    @Mixin
    private TaxonomyOption taxonomyOption;

    SpecExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String chosen = Choice.of("--format", format, List.of("json", "markdown", "html"));
        Taxonomy whole = taxonomyOption.load();
        String text = text(chosen, noLighting ? whole.withoutLighting() : whole);
        if (out.isPresent()) {
            AtomicFile.write(out.get(), text);
            terminal.err().println("wrote " + out.get());
        } else {
            terminal.out().print(text);
        }
        return ExitCode.OK;
    }

    private static String text(String format, Taxonomy taxonomy) {
        return switch (format) {
            case "json" -> taxonomy.toJson();
            case "markdown" -> Reference.of(taxonomy).toMarkdown();
            default -> Reference.of(taxonomy).toHtml();
        };
    }
}
