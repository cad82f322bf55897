package dev.chai.model.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.ClipWarning.Kind;
import dev.chai.model.video.sampling.ShotDetector;
import dev.chai.model.video.source.FrameSources;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut off or overwritten: frames as far as there are any, and where the damage is. */
class DamagedClipTest {
    @TempDir
    Path folder;

    @Test
    void aCutOffFileGivesFramesUntilTheCutAndSaysWhere() throws IOException {
        Path cut = cut("header-first.mp4", 0.7);
        FrameSource clip = FrameSources.of(cut);

        Pass pass = pass(clip, ReadOptions.all());

        assertThat(pass.numbers.size()).isBetween(10, 47);
        assertThat(pass.numbers.subList(0, 10))
                .isEqualTo(IntStream.range(0, 10).boxed().toList());
        assertThat(pass.warnings).anySatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.TRUNCATED);
            assertThat(warning.isDamage()).isTrue();
            assertThat(warning.seconds()).isBetween(0.4, 1.95);
            assertThat(warning.problem()).contains("of 48 announced frames");
        });
    }

    @Test
    void aFileCutBeforeItsHeaderSaysThatTheHeaderIsMissing() throws IOException {
        assertThatThrownBy(() -> FrameSources.of(cut("h264-b-frames.mp4", 0.5)).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("complete with their header");
    }

    @Test
    void overwrittenPicturesAreReportedWithTheirPlace() throws IOException {
        Path broken = overwrite("header-first.mp4", 0.55, 0.62);

        Pass pass = pass(FrameSources.of(broken), ReadOptions.all());

        assertThat(pass.numbers.size()).isBetween(24, 48);
        assertThat(pass.warnings).extracting(ClipWarning::kind).contains(Kind.DAMAGED);
        assertThat(pass.warnings).allSatisfy(w -> assertThat(w.seconds()).isBetween(0.2, 2.0));
    }

    @Test
    void lookingForShotsTellsOfDamageToo() throws IOException {
        List<ClipWarning> met = new ArrayList<>();
        ShotDetector.content().detect(FrameSources.of(overwrite("header-first.mp4", 0.55, 0.62)), met::add);

        assertThat(met).extracting(ClipWarning::kind).contains(Kind.DAMAGED);
    }

    /** With several threads the decoder complains some packets late, and of some pictures never. */
    @ParameterizedTest
    @ValueSource(strings = {"header-first.mp4", "h264-b-frames.avi", "h264-b-frames.ts"})
    void theSamePlacesAreNamedWithAnyNumberOfThreads(String name) throws IOException {
        FrameSource broken = FrameSources.of(overwrite(name, 0.55, 0.62));
        List<ClipWarning> alone = pass(broken, ReadOptions.all().withThreads(1)).warnings;

        assertThat(alone).extracting(ClipWarning::kind).contains(Kind.DAMAGED);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(lost(pass(broken, ReadOptions.all().withThreads(threads)).warnings))
                    .as(threads + " threads")
                    .isEqualTo(lost(alone));
        }
    }

    /** Not those patched up: whether FFmpeg marks such a picture may depend on which of its threads comes first. */
    private static List<ClipWarning> lost(List<ClipWarning> warnings) {
        return warnings.stream().filter(w -> !w.problem().contains("patched")).toList();
    }

    @Test
    void wantedFramesOfADamagedClipAreAllAnsweredForByNumber() throws IOException {
        Path corrupted = TestClips.shared("robustness/corrupted.mp4");
        int[] wanted = IntStream.range(0, 50).toArray();

        try (FrameReader reader = FrameSources.of(corrupted).read(ReadOptions.only(wanted))) {
            int count = 0;
            for (Optional<VideoFrame> frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                count++;
            }
            assertThat(count).isEqualTo(50);
            assertThat(reader.warnings()).extracting(ClipWarning::kind).contains(Kind.DAMAGED, Kind.SUBSTITUTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264-b-frames.mp4", "hevc.mp4", "with-audio.mkv", "h264-b-frames.avi", "h264-b-frames.ts"})
    void randomDamageNeverEscapesAsAnythingButDataErrors(String name) throws IOException {
        byte[] sound = Files.readAllBytes(TestClips.resource(name));
        Random random = new Random(20260604);
        for (int round = 0; round < 40; round++) {
            byte[] bytes = sound.clone();
            int hits = 1 + random.nextInt(30);
            for (int i = 0; i < hits; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("fuzz" + round), bytes);
            readToTheEnd(file, name + " round " + round);
        }
    }

    private static void readToTheEnd(Path file, String what) throws IOException {
        try {
            FrameSource clip = FrameSources.of(file, VideoLimits.defaults().withMaxPixels(1 << 20));
            Pass pass = pass(clip, ReadOptions.all());
            assertThat(pass.numbers).as(what).isNotEmpty();
        } catch (ChaiDataException e) {
            assertThat(e).as(what).hasMessageContaining(file.getFileName().toString());
        }
    }

    private record Pass(List<Integer> numbers, List<ClipWarning> warnings) {}

    private static Pass pass(FrameSource clip, ReadOptions options) throws IOException {
        List<Integer> numbers = new java.util.ArrayList<>();
        try (FrameReader reader = clip.read(options)) {
            reader.forEachRemaining(frame -> numbers.add(TestClips.numberOn(frame)));
            return new Pass(numbers, reader.warnings());
        }
    }

    private Path cut(String name, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(TestClips.resource(name));
        return Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private Path overwrite(String name, double from, double to) throws IOException {
        byte[] bytes = Files.readAllBytes(TestClips.resource(name));
        Random random = new Random(7);
        for (int i = (int) (bytes.length * from); i < bytes.length * to; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return Files.write(folder.resolve("overwritten-" + name), bytes);
    }
}
