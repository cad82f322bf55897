package dev.chai.spec.lint.rules;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.Nearest;
import java.util.List;

/** Lists the kinds of rules. A new kind is one class that describes itself, and one line here. */
final class RuleKinds {
    private static final List<RuleKind> ALL = List.of(
            AgainstLabelsRule.KIND,
            ConflictRule.KIND,
            CountRule.KIND,
            ExclusiveRule.KIND,
            LengthRule.KIND,
            MarkupRule.KIND,
            MissingRule.KIND,
            OneOfRule.KIND,
            RepetitionRule.KIND,
            SlotRule.KIND,
            TermRule.KIND,
            UnmentionedLabelsRule.KIND,
            VocabularyRule.KIND);

    private RuleKinds() {}

    static List<RuleKind> all() {
        return ALL;
    }

    static List<String> names() {
        return ALL.stream().map(RuleKind::name).toList();
    }

    /** Returns the kind that a value names.
     *
     * @throws ChaiDataException naming the nearest kind
     */
    static RuleKind require(Located kind) {
        String name = kind.string();
        return ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> kind.error("there is no kind of rule \"" + name + "\"" + Nearest.hint(name, names())
                        + " Known are " + String.join(", ", names())));
    }
}
