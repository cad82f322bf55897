package dev.chai.cli.spec;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the primitives that a person may mean by some words. Immutable and thread-safe. */
final class PrimitiveSearch {
    private final Taxonomy taxonomy;
    /** What primitives are called: ids, names, other wordings and labels, without case and hyphens. */
    private final Map<String, Set<Primitive>> wordings = new LinkedHashMap<>();

    PrimitiveSearch(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        for (Primitive primitive : taxonomy.primitives()) {
            Stream.of(List.of(primitive.id(), primitive.name()), primitive.aliases(), primitive.labelNames())
                    .flatMap(List::stream)
                    .forEach(wording -> wordings.computeIfAbsent(folded(wording), w -> new LinkedHashSet<>())
                            .add(primitive));
        }
    }

    /** Returns the primitives with exactly this id, label or wording, case and hyphens aside. */
    List<Primitive> named(String term) {
        if (taxonomy.find(term).isPresent()) {
            return List.of(taxonomy.require(term));
        }
        List<Primitive> labelled = taxonomy.byLabelName(term);
        return labelled.isEmpty() ? List.copyOf(wordings.getOrDefault(folded(term), Set.of())) : labelled;
    }

    /**
     * Returns the primitives with this name, else those whose ids begin with its words, else those whose other wordings do, else those
     * with the words anywhere.
     *
     * @throws IllegalArgumentException if there are none; the message names the nearest wording
     */
    List<Primitive> require(String term) {
        String words = folded(term);
        return Stream.<Stream<Primitive>>of(
                        named(term).stream(),
                        taxonomy.primitives().stream().filter(p -> begins(folded(p.id()), words)),
                        worded(wording -> begins(wording, words)),
                        worded(wording -> (" " + wording + " ").contains(" " + words + " ")))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no primitive, wording or label \"" + term + "\"" + Nearest.hint(words, wordings.keySet())));
    }

    private Stream<Primitive> worded(Predicate<String> fits) {
        return wordings.entrySet().stream()
                .filter(wording -> fits.test(wording.getKey()))
                .flatMap(wording -> wording.getValue().stream())
                .distinct();
    }

    private static boolean begins(String wording, String words) {
        return (wording + " ").startsWith(words + " ");
    }

    private static String folded(String wording) {
        return wording.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
