package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports two phrases that cannot hold together in the same scope; the later one is the place of the finding. */
final class ExclusiveRule implements Rule {
    static final List<String> KEYS = List.of("left", "right", "unlessNear", "scope", "unless");

    private final RuleInfo info;
    private final Template message;
    private final PhraseSet left;
    private final PhraseSet right;
    private final PhraseSet unless;
    private final PhraseSet unlessNear;
    private final Scope scope;
    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private ExclusiveRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        left = PhraseSet.of(PhraseSet.FIND + "Left", json.require("left").strings());
        right = PhraseSet.of(PhraseSet.FIND + "Right", json.require("right").strings());
        unless = PhraseSet.read(json, "unless");
        unlessNear = PhraseSet.read(json, "unlessNear");
        scope = Scope.read(json);
        PhraseSet.addAll(watches, left, right, unless, unlessNear);
    }

    static Rule read(RuleReader reader) {
        return new ExclusiveRule(reader);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public Map<String, List<String>> watches() {
        return watches;
    }

    @Override
    public void check(RuleContext context) {
        List<PhraseMatch> rights = stated(right, context);
        if (rights.isEmpty()) {
            return;
        }
        for (PhraseMatch one : stated(left, context)) {
            Span around = scope.around(context, one.span());
            Optional<PhraseMatch> other = rights.stream()
                    .filter(r -> around.contains(r.span()) && !r.span().overlaps(one.span()))
                    .findFirst();
            if (other.isPresent() && !unlessNear.occursIn(context, around)) {
                report(context, one.span(), other.get().span());
            }
        }
    }

    private List<PhraseMatch> stated(PhraseSet set, RuleContext context) {
        List<PhraseMatch> stated = new ArrayList<>();
        for (PhraseMatch match : set.matches(context)) {
            if (!match.negated() && !unless.occursIn(context, match.span())) {
                stated.add(match);
            }
        }
        return stated;
    }

    private void report(RuleContext context, Span one, Span other) {
        CharSequence text = context.text().content();
        Map<String, String> values = Map.of("left", Template.quote(text, one), "right", Template.quote(text, other));
        Span later = one.start() > other.start() ? one : other;
        context.report(Finding.at(later, message.fill(values)));
    }
}
