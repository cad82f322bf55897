package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.mention.PhraseMatch;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.RuleContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reports the first place at which more than {@code most} of some groups of phrases have occurred. */
final class CountRule implements Check {
    private static final int MAX_COUNT = 1000;
    /** So many words are quoted in a message. */
    private static final int MAX_QUOTED = 6;

    private static final Key<List<PhraseSet>> GROUPS = Key.<List<PhraseSet>>of(
                    "groups", Form.map(Form.STRINGS), CountRule::groups)
            .subscribing((subscription, groups) -> groups.forEach(group -> group.triggerOn(subscription)))
            .saying("Phrases by the name of their group.");
    private static final Key<Integer> MOST =
            Key.integer("most", 0, MAX_COUNT).saying("As many may occur; the next one is reported.");
    private static final Key<PhraseSet> UNLESS = Key.context("unless").saying("Phrases that excuse what they overlap.");
    private static final Key<PhraseSet> UNLESS_NEAR =
            Key.context("unlessNear").saying("Phrases that excuse the whole text.");
    private static final Key<Boolean> REPEATS =
            Key.flag("repeats").saying("Whether every occurrence counts; otherwise a group counts once.");

    static final RuleKind KIND = RuleKind.of(
            "count",
            "Reports the first place at which more than a number of groups of phrases have occurred.",
            CountRule::new,
            GROUPS,
            MOST,
            UNLESS,
            UNLESS_NEAR,
            REPEATS);

    private final Template message;
    private final List<PhraseSet> groups;
    private final PhraseSet unless;
    private final PhraseSet unlessNear;
    private final int most;
    private final boolean repeats;

    private CountRule(RuleReader reader) {
        message = reader.message();
        groups = reader.get(GROUPS);
        unless = reader.get(UNLESS);
        unlessNear = reader.get(UNLESS_NEAR);
        most = reader.get(MOST);
        repeats = reader.get(REPEATS);
    }

    private static List<PhraseSet> groups(Located json) {
        return json.members().entrySet().stream()
                .map(group -> PhraseSet.of(
                        "groups/" + group.getKey(), group.getValue().strings()))
                .toList();
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
                .limit(MAX_QUOTED)
                .map(m -> '"' + Template.quote(text, m.span()) + '"')
                .toList();
        String list = String.join(", ", words) + (counted.size() > words.size() ? ", ..." : "");
        return message.fill(
                Map.of("count", String.valueOf(counted.size()), "most", String.valueOf(most), "list", list));
    }
}
