package dev.chai.spec.labels.authors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.Steadiness;
import dev.chai.spec.labels.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFileTest {
    @TempDir
    Path folder;

    @Test
    void readsAuthorsRecordsByBareNameOrPathAndSkipsBlankLines() throws IOException {
        Path file = write("""
                {"clip":"a.mp4","pos":["has_pan_left"],"neg":["cam_setup.has_overlays"]}

                {"clip":"b.mp4","pos":[]}\r
                """);
        List<LabelRecord> records = LabelFile.readRecords(file);
        assertThat(records).extracting(LabelRecord::clip).containsExactly("a.mp4", "b.mp4");
        assertThat(records.get(0).truth("has_pan_left")).isEqualTo(Truth.YES);
        assertThat(records.get(0).truth("has_overlays")).isEqualTo(Truth.NO);
        assertThat(records.get(0).truth("has_tilt_up")).isEqualTo(Truth.UNDECIDED);
        assertThat(records.get(0).positive())
                .containsExactly("cam_motion.camera_centric_movement.pan_left.has_pan_left");
    }

    @Test
    void readsBothFormsAsStoredLabelsAndWritesThemBack() throws IOException {
        Path file = write("""
                {"clip":"a","pos":["stop_motion"]}
                {"clip":"b","yes":["stop-motion"],"states":[{"start":"wide-shot","end":"full-shot"}],\
                "motion":{"complexity":"complex","steadiness":"very-smooth","steps":[["pan-left"],["tilt-up"]],\
                "description":"left, then up"}}
                """);
        List<ClipLabels> clips = LabelFile.readClips(file);
        assertThat(clips.get(0).ever("stop-motion")).isEqualTo(Truth.YES);
        assertThat(clips.get(1).motion())
                .isEqualTo(CameraMotion.sequence(Steadiness.VERY_SMOOTH, "left, then up", "pan-left", "tilt-up"));
        Path copy = folder.resolve("copy.jsonl");
        LabelFile.writeClips(copy, clips);
        assertThat(LabelFile.readClips(copy)).isEqualTo(clips);
        LabelFile.writeRecords(copy, List.of(LabelDerivations.bundled().derive(clips.get(0))));
        assertThat(LabelFile.readRecords(copy))
                .containsExactly(LabelDerivations.bundled().derive(clips.get(0)));
    }

    @Test
    void aDeniedMoveStaysDeniedWhereNothingElseIsSaidOfTheMovement() {
        ClipLabels labels = LabelFile.clip("{\"pos\":[],\"neg\":[\"has_pan_left\"]}", "labels", 1);
        assertThat(labels.ever("pan-left")).isEqualTo(Truth.NO);
        assertThat(labels.ever("pan-right")).isEqualTo(Truth.UNDECIDED);
    }

    @Test
    void aLineReadAloneMayLeaveItsClipUnnamed() {
        ClipLabels labels = LabelFile.clip("{\"pos\":[\"has_pan_left\"]}", "labels", 1);
        assertThat(labels.clip()).isEqualTo("labels");
        assertThat(labels.ever("pan-left")).isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"clip":"a","motion":{"steps":["pan-left"]}}       | /motion/steps/0 | a list is expected
            {"clip":"a","states":[{"start":5}]}                | /states/0/start | a string is expected
            {"clip":"a","pos":["has_pan_lef"]}                 | /pos/0 | did you mean has_pan_left
            {"clip":"a","pos":["has_pan_left"],"neg":["has_pan_left"]} | /neg/0 | both in pos and in neg
            {"pos":[]}                                         |        | "clip" is missing
            {"clip":7,"pos":[]}                                | /clip  | a string is expected
            {"clip":"a","pos":"has_pan_left"}                  | /pos   | a list is expected
            {"clip":"a","pos":[3]}                             | /pos/0 | a string is expected
            {"clip":"a","pos":[],"extra":1}                    | /extra | unknown key
            {"clip":"a","yes":["slow-moton"]}                  | /yes/0 | did you mean slow-motion
            {"clip":"a","states":[{"start":"slow-motion","end":"wide-shot"}]} | /states/0 | must be of one group
            {"clip":"a","states":[{}]}                         | /states/0 | a state needs a value
            {"clip":"a","motion":{"complexity":"simpel"}}      | /motion | did you mean simple
            {"clip":"a","motion":{"steps":[["wide-shot"]]}}    | /motion | is no camera move
            """)
    void errorsNameFileLinePointerAndWhatToDo(String line, String pointer, String problem) throws IOException {
        Path file = write("{\"clip\":\"ok\",\"pos\":[]}\n" + line + "\n");
        assertThatThrownBy(() -> LabelFile.readClips(file))
                .isInstanceOfSatisfying(ChaiDataException.class, e -> {
                    assertThat(e.source()).isEqualTo(file.toString());
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.pointer().orElse(null)).isEqualTo(pointer);
                })
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"clip":"a",          | not valid JSON
            {"clip":"a"} trailing | not valid JSON
            {"clip":"a","clip":"b"} | not valid JSON
            [1]                   | a JSON object is expected
            nonsense              | not valid JSON
            """)
    void brokenJsonIsLocated(String line, String problem) throws IOException {
        Path file = write("\n" + line);
        assertThatThrownBy(() -> LabelFile.readRecords(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageStartingWith(file + ":2")
                .hasMessageContaining(problem);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"clip\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThatThrownBy(() -> LabelFile.clip(deep, "own.jsonl", 1)).isInstanceOf(ChaiDataException.class);
    }

    @Test
    void invalidUtf8AndEndlessLinesAreRefused() throws IOException {
        Path file = folder.resolve("bad.jsonl");
        Files.write(file, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
        assertThatThrownBy(() -> LabelFile.readRecords(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("UTF-8");
        Path endless = write("x".repeat((1 << 20) + 5));
        assertThatThrownBy(() -> LabelFile.readRecords(endless))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("longer than");
    }

    private Path write(String content) throws IOException {
        Path file = folder.resolve("labels.jsonl");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return file;
    }
}
