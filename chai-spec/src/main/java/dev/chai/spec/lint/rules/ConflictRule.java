package dev.chai.spec.lint.rules;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports two primitives that the text states for the same time although they exclude each other.
 *
 * <p>Both are stated from start to end, or in the same step; neither is denied, hedged or ambiguous. {@code leftWords} and
 * {@code rightWords} ask for a clear wording of each; {@code between} must stand between them, or {@code after} behind both
 * ("at the same time"); {@code unlessBetween} must not stand between them, {@code unlessNear} not in the same scope.
 */
final class ConflictRule implements Rule {
    static final List<String> KEYS = List.of(
            "pairs",
            "scope",
            "leftWords",
            "rightWords",
            "between",
            "after",
            "unlessBetween",
            "unlessNear",
            "unless",
            "once");

    private final RuleInfo info;
    private final Template message;
    private final List<PrimitivePair> pairs;
    private final Scope scope;
    private final boolean once;
    private final PhraseSet leftWords;
    private final PhraseSet rightWords;
    private final PhraseSet between;
    private final PhraseSet after;
    private final PhraseSet unlessBetween;
    private final PhraseSet unlessNear;
    private final PhraseSet unless;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private ConflictRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        pairs = PrimitivePair.read(json.require("pairs").elements());
        scope = Scope.read(json);
        once = json.flag("once");
        leftWords = PhraseSet.read(json, "leftWords");
        rightWords = PhraseSet.read(json, "rightWords");
        between = PhraseSet.read(json, "between");
        after = PhraseSet.read(json, "after");
        unlessBetween = PhraseSet.read(json, "unlessBetween");
        unlessNear = PhraseSet.read(json, "unlessNear");
        unless = PhraseSet.read(json, "unless");
        PhraseSet.addAll(watches, leftWords, rightWords, between, after, unlessBetween, unlessNear, unless);
    }

    static Rule read(RuleReader reader) {
        return new ConflictRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    /** What wakes it up are mentions, not phrases. */
    @Override
    public boolean runsAlways() {
        return false;
    }

    @Override
    public boolean wakesOn(Primitive primitive) {
        for (PrimitivePair pair : pairs) {
            if (pair.left().has(primitive)) {
                return true;
            }
        }
        return false;
    }

    // HOT: LintBenchmark, runs for every text; an iterator for each rule would be a fifth of what a clean caption
    // allocates.
    @Override
    public void check(RuleContext context) {
        if (context.text().mentions().size() < 2) {
            return;
        }
        for (int i = 0; i < pairs.size(); i++) {
            PrimitivePair pair = pairs.get(i);
            List<Mention> lefts = clear(pair.left(), leftWords, context);
            List<Mention> rights = lefts.isEmpty() ? List.of() : clear(pair.right(), rightWords, context);
            if (!rights.isEmpty() && check(context, lefts, rights) && once) {
                return;
            }
        }
    }

    private boolean check(RuleContext context, List<Mention> lefts, List<Mention> rights) {
        boolean found = false;
        int from = 0;
        for (Mention left : lefts) {
            Span around = scope.around(context, left.span());
            while (from < rights.size() && rights.get(from).span().end() <= around.start()) {
                from++;
            }
            Optional<Mention> right = opposing(context, left, around, rights.subList(from, rights.size()));
            if (right.isPresent()) {
                report(context, left.span(), right.get().span());
                found = true;
                if (once) {
                    return true;
                }
            }
        }
        return found;
    }

    private Optional<Mention> opposing(RuleContext context, Mention left, Span around, List<Mention> rights) {
        for (Mention right : rights) {
            if (right.span().start() >= around.end()) {
                return Optional.empty();
            }
            if (conflict(context, left, right, around.end()) && !unlessNear.occursIn(context, around)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private boolean conflict(RuleContext context, Mention left, Mention right, int end) {
        if (left.span().overlaps(right.span()) || !sameTime(left, right) || left.actor() != right.actor()) {
            return false;
        }
        Span gap = left.span().between(right.span());
        return !unlessBetween.occursIn(context, gap)
                && (between.isEmpty()
                        || between.occursIn(context, gap)
                        || after.occursIn(context, behind(left.span(), right.span(), end)));
    }

    private static Span behind(Span left, Span right, int end) {
        int last = Math.max(left.end(), right.end());
        return new Span(last, Math.max(last, end));
    }

    private static boolean sameTime(Mention left, Mention right) {
        return left.phase() == right.phase()
                && left.order() == right.order()
                && left.phase() != Phase.START
                && left.phase() != Phase.END;
    }

    private List<Mention> clear(PrimitiveSet set, PhraseSet words, RuleContext context) {
        List<Mention> stated = set.stated(context);
        int kept = 0;
        for (int i = 0; i < stated.size(); i++) {
            if (isClear(stated.get(i), words, context)) {
                stated.set(kept++, stated.get(i));
            }
        }
        return kept == stated.size() ? stated : stated.subList(0, kept);
    }

    private boolean isClear(Mention mention, PhraseSet words, RuleContext context) {
        return !mention.ambiguous()
                && (words.isEmpty() || words.occursIn(context, mention.span()))
                && !unless.occursIn(context, mention.span());
    }

    private void report(RuleContext context, Span left, Span right) {
        CharSequence text = context.text().content();
        Map<String, String> values = Map.of("left", Template.quote(text, left), "right", Template.quote(text, right));
        context.report(Finding.at(left.start() > right.start() ? left : right, message.fill(values)));
    }
}
