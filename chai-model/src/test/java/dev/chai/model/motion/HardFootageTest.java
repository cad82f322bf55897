package dev.chai.model.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The probe against photographs under a known camera with bars, logos, subtitles and walkers. Render the clips with
 * {@code tools/hard_footage.py FOLDER held} and run with {@code -Dchai.motion.hard=FOLDER}.
 */
@EnabledIfSystemProperty(
        named = "chai.motion.hard",
        matches = ".+",
        disabledReason = "needs clips of tools/hard_footage.py")
class HardFootageTest {
    @Test
    void overlaysAndWalkersDoNotMislead() throws IOException {
        HardFootage figures = HardFootage.measure(Path.of(System.getProperty("chai.motion.hard")));

        assertThat(figures.macroF1()).as("%s", figures).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.macroF1OfSure()).as("%s", figures).isGreaterThanOrEqualTo(0.92);
        assertThat(figures.wrongSides()).as("%s", figures).isZero();
        assertThat(figures.shareOfTrueCaptionsContradicted()).as("%s", figures).isLessThanOrEqualTo(1.0 / 111);
        assertThat(figures.shareOfFalseCaptionsFound()).as("%s", figures).isGreaterThanOrEqualTo(0.85);
    }
}
