package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.Nearest;
import dev.chai.spec.json.Located;
import dev.chai.spec.lint.Category;
import dev.chai.spec.lint.Profile;
import dev.chai.spec.lint.Rule;
import dev.chai.spec.lint.RuleDocument;
import dev.chai.spec.lint.RuleExample;
import dev.chai.spec.lint.RuleInfo;
import dev.chai.spec.lint.Severity;
import dev.chai.spec.lint.Stability;
import dev.chai.spec.lint.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one rule of a file: what all kinds have in common here, the rest in the class of the kind. */
final class RuleReader {
    private static final List<String> COMMON = List.of(
            "id",
            "name",
            "aliases",
            "kind",
            "category",
            "stability",
            "severity",
            "aspects",
            "targets",
            "summary",
            "message",
            "why",
            "help",
            "primitives",
            "sources",
            "good",
            "bad");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("against-labels", new Kind(List.of(), AgainstLabelsRule::read)),
            Map.entry("unmentioned-labels", new Kind(List.of(), UnmentionedLabelsRule::read)),
            Map.entry("slot", new Kind(SlotRule.KEYS, SlotRule::read)),
            Map.entry("conflict", new Kind(ConflictRule.KEYS, ConflictRule::read)),
            Map.entry("count", new Kind(CountRule.KEYS, CountRule::read)),
            Map.entry("exclusive", new Kind(ExclusiveRule.KEYS, ExclusiveRule::read)),
            Map.entry("length", new Kind(LengthRule.KEYS, LengthRule::read)),
            Map.entry("markup", new Kind(List.of(), MarkupRule::read)),
            Map.entry("missing", new Kind(MissingRule.KEYS, MissingRule::read)),
            Map.entry("repetition", new Kind(RepetitionRule.KEYS, RepetitionRule::read)),
            Map.entry("term", new Kind(TermRule.KEYS, TermRule::read)),
            Map.entry("vocabulary", new Kind(VocabularyRule.KEYS, VocabularyRule::read)));

    private final Located json;

    /** A kind of rule: the keys it adds, and how it is made. */
    private record Kind(List<String> keys, Function<RuleReader, Rule> read) {}

    RuleReader(Located json) {
        this.json = json;
    }

    Rule rule() {
        Located name = json.require("kind");
        Kind kind = KINDS.get(name.string());
        if (kind == null) {
            List<String> known = KINDS.keySet().stream().sorted().toList();
            throw name.error("there is no kind of rule \"" + name.string() + "\"" + Nearest.hint(name.string(), known)
                    + " Known are " + String.join(", ", known));
        }
        List<String> keys = new ArrayList<>(COMMON);
        keys.addAll(kind.keys);
        json.allow(keys);
        return kind.read.apply(this);
    }

    Located json() {
        return json;
    }

    Template message() {
        return new Template(json.require("message").string());
    }

    RuleInfo info() {
        return new RuleInfo(
                id(),
                name(),
                strings("aliases"),
                json.require("category").as(Category::require),
                json.find("stability").map(s -> s.as(Stability::require)).orElse(Stability.STABLE),
                severities(json.require("severity")),
                set("aspects", RuleReader::aspect),
                set("targets", Target::require),
                json.require("summary").string(),
                json.require("why").string(),
                json.require("help").string(),
                strings("primitives"),
                strings("sources"));
    }

    private String id() {
        Located id = json.require("id");
        if (!id.string().matches("[A-Z]{2,6}[0-9]{3}")) {
            throw id.error("a rule id is two to six capital letters and three digits, not \"" + id.string() + "\"");
        }
        return id.string();
    }

    private String name() {
        Located name = json.require("name");
        if (!name.string().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw name.error("a rule name is words in lower case joined by hyphens, not \"" + name.string() + "\"");
        }
        return name.string();
    }

    List<String> strings(String key) {
        return json.find(key).map(Located::strings).orElse(List.of());
    }

    private <T> Set<T> set(String key, Function<String, T> read) {
        Set<T> values = new HashSet<>();
        json.find(key).ifPresent(list -> list.elements().forEach(e -> values.add(e.as(read))));
        return values;
    }

    /** One severity counts for captions and prompts; an object says it by profile, where "off" is allowed. */
    private static Map<Profile, Severity> severities(Located json) {
        Map<Profile, Severity> severities = new EnumMap<>(Profile.class);
        if (json.isString()) {
            Severity both = json.as(Severity::require);
            severities.put(Profile.CAPTION, both);
            severities.put(Profile.PROMPT, both);
            return severities;
        }
        json.members().forEach((profile, severity) -> {
            if (!severity.string().equals("off")) {
                severities.put(profile(severity, profile), severity.as(Severity::require));
            }
        });
        return severities;
    }

    private static Profile profile(Located at, String name) {
        return Profile.find(name).orElseThrow(() -> at.error("there is no profile \"" + name + "\""));
    }

    private static Aspect aspect(String id) {
        return Aspect.find(id).orElseThrow(() -> {
            List<String> known =
                    List.of(Aspect.values()).stream().map(Aspect::id).toList();
            return new IllegalArgumentException("no aspect \"" + id + "\"; there are " + String.join(", ", known));
        });
    }

    RuleDocument document(Rule rule) {
        List<String> phrases = rule.watches().entrySet().stream()
                .filter(watch -> watch.getKey().startsWith(PhraseSet.FIND))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(watch -> watch.getValue().stream())
                .toList();
        return new RuleDocument(
                rule.info(), json.require("kind").string(), phrases, examples("good", rule), examples("bad", rule));
    }

    private List<RuleExample> examples(String key, Rule rule) {
        List<Located> list = json.find(key).map(Located::elements).orElse(List.of());
        return list.stream().map(e -> example(e, rule)).toList();
    }

    /** Long texts are given as one sentence and how often it stands. */
    private static String repeated(Located json) {
        int times = json.find("repeat").map(n -> n.integer(2, 1000)).orElse(1);
        return String.join(" ", Collections.nCopies(times, json.require("text").string()));
    }

    private static RuleExample example(Located json, Rule rule) {
        Profile usual = rule.info().severities().containsKey(Profile.CAPTION)
                        || rule.info().severities().isEmpty()
                ? Profile.CAPTION
                : rule.info().severities().keySet().stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow();
        Optional<Aspect> aspect = rule.info().aspects().stream().sorted().findFirst();
        Target target = rule.info().targets().stream().sorted().findFirst().orElse(Target.GENERIC);
        if (json.isString()) {
            return new RuleExample(
                    json.string(), Optional.empty(), Optional.empty(), usual, aspect, target, Optional.empty());
        }
        json.allow(List.of("text", "repeat", "labels", "finds", "fixed", "profile", "aspect", "target"));
        return new RuleExample(
                repeated(json),
                json.find("finds").map(Located::string),
                json.find("fixed").map(Located::string),
                json.find("profile").map(p -> p.as(Profile::require)).orElse(usual),
                json.find("aspect").map(a -> a.as(RuleReader::aspect)).or(() -> aspect),
                json.find("target").map(t -> t.as(Target::require)).orElse(target),
                json.find("labels").map(Located::string));
    }
}
