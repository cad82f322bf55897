package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes the keys that rules of all kinds have. */
final class CommonKeys {
    static final Key<String> ID = matching("id", "^[A-Z]{2,6}[0-9]{3}$", "two to six capital letters and three digits");
    static final Key<String> NAME =
            matching("name", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "words in lower case joined by hyphens");
    static final Key<List<String>> ALIASES = Key.strings("aliases").saying("Earlier ids or names that still work.");
    static final Key<Category> CATEGORY =
            Key.named("category", ids(Category.values(), Category::id), Category::require);
    static final Key<Stability> STABILITY = Key.named(
                    "stability", ids(Stability.values(), Stability::id), Stability::require)
            .orElse(Stability.STABLE)
            .saying("A preview rule runs only when it is enabled by name.");
    static final Key<Set<Aspect>> ASPECTS = Key.<Set<Aspect>>of(
                    "aspects", Form.list(form(ids(Aspect.values(), Aspect::id))), json -> all(json, CommonKeys::aspect))
            .orElse(Set.of())
            .saying("The aspects to whose captions the rule applies; all texts if left out.");
    static final Key<Set<Target>> TARGETS = Key.<Set<Target>>of(
                    "targets",
                    Form.list(form(ids(Target.values(), Target::id))),
                    json -> all(json, target -> target.as(Target::require)))
            .orElse(Set.of())
            .saying("The generators to whose prompts the rule applies; all if left out.");
    static final Key<String> SUMMARY = Key.string("summary").saying("One sentence for lists.");
    static final Key<String> MESSAGE =
            Key.string("message").saying("What is wrong, with places such as {text} for words of the text.");
    static final Key<String> WHY = Key.string("why").saying("The reason, for people.");
    static final Key<String> HELP = Key.string("help").saying("What to do, as an instruction.");
    static final Key<List<String>> PRIMITIVES =
            Key.strings("primitives").saying("Ids of the primitives that the rule is about.");
    static final Key<List<String>> SOURCES = Key.strings("sources").saying("Where the rule comes from.");
    static final Key<List<Located>> GOOD = ExampleKeys.list("good").saying("Texts that the rule accepts.");
    static final Key<List<Located>> BAD = ExampleKeys.list("bad").saying("Texts in which the rule finds one thing.");

    private static final List<String> SEVERITY_IDS = ids(Severity.values(), Severity::id);
    /** Says that a rule does not run in a profile. */
    private static final String OFF = "off";

    static final Key<Map<Profile, Severity>> SEVERITY = Key.<Map<Profile, Severity>>of(
                    "severity", Form.stringOr(form(SEVERITY_IDS), byProfile()), CommonKeys::severities)
            .saying("One severity for captions and prompts, or one for each kind of text.");
    /** Which kind a rule is; {@link RuleKinds#require} reads it. */
    static final Key<Located> KIND = Key.of("kind", Form.STRING, json -> json);

    private CommonKeys() {}

    /** Returns all of them. A method, because the names of the kinds are known only once all kinds are loaded. */
    static List<Key<?>> all() {
        return List.of(
                ID,
                NAME,
                ALIASES,
                Key.of("kind", form(RuleKinds.names()), json -> json),
                CATEGORY,
                STABILITY,
                SEVERITY,
                ASPECTS,
                TARGETS,
                SUMMARY,
                MESSAGE,
                WHY,
                HELP,
                PRIMITIVES,
                SOURCES,
                GOOD,
                BAD);
    }

    private static Key<String> matching(String name, String pattern, String wording) {
        return Key.of(name, Form.pattern(pattern, wording), json -> {
            if (!json.string().matches(pattern)) {
                throw json.error("\"" + json.string() + "\" must be " + wording);
            }
            return json.string();
        });
    }

    static Form form(List<String> ids) {
        return Form.oneOf(ids);
    }

    static <E> List<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static <T> Set<T> all(Located json, Function<Located, T> read) {
        return json.elements().stream().map(read).collect(Collectors.toSet());
    }

    static Aspect aspect(Located json) {
        return Aspect.find(json.string())
                .orElseThrow(() -> json.error("no aspect \"" + json.string() + "\"; there are "
                        + String.join(", ", ids(Aspect.values(), Aspect::id))));
    }

    private static Form byProfile() {
        List<String> levels = new ArrayList<>(SEVERITY_IDS);
        levels.add(OFF);
        return Form.object(Arrays.stream(Profile.values())
                .<Key<?>>map(profile ->
                        Key.of(profile.id(), form(levels), Located::string).orElse(OFF))
                .toList());
    }

    /** One severity counts for captions and prompts; an object gives it by profile. */
    private static Map<Profile, Severity> severities(Located json) {
        if (json.isString()) {
            Severity both = json.as(Severity::require);
            return Map.of(Profile.CAPTION, both, Profile.PROMPT, both);
        }
        Map<Profile, Severity> severities = new EnumMap<>(Profile.class);
        json.members().forEach((profile, severity) -> {
            if (!severity.string().equals(OFF)) {
                severities.put(profile(severity, profile), severity.as(Severity::require));
            }
        });
        return severities;
    }

    private static Profile profile(Located at, String name) {
        return Profile.find(name).orElseThrow(() -> at.error("there is no profile \"" + name + "\""));
    }
}
