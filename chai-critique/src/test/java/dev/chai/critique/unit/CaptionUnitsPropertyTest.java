package dev.chai.critique.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.testing.Units;
import dev.chai.spec.data.ChaiDataException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaptionUnitsPropertyTest {
    @Property(tries = 400)
    void jsonRoundTripIsTheIdentity(@ForAll("units") CaptionUnit unit) {
        String json = CaptionUnits.format(unit);
        CaptionUnit back = CaptionUnits.parse(json);
        assertThat(back).isEqualTo(unit);
        assertThat(back.state()).isEqualTo(unit.state());
        assertThat(CaptionUnits.format(back)).isEqualTo(json).doesNotContain("\n");
    }

    @Property(tries = 200)
    void whatIsWrittenKeepsTheSchema(@ForAll("units") CaptionUnit unit) {
        assertThat(CaptionUnits.problems("unit", 1, CaptionUnits.format(unit))).isEmpty();
    }

    @Property(tries = 400)
    void damagedJsonGivesAUnitOrALocatedProblem(
            @ForAll("units") CaptionUnit unit, @ForAll int where, @ForAll char what) {
        StringBuilder json = new StringBuilder(CaptionUnits.format(unit));
        json.setCharAt(Math.floorMod(where, json.length()), what);
        try {
            assertThat(CaptionUnits.parse(json.toString())).isNotNull();
        } catch (ChaiDataException e) {
            assertThat(e.column()).isPositive();
            assertThat(e.source()).isEqualTo("unit");
        }
    }

    @Provide
    Arbitrary<CaptionUnit> units() {
        return Units.arbitrary();
    }
}
