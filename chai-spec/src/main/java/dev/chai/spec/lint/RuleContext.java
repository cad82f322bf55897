package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.Passage;
import dev.chai.spec.mention.PhraseMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees of one text, and where it reports.
 *
 * <p>Not thread-safe; valid during one call of {@link Rule#check}.
 */
public final class RuleContext {
    private final CaptionInput input;
    private final Passage passage;
    private final Profile profile;
    private final Target target;
    private final int maxFindings;
    private @Nullable Sentences sentences;
    private @Nullable ActiveRule current;
    private List<Diagnostic> found = List.of();
    private boolean truncated;

    RuleContext(CaptionInput input, Passage passage, Linter.Settings settings) {
        this.input = input;
        this.passage = passage;
        this.profile = settings.profile();
        this.target = settings.target();
        this.maxFindings = settings.limits().maxDiagnostics();
    }

    /** The text with what is known about it. */
    public CaptionInput input() {
        return input;
    }

    /** The text as read: words, sentences, mentions. */
    public Passage passage() {
        return passage;
    }

    /** What kind of text it is. */
    public Profile profile() {
        return profile;
    }

    /** The generator it is written for. */
    public Target target() {
        return target;
    }

    /**
     * The places of a phrase, in order; made at each call.
     *
     * @param name a name from the rule's {@link Rule#watches()}, or {@code @name} for a context that rule packs share
     */
    public List<PhraseMatch> phrases(String name) {
        return passage.phrases(key(name));
    }

    /** Whether a phrase of this name, as for {@link #phrases}, stands in the span or overlaps it. */
    public boolean holds(String name, Span span) {
        return passage.holds(key(name), span);
    }

    /** Whether a phrase of this name, as for {@link #phrases}, overlaps the span but not the other. */
    public boolean holds(String name, Span span, Span except) {
        return passage.holds(key(name), span, except);
    }

    private String key(String name) {
        return name.startsWith("@") ? name : current().key(name);
    }

    /** The sentence around a span, from its first word to its last. */
    public Span sentence(Span span) {
        return sentences().sentence(span);
    }

    /** The part of the sentence around a span that no comma, semicolon, colon, dash or bracket divides. */
    public Span clause(Span span) {
        return sentences().clause(span);
    }

    /** The index of the word that holds or follows an offset; the number of words if there is none. */
    public int wordAt(int offset) {
        return sentences().wordAt(offset);
    }

    /** Reports a finding of the running rule. */
    public void report(Finding finding) {
        if (found.size() >= maxFindings) {
            truncated = true;
            return;
        }
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(current()
                .diagnose(finding, passage, sentences().wordAt(finding.span().start())));
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
            sentences = new Sentences(passage);
        }
        return sentences;
    }
}
