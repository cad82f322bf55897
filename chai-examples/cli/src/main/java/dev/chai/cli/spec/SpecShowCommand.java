package dev.chai.cli.spec;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.cli.reference.Entry;
import dev.chai.cli.reference.Reference;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.Linter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai spec show}: everything about a primitive, or a rule between primitives. */
@Command(
        name = "show",
        description = "Explain a primitive, a consistency rule or a lint rule.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai spec show dolly-in",
            "  chai spec show push in",
            "  chai spec show pan",
            "  chai spec show C31",
            "  chai spec show CAM201",
            "  chai spec show vertical-pan",
            "  chai spec show cam_motion.camera_centric_movement.pan_left.has_pan_left"
        })
final class SpecShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "TERM",
            description =
                    "Id, name or other wording of a primitive, the start of several, name of a label, or id or name of a rule.",
            arity = "1..*")
    private List<String> words;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private String format = "text";

    @Mixin
    private TaxonomyOption taxonomyOption;

    SpecShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = Choice.of("--format", format, List.of("text", "json")).equals("json");
        Taxonomy taxonomy = taxonomyOption.load();
        String term = String.join(" ", words);
        if (json) {
            terminal.out().print(PrimitiveJson.list(new PrimitiveSearch(taxonomy).require(term)));
        } else {
            show(taxonomy, term);
        }
        return ExitCode.OK;
    }

    private void show(Taxonomy taxonomy, String term) {
        Reference reference = Reference.of(taxonomy);
        Optional<Entry> rule = rule(reference, term);
        if (rule.isPresent()) {
            terminal.out().print(EntryText.of(rule.get()));
            return;
        }
        PrimitiveSearch search = new PrimitiveSearch(taxonomy);
        List<Primitive> meant = search.named(term);
        if (meant.isEmpty()) {
            list(search.require(term), term);
            return;
        }
        if (meant.size() > 1) {
            terminal.say(meant.size() + " primitives answer to \"" + term + "\"");
        }
        terminal.out()
                .print(meant.stream()
                        .map(primitive ->
                                EntryText.of(reference.find(primitive.id()).orElseThrow()))
                        .collect(Collectors.joining("\n")));
    }

    /** A rule by its id, or a lint rule by its name. */
    private static Optional<Entry> rule(Reference reference, String term) {
        return reference
                .find(term.toUpperCase(Locale.ROOT))
                .or(() -> Linter.standard()
                        .rule(term.strip().replace(' ', '-'))
                        .flatMap(rule -> reference.find(rule.id())));
    }

    private void list(List<Primitive> primitives, String term) {
        PrimitiveList.write(primitives, terminal.out());
        terminal.say(primitives.size() + " primitives are about \"" + term + "\"; name one to have it explained");
    }
}
