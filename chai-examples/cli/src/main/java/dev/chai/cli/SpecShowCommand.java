package dev.chai.cli;

import dev.chai.spec.Nearest;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.reference.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai spec show}: everything about a primitive. */
@Command(
        name = "show",
        description = "Explain a primitive.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai spec show dolly-in",
            "  chai spec show push in",
            "  chai spec show cam_motion.camera_centric_movement.pan_left.has_pan_left"
        })
final class SpecShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "TERM",
            description = "Id, name or other wording of a primitive, or the name of a label; may be several words.",
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
        List<Primitive> found = find(taxonomy, String.join(" ", words));
        if (json) {
            terminal.out().print(PrimitiveJson.list(found));
            return ExitCode.OK;
        }
        if (found.size() > 1) {
            terminal.err().println(found.size() + " primitives answer to \"" + String.join(" ", words) + "\"");
        }
        Reference reference = Reference.of(taxonomy);
        for (int i = 0; i < found.size(); i++) {
            terminal.out().print(i == 0 ? "" : "\n");
            terminal.out().print(new EntryText(reference).write(found.get(i).id()));
        }
        return ExitCode.OK;
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
