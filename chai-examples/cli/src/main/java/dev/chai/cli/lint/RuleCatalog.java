package dev.chai.cli.lint;

import dev.chai.cli.io.LabeledText;
import dev.chai.model.grounding.ClipLinter;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Stability;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that come with the command line, whatever kind of text they are for. Immutable and thread-safe. */
final class RuleCatalog {
    private final Map<String, RuleInfo> rules = new TreeMap<>();
    private final Map<String, RuleDocument> documents;

    private RuleCatalog() {
        for (Profile kind : Profile.values()) {
            for (Target target : Target.values()) {
                ClipLinter.of(Linter.builder().profile(kind).target(target).enable("all"))
                        .linter()
                        .rules()
                        .forEach(rule -> rules.put(rule.id(), rule));
            }
        }
        documents = RulePack.installed().stream()
                .flatMap(pack -> pack.documents().stream())
                .collect(Collectors.toMap(document -> document.info().id(), Function.identity()));
    }

    static RuleCatalog standard() {
        return Standard.CATALOG;
    }

    /** Returns all rules, in the order of their ids. */
    List<RuleInfo> all() {
        return List.copyOf(rules.values());
    }

    /** Returns the rule with an id or name, also an earlier one. */
    Optional<RuleInfo> find(String idOrName) {
        return rules.values().stream().filter(rule -> rule.isCalled(idOrName)).findFirst();
    }

    /** Returns the rules whose ids begin with these letters, such as {@code CAM2}. */
    List<RuleInfo> family(String start) {
        String prefix = start.toUpperCase(Locale.ROOT);
        return rules.values().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .toList();
    }

    /** Returns what there is to know about a rule, laid out for a terminal. */
    String explain(RuleInfo rule) {
        LabeledText text = new LabeledText()
                .line(rule.id() + "  " + rule.name())
                .line(rule.category().id() + ", " + severities(rule))
                .line("")
                .paragraph(rule.summary())
                .part("Why", rule.why())
                .part("What to do", rule.help());
        Optional.ofNullable(documents.get(rule.id())).ifPresent(document -> examples(document, text));
        return text.part("Page", rule.page()).toString();
    }

    private static String severities(RuleInfo rule) {
        List<String> severities = new ArrayList<>();
        Arrays.stream(Profile.values())
                .forEach(kind -> rule.severity(kind)
                        .ifPresent(severity -> severities.add(severity.id() + " in a " + kind.id())));
        String preview = rule.stability() == Stability.PREVIEW ? "; off unless turned on" : "";
        return String.join(", ", severities) + preview;
    }

    private static void examples(RuleDocument document, LabeledText text) {
        for (RuleExample bad : document.bad()) {
            text.part("Reported", bad.text());
            bad.fixed().ifPresent(fixed -> text.part("  fixed", fixed));
        }
        document.good().forEach(good -> text.part("Left alone", good.text()));
    }

    private static final class Standard {
        static final RuleCatalog CATALOG = new RuleCatalog();
    }
}
