package dev.chai.cli.reference;

import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The chapter that explains the rules of the linter: what each reports, why, what to do, with the examples that test it. */
final class LintSection {
    private static final String INTRODUCTION = """
            What the linter reports in captions, prompts and critiques. The examples of each rule are its tests: the build \
            runs them all.
            """;

    /** Where a rule belongs, by the letters of its id, in the order of the page. */
    private static final Map<String, String> FACETS = facets();

    /** A longer example shows nothing more: such texts are about length. */
    private static final int LONGEST_EXAMPLE = 300;

    private LintSection() {}

    static Section of(List<RulePack> packs) {
        List<String> order = List.copyOf(FACETS.values());
        List<Entry> entries = packs.stream()
                .flatMap(pack -> pack.documents().stream())
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .map(LintSection::entry)
                .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.facet())))
                .toList();
        return new Section("lint", "Lint rules", INTRODUCTION, entries);
    }

    private static Map<String, String> facets() {
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("SUB", "Subject");
        facets.put("SCN", "Scene");
        facets.put("MOT", "Motion");
        facets.put("SPA", "Spatial");
        facets.put("CAM", "Camera");
        facets.put("GEN", "Any text");
        facets.put("PRM", "Prompts");
        facets.put("CRQ", "Critiques");
        facets.put("CLP", "Clips");
        return facets;
    }

    private static Entry entry(RuleDocument rule) {
        RuleInfo info = rule.info();
        return new Entry(
                info.id(),
                withoutStop(info.summary()),
                FACETS.getOrDefault(info.id().substring(0, 3), "Any text"),
                capital(info.category().id()),
                info.why(),
                badges(info),
                List.of(
                        new Part.Text("What to do", info.help()),
                        new Part.Examples("Reported", texts(rule.bad()), false),
                        new Part.Examples("Left alone", texts(rule.good()), true),
                        new Part.Links("Primitives", info.primitives())),
                details(rule));
    }

    private static List<Part> details(RuleDocument rule) {
        RuleInfo info = rule.info();
        String kind = rule.phrases().isEmpty() ? "" : ", " + rule.phrases().size() + " phrases";
        return List.of(
                new Part.Terms("Earlier names", info.aliases(), true),
                new Part.Text("Source", String.join("; ", info.sources())),
                new Part.Text("Kind", rule.kind() + kind),
                new Part.Text(
                        "Tests", "the examples above, run by BundledRulesTest; further sentences in LintSentencesTest"),
                new Part.Text("Page", info.page()));
    }

    /** The name, then the level: once where it is the same for all kinds of text that the rule reads. */
    private static List<String> badges(RuleInfo info) {
        List<String> badges = new ArrayList<>();
        badges.add(info.name());
        Map<Profile, Severity> levels = info.severities();
        if (Set.copyOf(levels.values()).size() == 1 && levels.size() > 1) {
            badges.add(levels.values().iterator().next().id());
        } else {
            for (Profile profile : Profile.values()) {
                info.severity(profile).ifPresent(level -> badges.add(profile.id() + ": " + level.id()));
            }
        }
        info.targets().stream().map(target -> "for " + target.id()).sorted().forEach(badges::add);
        if (info.stability() != Stability.STABLE) {
            badges.add(info.stability().id());
        }
        return badges;
    }

    private static List<String> texts(List<RuleExample> examples) {
        return examples.stream().map(LintSection::text).toList();
    }

    private static String text(RuleExample example) {
        String text = example.text().replace("\n", " / ");
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE / 3) + " ...";
    }

    private static String capital(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
