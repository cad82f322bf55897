package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.Located;
import dev.chai.spec.labels.consistency.ConsistencyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the text rules call impossible, the consistency rules between primitives call impossible too. */
final class ConsistencyPairsTest {
    private static final ConsistencyRules RULES = ConsistencyRules.bundled();

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (String file : List.of("camera-logic", "spatial", "scene", "subject-motion")) {
            for (Located rule :
                    BundledData.standard().read("lint/rules/" + file + ".json").elements("rules")) {
                if (rule.require("kind").string().equals("conflict")) {
                    for (Located pair : rule.elements("pairs")) {
                        pairs.add(Arguments.of(
                                rule.require("id").string(),
                                primitives(pair.strings("left")),
                                primitives(pair.strings("right"))));
                    }
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfAConflictRuleIsExcludedByAConsistencyRule(String rule, List<String> lefts, List<String> rights) {
        assertThat(lefts).as(rule).isNotEmpty();
        for (String left : lefts) {
            for (String right : rights) {
                assertThat(RULES.exclusion(left, right))
                        .as(rule + ": " + left + " and " + right)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyGroupOfTheRuleForTwoValuesExcludesItsMembers(String group) {
        List<Primitive> members = Taxonomy.bundled().group(group);
        assertThat(members).as(group).hasSizeGreaterThan(1);
        assertThat(RULES.exclusion(members.get(0).id(), members.get(1).id())).isPresent();
    }

    static Stream<String> groups() {
        for (Located rule :
                BundledData.standard().read("lint/rules/camera-logic.json").elements("rules")) {
            if (rule.require("kind").string().equals("one-of")) {
                return rule.strings("groups").stream();
            }
        }
        throw new AssertionError("no rule for two values of one property");
    }

    /** Ids as they are; a star after a sub-aspect stands for its primitives. */
    private static List<String> primitives(List<String> names) {
        return names.stream()
                .flatMap(name -> name.endsWith("*") ? members(name.substring(0, name.length() - 1)) : Stream.of(name))
                .toList();
    }

    private static Stream<String> members(String subAspect) {
        return Taxonomy.bundled().primitives().stream()
                .filter(p -> p.subAspect().startsWith(subAspect))
                .map(Primitive::id);
    }
}
