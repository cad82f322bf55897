package dev.chai.cli.spec;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.Aspect;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chai spec list}: the primitives, or some of them. */
@Command(
        name = "list",
        description = "List the primitives.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai spec list --aspect camera --no-lighting",
            "  chai spec list --group shot-size",
            "  chai spec list --sub-aspect movement-rotation --format json"
        })
final class SpecListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            description = "Only this aspect: subject, scene, motion, spatial or camera.")
    private Optional<String> aspect = Optional.empty();

    @Option(names = "--sub-aspect", paramLabel = "NAME", description = "Only this part of an aspect, such as angle.")
    private Optional<String> subAspect = Optional.empty();

    @Option(names = "--group", paramLabel = "NAME", description = "Only the members of this exclusive group.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--no-lighting", description = "Leave the optional lighting and color profile out.")
    private boolean noLighting;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private String format = "text";

    @Mixin
    private TaxonomyOption taxonomyOption;

    SpecListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = Choice.of("--format", format, List.of("text", "json")).equals("json");
        Taxonomy whole = taxonomyOption.load();
        Taxonomy taxonomy = noLighting ? whole.withoutLighting() : whole;
        List<Primitive> chosen = chosen(taxonomy);
        if (json) {
            terminal.out().print(PrimitiveJson.list(chosen));
        } else {
            PrimitiveList.write(chosen, terminal.out());
            terminal.err().println(chosen.size() + (chosen.size() == 1 ? " primitive" : " primitives"));
        }
        return ExitCode.OK;
    }

    private List<Primitive> chosen(Taxonomy taxonomy) {
        Optional<Aspect> only = aspect.map(SpecListCommand::aspect);
        subAspect.ifPresent(name -> known("sub-aspect", name, subAspects(taxonomy)));
        group.ifPresent(name -> known("group", name, taxonomy.groups()));
        return taxonomy.primitives().stream()
                .filter(p -> only.isEmpty() || only.get() == p.aspect())
                .filter(p -> subAspect.isEmpty() || subAspect.get().equals(p.subAspect()))
                .filter(p -> group.isEmpty() || group.equals(p.exclusiveGroup()))
                .toList();
    }

    private static Aspect aspect(String id) {
        List<String> known = Arrays.stream(Aspect.values()).map(Aspect::id).toList();
        return Aspect.find(Choice.of("--aspect", id, known)).orElseThrow();
    }

    private static List<String> subAspects(Taxonomy taxonomy) {
        return Arrays.stream(Aspect.values())
                .flatMap(a -> taxonomy.subAspects(a).stream())
                .toList();
    }

    private static void known(String what, String name, Collection<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no " + what + " \"" + name + "\"" + Nearest.hint(name, names));
        }
    }
}
