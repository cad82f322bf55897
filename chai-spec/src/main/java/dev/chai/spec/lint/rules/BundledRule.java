package dev.chai.spec.lint.rules;

import dev.chai.spec.Primitive;
import dev.chai.spec.build.RuleNotes;
import dev.chai.spec.data.BundledJson;
import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the library, which is read from its file when a text first concerns it. What a linter has to know of it before, the build
 * has noted ({@link RuleNotes}): reading all 151 took a third of the time until the linter was ready.
 *
 * <p>Immutable and thread-safe.
 */
public final class BundledRule implements Rule {
    /** The notes among the bundled files. */
    public static final String NOTES = "lint/rules/notes";

    private final Located note;
    private final String id;
    private volatile @Nullable Rule rule;

    private BundledRule(Located note) {
        this.note = note;
        this.id = note.require("id").string();
    }

    /** The rules, in the order of their files; none where the build has made no notes. */
    public static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        Optional<Located> notes = BundledJson.packed(NOTES);
        if (notes.isPresent()) {
            for (Located note : notes.get().elements("rules")) {
                rules.add(new BundledRule(note));
            }
        }
        return rules;
    }

    /** The id of its {@link #info()}. */
    public String id() {
        return id;
    }

    /** The severity of its {@link #info()}, unless it is a preview rule or is not for the target. */
    public Optional<Severity> severity(Profile profile, Target target) {
        List<String> targets = note.strings("targets");
        boolean runs = !note.flag("preview") && (targets.isEmpty() || targets.contains(target.id()));
        Optional<String> severity = runs ? note.text(profile.id()) : Optional.empty();
        return severity.isPresent() ? Severity.find(severity.get()) : Optional.empty();
    }

    @Override
    public RuleInfo info() {
        return rule().info();
    }

    @Override
    public Map<String, List<String>> watches() {
        Map<String, List<String>> watches = new LinkedHashMap<>();
        for (Map.Entry<String, Located> watch : note.members("watches").entrySet()) {
            watches.put(watch.getKey(), watch.getValue().strings());
        }
        return watches;
    }

    @Override
    public boolean runsAlways() {
        return note.flag("always");
    }

    @Override
    public boolean wakesOn(Primitive primitive) {
        return note.flag("wakes") && rule().wakesOn(primitive);
    }

    @Override
    public void check(RuleContext context) {
        rule().check(context);
    }

    private Rule rule() {
        Rule read = rule;
        return read == null ? read() : read;
    }

    private synchronized Rule read() {
        Rule read = rule;
        if (read == null) {
            Located file = BundledJson.read(note.require("file").string());
            int place = note.require("place").integer(0, Integer.MAX_VALUE);
            read = new RuleReader(file.elements("rules").get(place)).rule();
            rule = read;
        }
        return read;
    }
}
