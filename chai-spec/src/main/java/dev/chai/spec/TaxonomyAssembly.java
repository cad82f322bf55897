package dev.chai.spec;

import dev.chai.spec.data.Excerpt;
import dev.chai.spec.data.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts primitives together to a taxonomy and notes what does not fit: taken ids, dangling and one-sided links, circles
 * of kinds, and whatever would change the meaning of a primitive that an extension builds upon.
 */
final class TaxonomyAssembly {
    private static final int MOST_FLAWS = 100;

    private final Taxonomy base;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Primitive> all = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Aspect> aspects = new HashMap<>();

    /**
     * Something that does not fit.
     *
     * @param pointer where, as JSON pointer into the file
     * @param message what, and what to do
     */
    record Flaw(String pointer, String message) {}

    private TaxonomyAssembly(Taxonomy base) {
        this.base = base;
        for (Primitive primitive : base.primitives()) {
            all.put(primitive.id(), primitive);
            aspects.put(primitive.subAspect(), primitive.aspect());
            own(primitive);
        }
    }

    /** Assembles a complete taxonomy. */
    static TaxonomyAssembly of(List<Primitive> primitives) {
        TaxonomyAssembly assembly = new TaxonomyAssembly(new Taxonomy(List.of()));
        assembly.add(primitives);
        return assembly;
    }

    /** A taxonomy with additions. */
    static TaxonomyAssembly extending(Taxonomy base, TaxonomyExtension extension) {
        TaxonomyAssembly assembly = new TaxonomyAssembly(base);
        extension.aliases().forEach(assembly::addAliases);
        assembly.add(extension.primitives());
        return assembly;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** The taxonomy; meaningful where there are no flaws. */
    Taxonomy taxonomy() {
        for (Primitive primitive : List.copyOf(all.values())) {
            if (base.find(primitive.id()).isEmpty()) {
                primitive.opposites().forEach(id -> link(id, primitive.id(), true));
                primitive.confusableWith().forEach(id -> link(id, primitive.id(), false));
            }
        }
        return new Taxonomy(List.copyOf(all.values()));
    }

    /** Completes a link from a new primitive to one of the base on the other side. */
    private void link(String from, String to, boolean opposite) {
        Primitive other = all.get(from);
        if (other == null || (opposite ? other.opposites() : other.confusableWith()).contains(to)) {
            return;
        }
        PrimitiveBuilder builder = other.toBuilder();
        if (opposite) {
            builder.opposites(plus(other.opposites(), List.of(to)));
        } else {
            builder.confusableWith(plus(other.confusableWith(), List.of(to)));
        }
        all.put(from, builder.build());
    }

    private void add(List<Primitive> primitives) {
        for (int i = 0; i < primitives.size() && !full(); i++) {
            add("/primitives/" + i, primitives.get(i));
        }
        for (int i = 0; i < primitives.size() && !full(); i++) {
            Primitive primitive = primitives.get(i);
            String at = "/primitives/" + i;
            checkLinks(at + "/opposites", primitive, true);
            checkLinks(at + "/confusableWith", primitive, false);
            checkSuggested(at + "/suggests", primitive);
            checkKind(at + "/kindOf", primitive);
        }
    }

    private void add(String at, Primitive primitive) {
        String id = primitive.id();
        if (base.find(id).isPresent()) {
            flaw(at + "/id", id + " exists and keeps its meaning: add wordings under \"aliases\", or take another id");
            return;
        }
        if (all.putIfAbsent(id, primitive) != null) {
            flaw(at + "/id", id + " is given twice");
            return;
        }
        Aspect aspect = aspects.putIfAbsent(primitive.subAspect(), primitive.aspect());
        if (aspect != null && aspect != primitive.aspect()) {
            flaw(at + "/subAspect", primitive.subAspect() + " belongs to the aspect " + aspect.id() + " already");
        }
        checkOwned(at + "/name", wording(primitive.name()), primitive.name(), id);
        for (int i = 0; i < primitive.aliases().size(); i++) {
            String alias = primitive.aliases().get(i);
            checkOwned(at + "/aliases/" + i, wording(alias), alias, id);
        }
        for (int i = 0; i < primitive.labelNames().size(); i++) {
            String label = primitive.labelNames().get(i);
            checkOwned(at + "/labelNames/" + i, label(label), label, id);
        }
    }

    private void addAliases(String id, List<String> words) {
        if (full()) {
            return;
        }
        String at = "/aliases/" + id;
        Optional<Primitive> primitive = base.find(id);
        if (primitive.isEmpty()) {
            flaw(at, "no primitive " + id + " to add wordings to" + Nearest.hint(id, base.ids()));
            return;
        }
        for (int i = 0; i < words.size() && !full(); i++) {
            checkOwned(at + "/" + i, wording(words.get(i)), words.get(i), id);
        }
        all.put(
                id,
                primitive.get().toBuilder()
                        .aliases(plus(primitive.get().aliases(), words))
                        .build());
    }

    /** A wording or label of the base must go on meaning what it means there. */
    private void checkOwned(String at, String key, String text, String id) {
        String owner = owners.get(key);
        if (owner != null && !owner.equals(id)) {
            flaw(at, Excerpt.quote(text) + " already means " + owner + "; adding it to " + id + " would blur both");
        }
    }

    private void checkLinks(String at, Primitive primitive, boolean opposite) {
        List<String> links = opposite ? primitive.opposites() : primitive.confusableWith();
        for (int i = 0; i < links.size() && !full(); i++) {
            String to = links.get(i);
            Primitive other = all.get(to);
            if (other == null) {
                flaw(at + "/" + i, "no primitive " + to + Nearest.hint(to, all.keySet()));
            } else if (to.equals(primitive.id())) {
                flaw(at + "/" + i, to + " names itself");
            } else if (base.find(to).isEmpty() && !back(other, opposite).contains(primitive.id())) {
                String list = opposite ? "opposites" : "confusableWith";
                flaw(at + "/" + i, "one-sided: " + to + " must name " + primitive.id() + " in its " + list + " too");
            } else if (opposite && primitive.confusableWith().contains(to)) {
                flaw(at + "/" + i, to + " is named among the opposites and in confusableWith; keep one");
            }
        }
    }

    private void checkSuggested(String at, Primitive primitive) {
        for (int i = 0; i < primitive.suggests().size() && !full(); i++) {
            String to = primitive.suggests().get(i);
            if (!all.containsKey(to)) {
                flaw(at + "/" + i, "no primitive " + to + Nearest.hint(to, all.keySet()));
            }
        }
    }

    private static List<String> back(Primitive other, boolean opposite) {
        return opposite ? other.opposites() : other.confusableWith();
    }

    private void checkKind(String at, Primitive primitive) {
        Set<String> seen = new HashSet<>(Set.of(primitive.id()));
        Optional<String> umbrella = primitive.kindOf();
        while (umbrella.isPresent()) {
            String id = umbrella.get();
            Primitive next = all.get(id);
            if (next == null) {
                // A dangling link further up is reported at its own place.
                if (primitive.kindOf().equals(umbrella)) {
                    flaw(at, "no primitive " + id + Nearest.hint(id, all.keySet()));
                }
                return;
            }
            if (!seen.add(id)) {
                flaw(at, "goes in a circle: " + primitive.id() + " would be a kind of itself");
                return;
            }
            umbrella = next.kindOf();
        }
    }

    private void own(Primitive primitive) {
        owners.putIfAbsent(wording(primitive.name()), primitive.id());
        primitive.aliases().forEach(alias -> owners.putIfAbsent(wording(alias), primitive.id()));
        primitive.labelNames().forEach(label -> owners.putIfAbsent(label(label), primitive.id()));
    }

    private void flaw(String pointer, String message) {
        flaws.add(new Flaw(pointer, message));
    }

    /** Says so before the next message is worded: looking for near ids a million times would be a way to hang. */
    private boolean full() {
        return flaws.size() >= MOST_FLAWS;
    }

    private static String wording(String term) {
        return term.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    private static String label(String name) {
        return "label " + name;
    }

    private static List<String> plus(List<String> some, List<String> more) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }
}
