package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads one rule of a file: what all kinds have in common here, the rest in the class of the kind.
 *
 * <p>Without regular expressions and with few lambdas: the first uses of both took a tenth of the time until the linter's first caption.
 */
final class RuleReader {
    private static final Set<String> COMMON = Set.of(
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

    private static final List<String> KINDS = List.of(
            "against-labels",
            "conflict",
            "count",
            "exclusive",
            "length",
            "markup",
            "missing",
            "one-of",
            "repetition",
            "slot",
            "term",
            "unmentioned-labels",
            "vocabulary");

    private static final int ID_DIGITS = 3;

    private final Located json;

    RuleReader(Located json) {
        this.json = json;
    }

    Rule rule() {
        Located kind = json.require("kind");
        return switch (kind.string()) {
            case "against-labels" -> AgainstLabelsRule.read(allowing(List.of()));
            case "unmentioned-labels" -> UnmentionedLabelsRule.read(allowing(List.of()));
            case "slot" -> SlotRule.read(allowing(SlotRule.KEYS));
            case "conflict" -> ConflictRule.read(allowing(ConflictRule.KEYS));
            case "count" -> CountRule.read(allowing(CountRule.KEYS));
            case "exclusive" -> ExclusiveRule.read(allowing(ExclusiveRule.KEYS));
            case "length" -> LengthRule.read(allowing(LengthRule.KEYS));
            case "markup" -> MarkupRule.read(allowing(List.of()));
            case "missing" -> MissingRule.read(allowing(MissingRule.KEYS));
            case "repetition" -> RepetitionRule.read(allowing(RepetitionRule.KEYS));
            case "one-of" -> OneOfRule.read(allowing(OneOfRule.KEYS));
            case "term" -> TermRule.read(allowing(TermRule.KEYS));
            case "vocabulary" -> VocabularyRule.read(allowing(VocabularyRule.KEYS));
            default -> throw unknown(kind);
        };
    }

    private RuleReader allowing(List<String> more) {
        for (String key : json.members().keySet()) {
            if (!COMMON.contains(key) && !more.contains(key)) {
                Set<String> keys = new TreeSet<>(COMMON);
                keys.addAll(more);
                json.allow(keys);
            }
        }
        return this;
    }

    private static ChaiDataException unknown(Located kind) {
        String name = kind.string();
        return kind.error("there is no kind of rule \"" + name + "\"" + Nearest.hint(name, KINDS) + " Known are "
                + String.join(", ", KINDS));
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
                category(),
                stability(),
                severities(json.require("severity")),
                aspects(),
                targets(),
                json.require("summary").string(),
                json.require("why").string(),
                json.require("help").string(),
                strings("primitives"),
                strings("sources"));
    }

    private String id() {
        Located id = json.require("id");
        if (!isId(id.string())) {
            throw id.error("a rule id is two to six capital letters and three digits, not \"" + id.string() + "\"");
        }
        return id.string();
    }

    private static boolean isId(String id) {
        int letters = id.length() - ID_DIGITS;
        if (letters < 2 || letters > 6) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (i < letters ? c < 'A' || c > 'Z' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private String name() {
        Located name = json.require("name");
        if (!isName(name.string())) {
            throw name.error("a rule name is words in lower case joined by hyphens, not \"" + name.string() + "\"");
        }
        return name.string();
    }

    private static boolean isName(String name) {
        char before = '-';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            boolean fits = letter || (i > 0 && (digit || (c == '-' && before != '-')));
            if (!fits) {
                return false;
            }
            before = c;
        }
        return before != '-';
    }

    private Category category() {
        Located category = json.require("category");
        try {
            return Category.require(category.string());
        } catch (IllegalArgumentException e) {
            throw category.refused(e);
        }
    }

    private Stability stability() {
        Optional<Located> stability = json.find("stability");
        try {
            return stability.isPresent() ? Stability.require(stability.get().string()) : Stability.STABLE;
        } catch (IllegalArgumentException e) {
            throw json.require("stability").refused(e);
        }
    }

    List<String> strings(String key) {
        return json.strings(key);
    }

    private Set<Aspect> aspects() {
        if (json.elements("aspects").isEmpty()) {
            return Set.of();
        }
        Set<Aspect> aspects = new HashSet<>();
        for (Located aspect : json.elements("aspects")) {
            aspects.add(aspect(aspect));
        }
        return aspects;
    }

    private static Aspect aspect(Located json) {
        Optional<Aspect> aspect = Aspect.find(json.string());
        if (aspect.isEmpty()) {
            List<String> known =
                    List.of(Aspect.values()).stream().map(Aspect::id).toList();
            throw json.error("no aspect \"" + json.string() + "\"; there are " + String.join(", ", known));
        }
        return aspect.get();
    }

    private Set<Target> targets() {
        if (json.elements("targets").isEmpty()) {
            return Set.of();
        }
        Set<Target> targets = new HashSet<>();
        for (Located target : json.elements("targets")) {
            targets.add(target(target));
        }
        return targets;
    }

    private static Target target(Located json) {
        try {
            return Target.require(json.string());
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    /** One severity counts for captions and prompts; an object says it by profile, where "off" is allowed. */
    private static Map<Profile, Severity> severities(Located json) {
        if (json.isString()) {
            Severity both = severity(json);
            return Map.of(Profile.CAPTION, both, Profile.PROMPT, both);
        }
        Map<Profile, Severity> severities = new EnumMap<>(Profile.class);
        for (Map.Entry<String, Located> entry : json.members().entrySet()) {
            Located severity = entry.getValue();
            if (!severity.string().equals("off")) {
                severities.put(profile(severity, entry.getKey()), severity(severity));
            }
        }
        return severities;
    }

    private static Severity severity(Located json) {
        try {
            return Severity.require(json.string());
        } catch (IllegalArgumentException e) {
            throw json.refused(e);
        }
    }

    private static Profile profile(Located at, String name) {
        Optional<Profile> profile = Profile.find(name);
        if (profile.isEmpty()) {
            throw at.error("there is no profile \"" + name + "\"");
        }
        return profile.get();
    }

    RuleDocument document(Rule rule) {
        List<String> phrases = new ArrayList<>();
        for (Map.Entry<String, List<String>> watch : new TreeMap<>(rule.watches()).entrySet()) {
            if (watch.getKey().startsWith(PhraseSet.FIND)) {
                phrases.addAll(watch.getValue());
            }
        }
        return new RuleDocument(
                rule.info(), json.require("kind").string(), phrases, examples("good", rule), examples("bad", rule));
    }

    private List<RuleExample> examples(String key, Rule rule) {
        List<RuleExample> examples = new ArrayList<>();
        for (Located example : json.elements(key)) {
            examples.add(example(example, rule));
        }
        return examples;
    }

    /** Long texts are given as one sentence and how often it stands. */
    private static String repeated(Located json) {
        int times = json.integer("repeat", 2, 1000, 1);
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
                json.text("finds"),
                json.text("fixed"),
                json.as("profile", Profile::require, usual),
                json.find("aspect").map(RuleReader::aspect).or(() -> aspect),
                json.as("target", Target::require, target),
                json.text("labels"));
    }
}
