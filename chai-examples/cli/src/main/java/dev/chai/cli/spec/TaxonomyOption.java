package dev.chai.cli.spec;

import dev.chai.spec.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that chooses the taxonomy a command works with. */
final class TaxonomyOption {
    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "A taxonomy or extension of your own instead of the bundled taxonomy.")
    private Optional<Path> file = Optional.empty();

    TaxonomyOption() {}

    Taxonomy load() throws IOException {
        return file.isPresent() ? Taxonomy.read(file.get()) : Taxonomy.bundled();
    }
}
