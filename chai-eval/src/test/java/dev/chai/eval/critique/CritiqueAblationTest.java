package dev.chai.eval.critique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CritiqueAblationTest {
    @TempDir
    Path folder = Path.of("replaced by JUnit");

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path triples() throws IOException {
        return file(
                "triples.jsonl",
                "{\"clip\":\"quay.mp4\",\"task\":\"camera_framing_dynamics\",\"pre_caption\":\"The camera pans left"
                        + " along a red boat.\",\"final_feedback\":\"The camera pans right, not left. The boat is blue,"
                        + " not red.\",\"final_caption\":\"The camera pans right along a blue"
                        + " boat.\",\"feedback_is_needed\":true,\"initial_caption_rating_score\":2}");
    }

    private static String critique(String clip, String type, String text, String revised) {
        return "{\"clip\":\"" + clip + "\",\"task\":\"camera_framing_dynamics\",\"critique_type\":\"" + type
                + "\",\"generated_critique\":\"" + text + "\",\"revised_caption_by_generated_critique\":\"" + revised
                + "\"}";
    }

    @Test
    void everyKindIsMeasuredBesideTheHumanOne() throws IOException {
        Path bad = file(
                "bad.jsonl",
                critique(
                        "quay.mp4",
                        "deletion_error_critique",
                        "The camera pans right, not left.",
                        "The camera pans right along a red boat."),
                critique(
                        "quay.mp4",
                        "nonconstructive_critique",
                        "The direction of the pan is wrong.",
                        "The camera pans along a red boat."));
        CritiqueAblation ablation = CritiqueAblation.load(triples(), bad);
        assertThat(ablation.variants()).containsExactly("CHAI", "non-constructive", "incomplete");
        Report report = ablation.report(Confidence.none());
        assertThat(report.score("human wins recall/incomplete").value()).isEqualTo(1);
        assertThat(report.score("mean/CHAI").value())
                .isGreaterThan(report.score("mean/incomplete").value());
        assertThat(report.score("BLEU/CHAI").percent()).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(report.score("recall/incomplete").value())
                .isLessThan(report.score("recall/CHAI").value());
        assertThat(report.score("constructiveness/non-constructive").value())
                .isLessThan(report.score("constructiveness/CHAI").value());
        assertThat(report.score("revised primitive-F1/incomplete").value()).isEqualTo(1);
        assertThat(report.score("revised primitive-F1/no critique").part("contradictions"))
                .isEqualTo(1);
    }

    @Test
    void critiquesOfUnknownCaptionsAreNamedAndUnknownKindsRefused() throws IOException {
        String known = critique("quay.mp4", "deletion_error_critique", "It pans right.", "");
        Path stray = file("stray.jsonl", known, critique("sea.mp4", "deletion_error_critique", "It pans right.", ""));
        assertThat(CritiqueAblation.load(triples(), stray)
                        .report(Confidence.none())
                        .toString())
                .contains("sea.mp4/camera_framing_dynamics");
        Path unknown = file("unknown.jsonl", critique("quay.mp4", "rude_critique", "No.", ""));
        assertThatThrownBy(() -> CritiqueAblation.load(triples(), unknown))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("unknown.jsonl:1")
                .hasMessageContaining("rude_critique");
        Path none = file("none.jsonl");
        assertThatThrownBy(() -> CritiqueAblation.load(triples(), none)).hasMessageContaining("holds no critique");
    }

    @Test
    void onRealCritiquesEachDefectLowersItsOwnPropertyAndBadRevisionsAreWorseThanNone() throws IOException {
        Path data = Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/data")
                .normalize();
        assumeTrue(Files.exists(data.resolve("chai-critiques.jsonl")), "no ../shared/data beside the repository");
        Report report = CritiqueAblation.load(data.resolve("chai-triples.jsonl"), data.resolve("chai-critiques.jsonl"))
                .report(Confidence.none());
        assertThat(value(report, "recall/incomplete")).isLessThan(value(report, "recall/CHAI") - 0.2);
        assertThat(value(report, "accuracy/inaccurate (insertion)")).isLessThan(value(report, "accuracy/CHAI") - 0.2);
        assertThat(value(report, "accuracy/inaccurate (replacement)"))
                .isLessThan(value(report, "accuracy/CHAI") - 0.15);
        assertThat(value(report, "constructiveness/non-constructive"))
                .isLessThan(value(report, "constructiveness/CHAI") - 0.5);
        // The order of the paper's Table 1: CHAI, non-constructive, incomplete, inaccurate, blind.
        assertThat(value(report, "human wins accuracy/non-constructive")).isGreaterThan(0.5);
        assertThat(List.of(
                        value(report, "human wins accuracy/non-constructive"),
                        value(report, "human wins accuracy/incomplete"),
                        value(report, "human wins accuracy/inaccurate (replacement)"),
                        value(report, "human wins accuracy/blind")))
                .isSorted();
        assertThat(value(report, "human wins accuracy/inaccurate (insertion)"))
                .isBetween(value(report, "human wins accuracy/incomplete"), value(report, "human wins accuracy/blind"));
        assertThat(value(report, "BLEU/blind")).isLessThan(10);
        assertThat(value(report, "revised BLEU/CHAI")).isGreaterThan(value(report, "revised BLEU/incomplete"));
        assertThat(value(report, "revised BLEU/blind")).isLessThan(value(report, "revised BLEU/no critique"));
    }

    private static double value(Report report, String name) {
        return report.score(name).value();
    }
}
