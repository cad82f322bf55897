package dev.chai.critique.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.testing.Samples;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaiFormatsTest {
    private static final String GOOD = """
            {"clip":"quay.1.2.mp4","task":"camera_framing_dynamics","status":"approved",\
            "pre_caption":"The camera pans left.","pre_caption_llm":"drafter","pre_caption_mode":"Video",\
            "initial_caption_rating_score":3,"feedback_is_needed":true,"initial_feedback":"向右","gpt_feedback":"It pans right.",\
            "gpt_feedback_llm":"polisher","feedback_rating_score":5,"final_feedback":"It pans right.",\
            "gpt_caption":"The camera pans right.","gpt_caption_llm":"reviser","caption_rating_score":5,\
            "final_caption":"The camera pans right.","annotator":"Jane Roe","timestamp":"2026-03-01T09:30:00.000125",\
            "review":{"reviewer":"John Doe","review_timestamp":"2026-03-02T09:30:00","reviewer_double_check":true},"prev":null}""";

    @TempDir
    Path folder;

    private final List<CaptionUnit> units = new ArrayList<>();

    @Test
    void goodRecordBecomesAnApprovedUnit() throws IOException {
        ImportReport report = read(GOOD);
        assertThat(report.toString()).isEqualTo("read 1 units, made 0 repairs, refused 0 records");
        CaptionUnit unit = units.get(0);
        assertThat(unit.id()).hasToString("camera/quay.1.2.mp4");
        assertThat(unit.state()).isInstanceOf(ReviewState.Approved.class);
        assertThat(unit.critique().orElseThrow().notes()).contains("向右");
        assertThat(unit.post().orElseThrow().isHandEdited()).isFalse();
    }

    @Test
    void namesAreReplacedBySaltedPseudonymsEverywhere() throws IOException {
        String withExtra = GOOD.replace(
                "\"prev\":null",
                "\"prev\":null,\"source\":{\"user\":\"Jane Roe\",\"list\":[{\"reviewer\":\"John Doe\"}]}");
        Path file = Files.writeString(folder.resolve("in.jsonl"), withExtra);
        ChaiFormats.jsonl(Pseudonyms.salted("pepper-and-salt")).read(file, units::add);
        assertThat(CaptionUnits.format(units.get(0))).doesNotContain("Jane", "Roe", "John", "Doe");
        String jane = Pseudonyms.salted("pepper-and-salt").of("Jane Roe");
        assertThat(jane)
                .matches("person-[0-9a-f]{12}")
                .isNotEqualTo(Pseudonyms.salted("other-salt").of("Jane Roe"));
        assertThat(units.get(0).current().orElseThrow().author()).isEqualTo(jane);
        assertThat(units.get(0).current().orElseThrow().extra().get("source")).contains(jane);
        assertThatIllegalArgumentException().isThrownBy(() -> Pseudonyms.salted("short"));
    }

    @Test
    void whatCanBeRepairedIsCountedByReason() throws IOException {
        ImportReport report = read(
                GOOD.replace("\"final_feedback\":\"It pans right.\",", ""),
                other(1).replace("\"annotator\":\"Jane Roe\",", "")
                        .replace("\"timestamp\":\"2026-03-01T09:30:00.000125\",", ""),
                other(2).replace("\"feedback_is_needed\":true", "\"feedback_is_needed\":false"),
                other(3).replace("\"final_caption\":\"The camera pans right.\",", ""),
                other(4).replace("\"reviewer_double_check\":true", "\"reviewer_double_check\":null"),
                other(5).replace("\"reviewer_double_check\":true", "\"reviewer_double_check\":false"),
                other(6).replace("\"pre_caption_llm\":\"drafter\",", ""));
        assertThat(report.read()).isEqualTo(7);
        assertThat(report.repaired())
                .containsOnlyKeys(
                        "no final_feedback; took the polished or typed one",
                        "no annotator",
                        "no timestamp",
                        "feedback_is_needed does not fit the texts",
                        "no final_caption; took the generated one or the draft",
                        "a review without a verdict, left out",
                        "a rejection without a corrected version",
                        "no pre_caption_llm");
        assertThat(units.get(0).critique().orElseThrow().text()).isEqualTo("It pans right.");
        assertThat(units.get(5).state()).isInstanceOf(ReviewState.Rejected.class);
    }

    @Test
    void aFileOfAnotherFormatIsNotRefusedInAThousandLines() throws IOException {
        String[] lines = new String[25];
        Arrays.fill(lines, "{\"clip\":{}}");
        assertThat(read(lines).toString().lines().toList()).hasSize(22).last().isEqualTo("  refused 5 more");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedAndReadingGoesOn() throws IOException {
        ImportReport report = read(
                "{\"clip\": ",
                "[1]",
                GOOD.replace("\"clip\":\"quay.1.2.mp4\",", ""),
                GOOD.replace("camera_framing_dynamics", "lens_dynamics"),
                GOOD.replace("\"pre_caption\":\"The camera pans left.\",", ""),
                GOOD.replace("\"initial_caption_rating_score\":3", "\"initial_caption_rating_score\":7"),
                GOOD.replace("\"initial_caption_rating_score\":3", "\"initial_caption_rating_score\":\"3\""),
                GOOD.replace("2026-03-01T09:30:00.000125", "last Sunday"),
                "",
                GOOD,
                GOOD);
        assertThat(report.read()).isOne();
        assertThat(report.refusedCount()).isEqualTo(9);
        assertThat(report.refused()).extracting(ImportReport.Refusal::source).contains("in.jsonl:1", "in.jsonl:11");
        assertThat(report.refused())
                .extracting(ImportReport.Refusal::reason)
                .anySatisfy(reason -> assertThat(reason).contains("no valid JSON"))
                .anySatisfy(reason -> assertThat(reason).contains("no clip"))
                .anySatisfy(reason -> assertThat(reason).contains("unknown task \"lens_dynamics\"", "spatial_framing"))
                .anySatisfy(reason -> assertThat(reason).contains("rating 7"))
                .anySatisfy(reason -> assertThat(reason).contains("last Sunday"))
                .anySatisfy(reason -> assertThat(reason).contains("came before"));
    }

    @Test
    void changedCaptionWithoutAnyCritiqueIsRefused() throws IOException {
        String silent = GOOD.replace("\"initial_feedback\":\"向右\",", "")
                .replace("\"gpt_feedback\":\"It pans right.\",", "")
                .replace("\"final_feedback\":\"It pans right.\",", "");
        assertThat(read(silent).refused().toString()).contains("a critique must say why");
    }

    @Test
    void lostVerdictOfAnEarlierRejectionIsPutBackAndNotWrittenOut() throws IOException {
        String prev = GOOD.substring(GOOD.indexOf("\"pre_caption\""), GOOD.indexOf(",\"review\""))
                .replace("Jane Roe", "Ann Other");
        read(GOOD.replace("\"prev\":null", "\"prev\":{" + prev + "}"));
        assertThat(units.get(0).history().events())
                .extracting(ReviewEvent::name)
                .containsExactly("submit", "reject", "resubmit", "approve");
        assertThat(ChaiReview.status(units.get(0))).isEqualTo("approved");
        assertThat(ChaiReview.of(units.get(0))
                        .orElseThrow()
                        .rejected()
                        .orElseThrow()
                        .author())
                .isEqualTo("Ann Other");
    }

    @Test
    void unitsOfThisLibraryGoThroughEveryFormatAndBack() throws IOException {
        CaptionUnit perfect = CaptionUnit.of(Samples.CLIP, Aspect.SCENE)
                .with(new ReviewEvent.Submit(Samples.perfect("ann")))
                .with(ReviewEvent.approve("rev", Samples.NOON));
        List<CaptionUnit> mine = List.of(Samples.rejected(), perfect);
        for (UnitFormat format : List.of(
                ChaiFormats.folder(Pseudonyms.KEPT),
                ChaiFormats.export(Pseudonyms.KEPT),
                ChaiFormats.jsonl(Pseudonyms.KEPT))) {
            units.clear();
            Path out = folder.resolve(format.getClass().getSimpleName());
            assertThat(format.write(out, mine.stream())).isEqualTo(2);
            ImportReport report = format.read(out, units::add);
            assertThat(report.refused()).isEmpty();
            assertThat(units).hasSize(2).allSatisfy(unit -> {
                CaptionUnit original = mine.stream()
                        .filter(m -> m.id().equals(unit.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(unit.state().name()).isEqualTo(original.state().name());
                assertThat(unit.post().orElseThrow().text())
                        .isEqualTo(original.post().orElseThrow().text());
                assertThat(unit.critique().map(c -> c.text()))
                        .isEqualTo(original.critique().map(c -> c.text()));
            });
        }
    }

    @Test
    void folderWithoutCaptionsSaysWhatToGive() {
        assertThatThrownBy(() -> ChaiFormats.folder(Pseudonyms.KEPT).read(folder, units::add))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("no folder output_captions");
    }

    @Test
    void damagedFilesOfAFolderAreRefusedOneByOne() throws IOException {
        ChaiFormats.folder(Pseudonyms.KEPT).write(folder, Stream.of(Samples.rejected()));
        Path task = folder.resolve("output_captions/camera_framing_dynamics");
        Files.writeString(task.resolve("bad_feedback.json"), "{");
        Files.write(task.resolve("latin_feedback.json"), new byte[] {'"', (byte) 0xE9, '"'});
        Files.writeString(task.resolve("orphan_review.json"), "{}");
        Files.writeString(task.resolve("notes.txt"), "hello");
        Files.createDirectories(folder.resolve("output_captions/lens_dynamics"));
        ImportReport report = ChaiFormats.folder(Pseudonyms.KEPT).read(folder, units::add);
        assertThat(report.read()).isOne();
        assertThat(report.refusedCount()).isEqualTo(4);
        assertThat(report.repaired()).containsEntry("a file of no known kind, left out", 1L);
    }

    @Test
    void clipThatIsNoFileNameIsNotWritten() {
        for (String id : List.of("../up.mp4", "a/b.mp4", "..\\up.mp4", ".hidden")) {
            CaptionUnit unit = CaptionUnit.of(Clip.of(id), Aspect.CAMERA).withDraft(Samples.DRAFT);
            assertThatThrownBy(() -> ChaiFormats.folder(Pseudonyms.KEPT).write(folder, Stream.of(unit)))
                    .hasMessageContaining("no file name");
        }
    }

    @Test
    void exportKeepsWhatCameBeforeTheDamage() throws IOException {
        Path file = folder.resolve("export.json");
        ChaiFormats.export(Pseudonyms.KEPT).write(file, Stream.of(Samples.rejected()));
        String json = Files.readString(file);
        Files.writeString(file, json.substring(0, json.length() - 1) + ",{\"video_id\":\"x\",,");
        ImportReport report = ChaiFormats.export(Pseudonyms.KEPT).read(file, units::add);
        assertThat(report.read()).isOne();
        assertThat(report.refused().toString()).contains("no valid JSON from here on");
    }

    private static String other(int number) {
        return GOOD.replace("quay.1.2", "quay.1." + (2 + number));
    }

    private ImportReport read(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), String.join("\n", lines));
        return ChaiFormats.jsonl(Pseudonyms.KEPT).read(file, units::add);
    }
}
