package dev.chai.cli.reference;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chapter that explains the primitives of a taxonomy. */
final class PrimitiveSection {
    private static final String LIGHTING = "Lighting";
    /** Headings of sub-aspects whose id does not read well. */
    private static final Map<String, String> GROUPS = Map.of(
            "subject-object-interaction", "Subject-object interaction",
            "subject-subject-interaction", "Subject-subject interaction",
            "movement-translation", "Movement: translation",
            "movement-translation-camera-frame", "Movement: translation in the camera frame",
            "movement-rotation", "Movement: rotation",
            "movement-zoom", "Movement: zoom",
            "movement-dolly-zoom", "Movement: dolly zoom",
            "movement-arc-crane", "Movement: arc and crane");

    private static final String INTRODUCTION = """
            A primitive is a property of a clip that can be decided by looking. Each one has a definition and a rule that \
            decides it in hard cases. Use the standard term; the other wordings are understood, too.

            Every label knows three answers: yes, no and undecided. A primitive marked as one that can change is a state \
            with a start and an end. Lighting and color form an optional profile.
            """;

    private final Taxonomy taxonomy;

    private PrimitiveSection(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    static Section of(Taxonomy taxonomy) {
        PrimitiveSection section = new PrimitiveSection(taxonomy);
        List<Primitive> ordered = new ArrayList<>(taxonomy.primitives());
        ordered.sort(Comparator.comparing(Primitive::lighting).thenComparing(Primitive::aspect));
        return new Section(
                "primitives",
                "Primitives",
                INTRODUCTION,
                ordered.stream().map(section::entry).toList());
    }

    private Entry entry(Primitive p) {
        return new Entry(
                p.id(),
                p.name(),
                facet(p),
                GROUPS.getOrDefault(p.subAspect(), words(p.subAspect())),
                p.definition(),
                badges(p),
                parts(p),
                details(p));
    }

    private List<String> badges(Primitive p) {
        List<String> badges = new ArrayList<>();
        if (!taxonomy.kinds(p).isEmpty()) {
            badges.add("umbrella term");
        }
        if (p.temporal()) {
            badges.add("can change");
        }
        return badges;
    }

    private List<Part> parts(Primitive p) {
        return List.of(
                new Part.Text("Decide", p.decisionRule()),
                new Part.Terms(isSlot(p) ? "For example" : "Also said", p.aliases(), false),
                new Part.Links("Opposite", p.opposites()),
                new Part.Links("Not the same as", p.confusableWith()),
                new Part.Links("Kind of", p.kindOf().stream().toList()),
                new Part.Links("Kinds", ids(taxonomy.kinds(p))));
    }

    private List<Part> details(Primitive p) {
        List<Primitive> others =
                new ArrayList<>(p.exclusiveGroup().map(taxonomy::group).orElse(List.of()));
        others.remove(p);
        return List.of(
                new Part.Links("Excludes", ids(others)),
                new Part.Terms("Group", p.exclusiveGroup().stream().toList(), true),
                new Part.Terms("Labels", p.labelNames(), true),
                new Part.Terms("ShotBench", p.shotBench().stream().toList(), false));
    }

    /** A slot such as clothing is filled with free text: its aliases are examples, not other names of it. */
    private static boolean isSlot(Primitive p) {
        return p.labelNames().isEmpty() && p.shotBench().isEmpty();
    }

    private static List<String> ids(List<Primitive> primitives) {
        return primitives.stream().map(Primitive::id).toList();
    }

    static String facet(Primitive p) {
        return p.lighting() ? LIGHTING : words(p.aspect().id());
    }

    private static String words(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}
