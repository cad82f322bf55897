package dev.chai.cli.spec;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.reference.Entry;
import dev.chai.spec.reference.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
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
            "  chai spec show C31",
            "  chai spec show CAM201",
            "  chai spec show cam_motion.camera_centric_movement.pan_left.has_pan_left"
        })
final class SpecShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "TERM",
            description =
                    "Id, name or other wording of a primitive, name of a label, or id of a rule; may be several words.",
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
            terminal.out().print(PrimitiveJson.list(find(taxonomy, term)));
        } else {
            show(taxonomy, term);
        }
        return ExitCode.OK;
    }

    private void show(Taxonomy taxonomy, String term) {
        Reference reference = Reference.of(taxonomy);
        Optional<Entry> rule = reference.find(term.toUpperCase(Locale.ROOT));
        List<String> ids = rule.isPresent()
                ? List.of(rule.get().id())
                : find(taxonomy, term).stream().map(Primitive::id).toList();
        if (ids.size() > 1) {
            terminal.err().println(ids.size() + " primitives answer to \"" + term + "\"");
        }
        String gap = "";
        for (String id : ids) {
            terminal.out().print(gap + new EntryText(reference).write(id));
            gap = "\n";
        }
    }

    /** By id, then by label, then by any wording; what is written alike but for case and hyphens counts as the same. */
    private static List<Primitive> find(Taxonomy taxonomy, String term) {
        if (taxonomy.find(term).isPresent()) {
            return List.of(taxonomy.require(term));
        }
        List<Primitive> labelled = taxonomy.byLabelName(term);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        Map<String, Set<Primitive>> wordings = new LinkedHashMap<>();
        for (Primitive primitive : taxonomy.primitives()) {
            for (String wording : wordings(primitive)) {
                wordings.computeIfAbsent(fold(wording), w -> new LinkedHashSet<>())
                        .add(primitive);
            }
        }
        Set<Primitive> meant = wordings.get(fold(term));
        if (meant == null) {
            throw new IllegalArgumentException(
                    "no primitive, wording or label \"" + term + "\"" + Nearest.hint(fold(term), wordings.keySet()));
        }
        return List.copyOf(meant);
    }

    private static List<String> wordings(Primitive primitive) {
        List<String> wordings = new ArrayList<>(primitive.aliases());
        wordings.add(primitive.id());
        wordings.add(primitive.name());
        wordings.addAll(primitive.labelNames());
        return wordings;
    }

    private static String fold(String wording) {
        return wording.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
