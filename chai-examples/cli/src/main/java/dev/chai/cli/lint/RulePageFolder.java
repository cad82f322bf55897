package dev.chai.cli.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the rule pages of the build that this program belongs to. */
final class RulePageFolder {
    /** From {@code chai-examples/cli/target/chai.jar}, or {@code target/classes}. */
    private static final Path FROM_TARGET = Path.of("../../docs/rules");

    private RulePageFolder() {}

    static Optional<URI> find() {
        try {
            Path program = Path.of(RulePageFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(program.resolveSibling(FROM_TARGET).normalize())
                    .filter(Files::isDirectory)
                    .map(Path::toUri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
