package dev.chai.spec.lint.rules;

import dev.chai.spec.Aspect;
import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleExample;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes and reads the examples of a rule: a text, or an object that says more about it. */
final class ExampleKeys {
    /** The name of their part of the schema. */
    static final String DEFINITION = "example";

    private static final int MAX_REPEAT = 1000;

    private static final Key<String> TEXT = Key.string("text");
    private static final Key<Integer> REPEAT =
            Key.integer("repeat", 2, MAX_REPEAT).orElse(1).saying("How often the text is repeated; for long texts.");
    private static final Key<Optional<String>> LABELS =
            Key.text("labels").saying("The labels of the clip, as a line of a label file.");
    private static final Key<Optional<String>> FINDS = Key.text("finds").saying("The words that are reported.");
    private static final Key<Optional<String>> FIXED = Key.text("fixed").saying("The text after the first fix.");
    private static final Key<Optional<Profile>> PROFILE = Key.<Optional<Profile>>of(
                    "profile",
                    CommonKeys.form(CommonKeys.ids(Profile.values(), Profile::id)),
                    json -> Optional.of(json.as(Profile::require)))
            .orElse(Optional.empty());
    private static final Key<Optional<Aspect>> ASPECT = Key.<Optional<Aspect>>of(
                    "aspect",
                    CommonKeys.form(CommonKeys.ids(Aspect.values(), Aspect::id)),
                    json -> Optional.of(CommonKeys.aspect(json)))
            .orElse(Optional.empty());
    private static final Key<Optional<Target>> TARGET = Key.<Optional<Target>>of(
                    "target",
                    CommonKeys.form(CommonKeys.ids(Target.values(), Target::id)),
                    json -> Optional.of(json.as(Target::require)))
            .orElse(Optional.empty());

    private ExampleKeys() {}

    /** Describes a list of examples; the packed data leaves it out. */
    static Key<List<Located>> list(String name) {
        return Key.<List<Located>>of(name, Form.list(Form.reference(DEFINITION)), Located::elements)
                .orElse(List.of());
    }

    static Form form() {
        return Form.stringOr(Form.STRING, Form.object(TEXT, REPEAT, LABELS, FINDS, FIXED, PROFILE, ASPECT, TARGET));
    }

    /** Reads an example; what it leaves out is what the rule is for. */
    static RuleExample read(Located json, RuleInfo info) {
        return json.isString() ? example(json.string(), null, info) : example(repeated(json), json, info);
    }

    private static String repeated(Located json) {
        return String.join(" ", Collections.nCopies(REPEAT.in(json), TEXT.in(json)));
    }

    private static RuleExample example(String text, @Nullable Located json, RuleInfo info) {
        Optional<Located> details = Optional.ofNullable(json);
        return new RuleExample(
                text,
                details.flatMap(FINDS::in),
                details.flatMap(FIXED::in),
                details.flatMap(PROFILE::in).orElseGet(() -> usualProfile(info)),
                details.flatMap(ASPECT::in)
                        .or(() -> info.aspects().stream().sorted().findFirst()),
                details.flatMap(TARGET::in)
                        .orElseGet(() ->
                                info.targets().stream().sorted().findFirst().orElse(Target.GENERIC)),
                details.flatMap(LABELS::in));
    }

    /** Captions where the rule runs on them, else the first kind of text on which it runs. */
    private static Profile usualProfile(RuleInfo info) {
        return info.severities().keySet().stream().sorted().findFirst().orElse(Profile.CAPTION);
    }
}
