package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs rules on one text and collects what they report. Not thread-safe. */
final class LintContext implements RuleContext {
    private final CaptionInput input;
    private final AnalyzedText analyzed;
    private final Profile profile;
    private final Target target;
    private final int maxFindings;
    private @Nullable Sentences sentences;
    private @Nullable ActiveRule current;
    private List<Diagnostic> found = List.of();
    /** What rules derive from the text, by type. */
    private final Map<Class<?>, Object> derived = new HashMap<>();

    private boolean truncated;

    LintContext(CaptionInput input, AnalyzedText analyzed, Linter.Settings settings, int maxFindings) {
        this.input = input;
        this.analyzed = analyzed;
        this.profile = settings.profile();
        this.target = settings.target();
        this.maxFindings = maxFindings;
    }

    @Override
    public CaptionInput input() {
        return input;
    }

    @Override
    public AnalyzedText text() {
        return analyzed;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public <T> T derived(Class<T> type, Function<? super RuleContext, ? extends T> derivation) {
        Object known = derived.get(type);
        if (known == null) {
            known = derivation.apply(this);
            derived.put(type, known);
        }
        return Objects.requireNonNull(type.cast(known));
    }

    @Override
    public List<PhraseMatch> phrases(String name) {
        return analyzed.phrases(key(name));
    }

    @Override
    public boolean holds(String name, Span span) {
        return analyzed.holds(key(name), span);
    }

    @Override
    public boolean holds(String name, Span span, Span except) {
        return analyzed.holds(key(name), span, except);
    }

    private String key(String name) {
        return name.startsWith("@") ? name : current().key(name);
    }

    @Override
    public Span sentence(Span span) {
        return sentences().sentence(span);
    }

    @Override
    public Span clause(Span span) {
        return sentences().clause(span);
    }

    @Override
    public int wordAt(int offset) {
        return sentences().wordAt(offset);
    }

    @Override
    public void report(Finding finding) {
        if (found.size() >= maxFindings) {
            truncated = true;
            return;
        }
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(current()
                .diagnose(finding, analyzed, sentences().wordAt(finding.span().start())));
    }

    void run(ActiveRule rule) {
        current = rule;
        rule.rule().check(this);
    }

    List<Diagnostic> found() {
        return found;
    }

    boolean truncated() {
        return truncated;
    }

    private ActiveRule current() {
        if (current == null) {
            throw new IllegalStateException("no rule is running");
        }
        return current;
    }

    private Sentences sentences() {
        if (sentences == null) {
            sentences = new Sentences(analyzed);
        }
        return sentences;
    }
}
