package dev.chai.critique.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chai.critique.Annotation;
import dev.chai.critique.io.ChaiFormats;
import dev.chai.critique.io.ImportReport;
import dev.chai.critique.io.Pseudonyms;
import dev.chai.critique.testing.RealData;
import dev.chai.critique.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    @TempDir
    Path folder;

    @Test
    void alphaIsKrippendorffs() {
        Agreement.Alpha alpha = new Agreement.Alpha();
        for (List<Integer> unit : List.of(List.of(1, 1), List.of(2, 2), List.of(3, 3), List.of(3, 4), List.of(1, 2))) {
            alpha.add(unit);
        }
        alpha.add(List.of(5));
        // values 1 1 2 2 3 3 3 4 1 2: n = 10, sum 22, sum of squares 58; ordered pairs: 2 * (10 * 58 - 22 * 22) = 192
        assertThat(alpha.value()).isCloseTo(1 - 4 / (192.0 / 9), within(1e-12));
    }

    @Test
    void perfectAgreementIsOneAndNoVariationIsUnknown() {
        Agreement.Alpha same = new Agreement.Alpha();
        same.add(List.of(1, 1));
        same.add(List.of(4, 4, 4));
        assertThat(same.value()).isEqualTo(1);
        Agreement.Alpha flat = new Agreement.Alpha();
        flat.add(List.of(3, 3));
        assertThat(flat.value()).isNaN();
    }

    @Test
    void critiquesOfOneDraftAgreeByTheWordsTheyAimAt() {
        Annotation one = Samples.improved("ann", "The camera pans right, not left.", "The camera pans right.");
        Annotation same = Samples.improved("ben", "It is panning right, not left.", "The camera pans right.");
        Annotation other =
                Samples.improved("cleo", "The camera is at ground level, not eye level.", "The camera pans.");
        assertThat(agreement(one, same).targetF1()).isEqualTo(1);
        assertThat(agreement(one, same).captionF1()).isEqualTo(1);
        assertThat(agreement(one, other).targetF1()).isZero();
        assertThat(agreement(one, Samples.perfect("dora")).criticisedAlpha()).isLessThanOrEqualTo(0);
    }

    @Test
    void sharedWorkTakesTheDraftBesideTheList() throws IOException {
        Path file = Files.writeString(
                folder.resolve("shared.jsonl"),
                "{\"clip\":\"quay.1.2.mp4\",\"task\":\"camera_framing_dynamics\",\"pre_caption\":\"It pans left.\","
                        + "\"annotations\":[{\"annotator\":\"Jane Roe\",\"initial_caption_rating_score\":5,"
                        + "\"feedback_is_needed\":false,\"final_caption\":\"It pans left.\"},"
                        + "{\"annotator\":null,\"pre_caption\":\"It tilts.\",\"final_caption\":\"It tilts.\"}]}\n{\n");
        List<SharedWork> work = new ArrayList<>();
        ImportReport report = ChaiFormats.sharedWork(file, Pseudonyms.salted("a long secret"), work::add);
        assertThat(report.refusedCount()).isEqualTo(1);
        assertThat(work).singleElement().satisfies(shared -> {
            assertThat(shared.annotations()).hasSize(2);
            assertThat(shared.annotations().get(0).pre().text()).isEqualTo("It pans left.");
            assertThat(shared.annotations().get(0).author()).startsWith("person-");
            assertThat(shared.annotations().get(1).pre().text()).isEqualTo("It tilts.");
        });
    }

    @Test
    void realTraineesAgreeMoreThanByChance() throws IOException {
        List<SharedWork> work = new ArrayList<>();
        ImportReport report =
                ChaiFormats.sharedWork(RealData.file("chai-onboarding.jsonl"), Pseudonyms.KEPT, work::add);
        assertThat(report.refusedCount()).isZero();
        Agreement agreement = Agreement.of(work.stream());
        assertThat(agreement.units()).isEqualTo(60);
        assertThat(agreement.annotations()).isEqualTo(369);
        assertThat(agreement.ratingAlpha()).isBetween(0.2, 0.5);
        assertThat(agreement.captionF1()).isBetween(0.5, 0.8);
    }

    private static Agreement agreement(Annotation... annotations) {
        return Agreement.of(Stream.of(new SharedWork(Samples.UNIT, List.of(annotations))));
    }
}
