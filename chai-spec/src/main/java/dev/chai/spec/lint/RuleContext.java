package dev.chai.spec.lint;

import dev.chai.spec.Span;
import dev.chai.spec.mention.Passage;
import dev.chai.spec.mention.PhraseMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private @Nullable Map<String, List<PhraseMatch>> phrases;
    private @Nullable Sentences sentences;
    private @Nullable ActiveRule current;
    private final List<Diagnostic> found = new ArrayList<>(4);
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
     * The places of a phrase, in order.
     *
     * @param name a name from the rule's {@link Rule#watches()}, or {@code @name} for a context that rule packs share
     */
    public List<PhraseMatch> phrases(String name) {
        if (phrases == null) {
            phrases = group(passage.phrases());
        }
        String key = name.startsWith("@") ? name : current().key(name);
        return phrases.getOrDefault(key, List.of());
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

    /** By key; two patterns of one key may match the same words, which is one match. */
    private static Map<String, List<PhraseMatch>> group(List<PhraseMatch> matches) {
        Map<String, List<PhraseMatch>> groups = new HashMap<>();
        for (PhraseMatch match : matches) {
            List<PhraseMatch> group = groups.computeIfAbsent(match.key(), key -> new ArrayList<>(2));
            if (group.isEmpty() || !group.get(group.size() - 1).equals(match)) {
                group.add(match);
            }
        }
        return groups;
    }
}
