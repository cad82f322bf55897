package dev.chai.spec.labels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthPropertyTest {
    @Property
    void theOperatorsCommuteAndObeyDeMorgan(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).negate()).isEqualTo(a.negate().or(b.negate()));
        assertThat(a.negate().negate()).isEqualTo(a);
    }

    @Property
    void theOperatorsDistribute(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    }

    @Property
    void onDecidedValuesTheyAreTheOperatorsOfTwoValuedLogic(@ForAll boolean a, @ForAll boolean b) {
        assertThat(Truth.of(a).and(Truth.of(b))).isEqualTo(Truth.of(a && b));
        assertThat(Truth.of(a).or(Truth.of(b))).isEqualTo(Truth.of(a || b));
    }

    @Property
    void decidingAnOperandNeverTurnsADecidedResultRound(@ForAll Truth a, @ForAll boolean b) {
        Truth open = a.and(Truth.UNDECIDED);
        assertThat(open.isDecided() ? open : a.and(Truth.of(b))).isEqualTo(a.and(Truth.of(b)));
    }
}
