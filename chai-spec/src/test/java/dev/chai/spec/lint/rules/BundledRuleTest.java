package dev.chai.spec.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.BundledJson;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Severity;
import dev.chai.spec.rule.Stability;
import dev.chai.spec.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the build notes of the bundled rules beside what their files say. */
final class BundledRuleTest {
    private final List<Rule> noted = RulePack.bundled().rules();
    private final List<Rule> read = new ArrayList<>();

    BundledRuleTest() {
        for (String path : RulePack.bundledFiles()) {
            read.addAll(RuleFile.of(BundledJson.parse(path)).rules());
        }
    }

    @Test
    void allRulesAreNotedInTheOrderOfTheirFiles() {
        assertThat(noted).allMatch(BundledRule.class::isInstance);
        assertThat(noted)
                .extracting(Rule::info)
                .isEqualTo(read.stream().map(Rule::info).toList());
    }

    @Test
    void notesSayForWhomARuleRuns() {
        for (int i = 0; i < noted.size(); i++) {
            BundledRule note = (BundledRule) noted.get(i);
            RuleInfo info = read.get(i).info();
            assertThat(note.id()).isEqualTo(info.id());
            for (Profile profile : Profile.values()) {
                for (Target target : Target.values()) {
                    assertThat(note.severity(profile, target)).as(info.id()).isEqualTo(severity(info, profile, target));
                }
            }
        }
    }

    @Test
    void notesSayWhatWakesARule() {
        for (int i = 0; i < noted.size(); i++) {
            Rule note = noted.get(i);
            Rule rule = read.get(i);
            assertThat(new ArrayList<>(note.watches().entrySet()))
                    .isEqualTo(new ArrayList<>(rule.watches().entrySet()));
            assertThat(note.runsAlways()).as(note.info().id()).isEqualTo(rule.runsAlways());
            for (Primitive primitive : Taxonomy.bundled().primitives()) {
                assertThat(note.wakesOn(primitive)).as(note.info().id()).isEqualTo(rule.wakesOn(primitive));
            }
        }
    }

    private static Optional<Severity> severity(RuleInfo info, Profile profile, Target target) {
        boolean fits = info.targets().isEmpty() || info.targets().contains(target);
        return fits && info.stability() != Stability.PREVIEW ? info.severity(profile) : Optional.empty();
    }
}
