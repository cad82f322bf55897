package dev.chai.model.grounding;

import dev.chai.model.grounding.Grounding.Evidence;
import dev.chai.model.motion.MotionReport;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.rule.Category;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reports what the clip of a text contradicts, as {@code clip-rules.json} describes. Immutable and thread-safe. */
final class ClipRule implements Rule {
    private static final int MOST_BYTES = 1 << 20;

    private static final Subscription SUBSCRIPTION =
            Subscription.builder().everyText().requires(MotionReport.class).build();

    private final RuleInfo info;
    private final List<Example> bad;
    private final List<Example> good;

    /** Holds a text about a clip whose camera does one thing. */
    record Example(String camera, String text) {}

    private ClipRule(RuleInfo info, List<Example> bad, List<Example> good) {
        this.info = info;
        this.bad = bad;
        this.good = good;
    }

    /** Returns all of them, by id. */
    static List<ClipRule> all() {
        return Bundled.RULES;
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
    public Subscription subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void check(RuleContext context) {
        context.derived(ClipContradictions.class, ClipContradictions::of).all().stream()
                .filter(evidence -> evidence.rule().equals(info.id()))
                .map(Evidence::finding)
                .forEach(context::report);
    }

    private static ClipRule of(Located rule) {
        Severity severity = rule.require("severity").as(Severity::require);
        RuleInfo info = RuleInfo.builder(
                        rule.require("id").string(), rule.require("name").string())
                .category(Category.CONTRADICTION)
                .severity(Profile.CAPTION, severity)
                .severity(Profile.PROMPT, severity)
                .summary(rule.require("summary").string())
                .why(rule.require("why").string())
                .help(rule.require("help").string())
                .sources(List.of("pixels of the clip"))
                .build();
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
