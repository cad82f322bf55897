package dev.chai.cli.reference;

import dev.chai.spec.Primitive;
import dev.chai.spec.Primitives;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.labels.consistency.ConsistencyRule;
import dev.chai.spec.labels.consistency.ConsistencyRules;
import dev.chai.spec.labels.consistency.Inference;
import dev.chai.spec.labels.consistency.RuleKind;
import dev.chai.spec.labels.consistency.RuleScope;
import dev.chai.spec.labels.consistency.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The chapter that explains the consistency rules; what a rule concerns is shown by the examples that it carries. */
final class ConsistencySection {
    private static final String INTRODUCTION = """
            What cannot be true of a clip together, what is unusual, and what else follows. An undecided label breaks no \
            rule.
            """;

    /** Rules that labels cannot show, with the primitive that represents what they speak of. */
    private static final Map<String, String> BEYOND_LABELS = Map.of(
            "C52", Primitives.THIRD_PERSON_ISOMETRIC_GAME_POV.id(),
            "C55", Primitives.FRAME_FREEZE.id(),
            "C58", Primitives.POSITION_CENTER.id(),
            "C59", Primitives.DEPTH_FOREGROUND.id(),
            "C66", Primitives.SUBJECT_STATIONARY.id());

    private final Taxonomy taxonomy;
    private final ConsistencyRules rules = ConsistencyRules.bundled();

    private ConsistencySection(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Whether a taxonomy holds all that the rules speak of. */
    static boolean fits(Taxonomy taxonomy) {
        return taxonomy.ids().containsAll(Taxonomy.bundled().ids());
    }

    static Section of(Taxonomy taxonomy) {
        ConsistencySection section = new ConsistencySection(taxonomy);
        List<String> facets = PrimitiveSection.of(taxonomy).entries().stream()
                .map(Entry::facet)
                .distinct()
                .toList();
        List<Entry> entries = section.rules.rules().stream()
                .map(section::entry)
                .sorted(Comparator.comparingInt(entry -> facets.indexOf(entry.facet())))
                .toList();
        return new Section("consistency", "Consistency rules", INTRODUCTION, entries);
    }

    private Entry entry(ConsistencyRule rule) {
        List<String> concerned = concerned(rule);
        return new Entry(
                rule.id(),
                withoutStop(rule.summary()),
                facet(concerned),
                group(rule.kind()),
                "",
                badges(rule),
                rule.kind() == RuleKind.INFERENCE
                        ? List.of(new Part.Links("For example", concerned))
                        : List.of(new Part.Text("What to do", rule.help()), new Part.Links("For example", concerned)),
                List.of());
    }

    /** The primitives involved in the first example. */
    private List<String> concerned(ConsistencyRule rule) {
        if (!rule.bad().isEmpty()) {
            return rules.validate(rule.bad().get(0)).stream()
                    .filter(violation -> violation.ruleId().equals(rule.id()))
                    .findFirst()
                    .map(Violation::primitives)
                    .orElse(List.of());
        }
        if (!rule.shows().isEmpty()) {
            return rules.inferences(rule.shows().get(0)).stream()
                    .filter(inference -> inference.ruleId().equals(rule.id()))
                    .findFirst()
                    .map(ConsistencySection::both)
                    .orElse(List.of());
        }
        return List.of(BEYOND_LABELS.getOrDefault(rule.id(), ""));
    }

    private static List<String> both(Inference inference) {
        List<String> both = new ArrayList<>(inference.from());
        inference.primitives().stream().filter(id -> !both.contains(id)).forEach(both::add);
        return both;
    }

    private String facet(List<String> concerned) {
        Primitive first = taxonomy.require(concerned.get(0));
        return PrimitiveSection.facet(first);
    }

    private static String group(RuleKind kind) {
        return switch (kind) {
            case ERROR -> "Cannot be";
            case WARNING -> "Unusual";
            case INFERENCE -> "Follows";
        };
    }

    private static List<String> badges(ConsistencyRule rule) {
        List<String> badges = new ArrayList<>();
        badges.add(rule.stated() ? "stated by the authors" : "derived");
        if (rule.scope() != RuleScope.CLIP) {
            badges.add(rule.scope() == RuleScope.FOOTAGE ? "needs the footage" : "needs the caption");
        }
        return badges;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
