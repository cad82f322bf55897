package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.json.Located;
import dev.chai.spec.lint.RuleContext;
import dev.chai.spec.mention.PhraseMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases of a rule under one name, together with contexts that packs share ({@code @name}). Immutable and thread-safe. */
final class PhraseSet {
    /** Names of watches that start so hold what the rule looks for; others are context. */
    static final String FIND = "find";

    private final String name;
    private final List<String> patterns = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();

    private PhraseSet(String name, List<String> phrases) {
        this.name = name;
        for (String phrase : phrases) {
            (phrase.startsWith("@") ? shared : patterns).add(phrase);
        }
    }

    static PhraseSet of(String name, List<String> phrases) {
        return new PhraseSet(name, phrases);
    }

    static PhraseSet read(Located rule, String name) {
        Optional<Located> list = rule.find(name);
        return new PhraseSet(name, list.map(Located::strings).orElse(List.of()));
    }

    boolean isEmpty() {
        return patterns.isEmpty() && shared.isEmpty();
    }

    void addTo(Map<String, List<String>> watches) {
        if (!patterns.isEmpty()) {
            watches.put(name, List.copyOf(patterns));
        }
    }

    /** The places of the rule's own phrases. */
    List<PhraseMatch> matches(RuleContext context) {
        return patterns.isEmpty() ? List.of() : context.phrases(name);
    }

    /** Whether one of them shares a word with the span. */
    boolean overlaps(RuleContext context, Span span) {
        return occursIn(context, span, null);
    }

    /** Whether one of them stands in the span, without overlapping the other span. */
    boolean occursIn(RuleContext context, Span span, @Nullable Span except) {
        if (!patterns.isEmpty() && any(context.phrases(name), span, except)) {
            return true;
        }
        for (String set : shared) {
            if (any(context.phrases(set), span, except)) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(List<PhraseMatch> matches, Span span, @Nullable Span except) {
        for (int i = firstEndingAfter(matches, span.start()); i < matches.size(); i++) {
            Span at = matches.get(i).span();
            if (at.start() >= span.end()) {
                return false;
            }
            if (at.overlaps(span) && (except == null || !at.overlaps(except))) {
                return true;
            }
        }
        return false;
    }

    /** Matches of one name do not overlap, so their ends are sorted as well. */
    private static int firstEndingAfter(List<PhraseMatch> matches, int offset) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
