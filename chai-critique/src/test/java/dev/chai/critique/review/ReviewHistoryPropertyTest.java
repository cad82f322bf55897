package dev.chai.critique.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.testing.Samples;
import dev.chai.critique.testing.Units;
import dev.chai.critique.unit.CaptionUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReviewHistoryPropertyTest {
    @Property(tries = 300)
    void anyPrefixReplaysToTheStateOfIncrementalApplication(@ForAll("units") CaptionUnit unit) {
        ReviewHistory history = unit.history();
        ReviewHistory step = ReviewHistory.start(history.unit(), history.policy());
        for (int length = 0; length <= history.events().size(); length++) {
            ReviewHistory prefix = ReviewHistory.replay(
                    history.unit(), history.policy(), history.events().subList(0, length));
            assertThat(prefix.state()).isEqualTo(step.state());
            assertThat(prefix.events()).isEqualTo(step.events());
            if (length < history.events().size()) {
                step = step.with(history.events().get(length));
            }
        }
    }

    @Property(tries = 1000)
    void anEventIsEitherAppliedOrRefusedWithAReason(@ForAll("units") CaptionUnit unit, @ForAll long seed) {
        ReviewEvent event = Units.event(seed);
        ReviewHistory after;
        try {
            after = unit.history().with(event);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining(unit.id().toString()).hasMessageContaining(event.name());
            return;
        }
        assertThat(after.events()).hasSize(unit.history().events().size() + 1).endsWith(event);
    }

    @Property(tries = 300)
    void underStrictRulesNobodyApprovesOrRejectsTheirOwnWork(@ForAll long seed) {
        ReviewHistory submitted =
                ReviewHistory.start(Samples.UNIT).with(new ReviewEvent.Submit(Samples.improved("ann")));
        ReviewEvent event = Units.event(seed);
        try {
            ReviewState state = submitted.with(event).state();
            boolean reviewed = state instanceof ReviewState.Approved || state instanceof ReviewState.Rejected;
            assertThat(reviewed && event.actor().equals("ann")).isFalse();
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining(Samples.UNIT.toString());
        }
    }

    @Provide
    Arbitrary<CaptionUnit> units() {
        return Units.arbitrary();
    }
}
