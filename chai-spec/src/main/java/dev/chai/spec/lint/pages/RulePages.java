package dev.chai.spec.lint.pages;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Target;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the pages of rules from the data of the rules: one Markdown page per rule, and an index.
 *
 * <pre>{@code
 * Map<String, String> pages = RulePages.of(RulePack.installed());
 * pages.get("CAM201.md");     // what, why, what to do, examples
 * pages.get("README.md");     // the index
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class RulePages {
    /** The kind of rules that code checks; those with examples are the rules for critiques. */
    private static final String CODED = "coded";

    private final StringBuilder page = new StringBuilder();

    private RulePages() {}

    /** Returns the pages by file name, the index first. */
    public static Map<String, String> of(List<RulePack> packs) {
        List<RuleDocument> rules = packs.stream()
                .flatMap(pack -> pack.documents().stream())
                .sorted(Comparator.comparing(d -> d.info().id()))
                .toList();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", new RulePages().index(rules));
        rules.forEach(rule -> pages.put(rule.info().id() + ".md", new RulePages().rule(rule)));
        return pages;
    }

    private String index(List<RuleDocument> rules) {
        line("# Rules of the linter");
        line("");
        line("Generated from the rule data; do not edit. " + rules.size() + " rules.");
        line("");
        line("| Rule | Name | Category | Caption | Prompt | Critique | |");
        line("| --- | --- | --- | --- | --- | --- | --- |");
        for (RuleDocument rule : rules) {
            RuleInfo info = rule.info();
            line("| [" + info.id() + "](" + info.id() + ".md) | " + info.name() + " | "
                    + info.category().id() + " | "
                    + level(info, Profile.CAPTION) + " | " + level(info, Profile.PROMPT) + " | "
                    + level(info, Profile.CRITIQUE) + " | " + info.summary() + " |");
        }
        return page.toString();
    }

    private static String level(RuleInfo info, Profile profile) {
        return info.severity(profile).map(s -> s.id()).orElse("");
    }

    private String rule(RuleDocument rule) {
        RuleInfo info = rule.info();
        line("# " + info.id() + " " + info.name());
        line("");
        line(info.summary() + " " + sentence(info.why()));
        line("");
        line("**What to do:** " + info.help() + ".");
        line("");
        facts(rule);
        examples("Reported", rule.bad());
        examples("Left alone", rule.good());
        line("");
        line("Suppress it for one text with `<!-- chai-ignore " + info.id()
                + ": reason -->` or, in JSON Lines, with `\"chai\": {\"ignore\": [\"" + info.id()
                + "\"]}`; for all with `\"disable\": [\"" + info.id() + "\"]` in `chai-lint.json`.");
        line("");
        line("[All rules](README.md)");
        return page.toString();
    }

    private void facts(RuleDocument rule) {
        RuleInfo info = rule.info();
        line("| | |");
        line("| --- | --- |");
        line("| Category | " + info.category().id() + " |");
        for (Profile profile : Profile.values()) {
            info.severity(profile).ifPresent(s -> line("| In a " + profile.id() + " | " + s.id() + " |"));
        }
        line("| Stability | " + info.stability().id() + " |");
        if (!info.aspects().isEmpty()) {
            line("| Only for | "
                    + String.join(
                            ", ",
                            info.aspects().stream().map(a -> a.id()).sorted().toList()) + " |");
        }
        if (!info.targets().isEmpty()) {
            line("| Only for | "
                    + String.join(
                            ", ",
                            info.targets().stream().map(Target::id).sorted().toList()) + " |");
        }
        if (!info.primitives().isEmpty()) {
            line("| Primitives | " + primitives(info) + " |");
        }
        line("| Source | " + String.join("; ", info.sources()) + " |");
        line("| Kind | " + rule.kind()
                + (rule.phrases().isEmpty() ? "" : ", " + rule.phrases().size() + " phrases") + " |");
        line("| Tests | " + tests(rule) + " |");
    }

    private static String tests(RuleDocument rule) {
        return rule.kind().equals(CODED)
                ? "the examples below, run by `CritiqueRulesTest`"
                : "the examples below, run by `BundledRulesTest`; further sentences in `LintSentencesTest`";
    }

    private static String primitives(RuleInfo info) {
        return String.join(
                ", ",
                info.primitives().stream()
                        .map(id -> Taxonomy.bundled()
                                .find(id)
                                .map(p -> p.name() + " (`" + id + "`)")
                                .orElse("`" + id + "`"))
                        .toList());
    }

    private void examples(String title, List<RuleExample> examples) {
        line("");
        line("## " + title);
        line("");
        for (RuleExample example : examples) {
            line("- " + marked(example));
            example.fixed().ifPresent(fixed -> line("  <br>fixed: " + quoted(fixed)));
            example.labels().ifPresent(labels -> line("  <br>labels: `" + labels + "`"));
        }
    }

    private static String marked(RuleExample example) {
        String text = example.text();
        String words = example.finds().orElse("");
        int at = words.isEmpty() ? -1 : text.lastIndexOf(words);
        if (text.length() > 300) {
            return quoted(text.substring(0, 120) + " ...") + " (" + text.split("\\s+").length + " words)";
        }
        return at < 0 ? quoted(text) : quoted(text) + " (\"" + words.replace("\n", " ") + "\")";
    }

    private static String quoted(String text) {
        return "`" + text.replace("`", "'").replace("\n", " / ") + "`";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
