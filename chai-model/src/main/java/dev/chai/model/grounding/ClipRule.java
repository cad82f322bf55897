package dev.chai.model.grounding;

import dev.chai.model.grounding.Grounding.Evidence;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule of {@code clip-rules.json}: reports what the clip at hand contradicts, and nothing where there is none. */
final class ClipRule implements Rule {
    private static final int MOST_BYTES = 1 << 20;

    /** The clip that this thread is just checking a text against; a linter's rules get no other word of it. */
    private static final ThreadLocal<@Nullable ClipCheck> CURRENT = new ThreadLocal<>();

    private final RuleInfo info;
    private final List<Example> bad;
    private final List<Example> good;

    /** A text about a clip whose camera does one thing. */
    record Example(String camera, String text) {}

    private ClipRule(RuleInfo info, List<Example> bad, List<Example> good) {
        this.info = info;
        this.bad = bad;
        this.good = good;
    }

    /** All of them, by id. */
    static List<ClipRule> all() {
        return Bundled.RULES;
    }

    /** Has the rules check texts against a clip for as long as the work takes. */
    static <T> T during(ClipCheck check, Supplier<T> work) {
        CURRENT.set(check);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    List<Example> bad() {
        return bad;
    }

    List<Example> good() {
        return good;
    }

    @Override
    public void check(RuleContext context) {
        ClipCheck check = CURRENT.get();
        if (check == null) {
            return;
        }
        for (Evidence evidence : check.evidence(context.text())) {
            if (evidence.rule().equals(info.id())) {
                context.report(Finding.at(evidence.mention().span(), evidence.message())
                        .withPrimitives(evidence.primitives()));
            }
        }
    }

    private static ClipRule of(Located rule) {
        Severity severity = rule.require("severity").as(Severity::require);
        RuleInfo info = new RuleInfo(
                rule.require("id").string(),
                rule.require("name").string(),
                List.of(),
                Category.CONTRADICTION,
                Stability.STABLE,
                Map.of(Profile.CAPTION, severity, Profile.PROMPT, severity),
                Set.of(),
                Set.of(),
                rule.require("summary").string(),
                rule.require("why").string(),
                rule.require("help").string(),
                List.of(),
                List.of("pixels of the clip"));
        return new ClipRule(info, examples(rule.require("bad")), examples(rule.require("good")));
    }

    private static List<Example> examples(Located examples) {
        return examples.elements().stream()
                .map(example -> new Example(
                        example.require("camera").string(),
                        example.require("text").string()))
                .toList();
    }

    private static List<ClipRule> read() {
        String name = "clip-rules.json";
        try (InputStream in = Objects.requireNonNull(ClipRule.class.getResourceAsStream(name), name)) {
            return LocatedReader.read(in, name, MOST_BYTES).require("rules").elements().stream()
                    .map(ClipRule::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        static final List<ClipRule> RULES = read();
    }
}
