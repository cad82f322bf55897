package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports the first place at which more than {@code most} of some groups of phrases have occurred. */
final class CountRule implements Rule {
    static final List<String> KEYS = List.of("groups", "most", "unless", "unlessNear", "repeats");

    private final RuleInfo info;
    private final Template message;
    private final List<PhraseSet> groups = new ArrayList<>();
    private final PhraseSet unless;
    private final PhraseSet unlessNear;
    private final int most;
    /** Whether every occurrence counts; otherwise a group counts once. */
    private final boolean repeats;

    private final Map<String, List<String>> watches = new LinkedHashMap<>();

    private CountRule(RuleReader reader) {
        Located json = reader.json();
        info = reader.info();
        message = reader.message();
        for (Map.Entry<String, Located> group : json.require("groups").members().entrySet()) {
            groups.add(PhraseSet.of(
                    PhraseSet.FIND + group.getKey(), group.getValue().strings()));
        }
        unless = PhraseSet.read(json, "unless");
        unlessNear = PhraseSet.read(json, "unlessNear");
        most = json.require("most").integer(0, 1000);
        repeats = json.flag("repeats");
        for (PhraseSet group : groups) {
            group.addTo(watches);
        }
        PhraseSet.addAll(watches, unless, unlessNear);
    }

    static Rule read(RuleReader reader) {
        return new CountRule(reader);
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
        List<PhraseMatch> counted = new ArrayList<>();
        for (PhraseSet group : groups) {
            addTo(counted, group, context);
        }
        if (counted.size() <= most) {
            return;
        }
        counted.sort(Comparator.comparing(PhraseMatch::span));
        PhraseMatch beyond = counted.get(most);
        if (!unlessNear.occursIn(context, Scope.TEXT.around(context, beyond.span()))) {
            context.report(Finding.at(beyond.span(), fill(context, counted)));
        }
    }

    private void addTo(List<PhraseMatch> counted, PhraseSet group, RuleContext context) {
        for (PhraseMatch match : group.matches(context)) {
            if (!match.negated() && !unless.occursIn(context, match.span())) {
                counted.add(match);
                if (!repeats) {
                    return;
                }
            }
        }
    }

    private String fill(RuleContext context, List<PhraseMatch> counted) {
        CharSequence text = context.text().content();
        List<String> words = counted.stream()
                .limit(6)
                .map(m -> '"' + Template.quote(text, m.span()) + '"')
                .toList();
        String list = String.join(", ", words) + (counted.size() > words.size() ? ", ..." : "");
        return message.fill(
                Map.of("count", String.valueOf(counted.size()), "most", String.valueOf(most), "list", list));
    }
}
