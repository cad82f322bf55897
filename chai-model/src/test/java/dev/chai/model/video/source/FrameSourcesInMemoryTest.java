package dev.chai.model.video.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.chai.model.video.FrameSource;
import dev.chai.model.video.PictureSize;
import dev.chai.model.video.Pixels;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.TestClips;
import dev.chai.model.video.VideoFrame;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that need no decoder: frames in memory and folders of images. */
class FrameSourcesInMemoryTest {
    @TempDir
    Path folder;

    @Test
    void framesInMemoryAreReadLikeAFile() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.numbered(10));

        assertThat(clip.info().fps()).isCloseTo(24, within(0.01));
        assertThat(clip.info().seconds()).isCloseTo(10 / 24.0, within(1e-4));
        assertThat(TestClips.numbersOn(clip, ReadOptions.only(2, 9))).containsExactly(2, 9);
        VideoFrame small = TestClips.frames(clip, ReadOptions.only(5).withSize(PictureSize.exact(32, 24)))
                .get(0);
        assertThat(small.width()).isEqualTo(32);
        assertThat(TestClips.numberOn(small)).isEqualTo(5);
    }

    @Test
    void grayFramesHaveOneChannelAndBecomeColourAgain() throws IOException {
        FrameSource clip = FrameSources.of(TestClips.numbered(3));

        List<VideoFrame> gray = TestClips.frames(clip, ReadOptions.all().withPixels(Pixels.GRAY));

        assertThat(gray.get(0).bytes()).hasSize(64 * 48);
        assertThat(gray.get(0).rgbAt(0, 0)).isEqualTo(0x282828);
        assertThat(TestClips.numbersOn(FrameSources.of(gray), ReadOptions.all()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void framesThatMakeNoClipAreRefused() {
        VideoFrame frame = TestClips.numbered(0, 64, 48);

        assertThatThrownBy(() -> FrameSources.of(List.<VideoFrame>of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameSources.of(List.of(frame, frame)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must ascend");
        assertThatThrownBy(() -> FrameSources.of(List.of(frame, TestClips.numbered(1, 32, 32))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one size");
        assertThatThrownBy(() -> VideoFrame.of(0, 0, 2, 2, new byte[11])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VideoFrame.of(-1, 0, 1, 1, new byte[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VideoFrame.of(0, Double.NaN, 1, 1, new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void imagesOfAFolderAreOrderedAsPeopleCount() throws IOException {
        for (int i = 0; i < 12; i++) {
            ImageIO.write(
                    TestClips.numbered(i, 64, 48).toImage(),
                    "png",
                    folder.resolve("shot" + i + ".png").toFile());
        }
        Files.writeString(folder.resolve("notes.txt"), "no image");

        FrameSource clip = FrameSources.folder(folder, 4);

        assertThat(TestClips.numbersOn(clip, ReadOptions.all())).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(clip.info().seconds()).isEqualTo(3);
        assertThat(TestClips.frames(clip, ReadOptions.only(6)).get(0).seconds()).isEqualTo(1.5);
    }

    @Test
    void foldersThatHoldNoClipSaySo() throws IOException {
        assertThatThrownBy(() -> FrameSources.folder(folder, 4).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("holds no image");
        assertThatThrownBy(() -> FrameSources.folder(folder.resolve("none"), 4).info())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FrameSources.folder(folder, 0)).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(folder.resolve("broken.png"), "no image");
        assertThatThrownBy(() -> FrameSources.folder(folder, 4).info())
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("broken.png");
    }

    @Test
    void imagesOfTwoSizesAreNoClip() throws IOException {
        ImageIO.write(
                TestClips.numbered(0, 64, 48).toImage(),
                "png",
                folder.resolve("a1.png").toFile());
        ImageIO.write(
                TestClips.numbered(1, 32, 48).toImage(),
                "png",
                folder.resolve("a2.png").toFile());

        assertThatThrownBy(() -> TestClips.frames(FrameSources.folder(folder, 4), ReadOptions.all()))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("a2.png")
                .hasMessageContaining("must have one size");
    }

    @Test
    void namesCompareByTheirNumbers() {
        assertThat(FolderSource.compareNaturally("f9.png", "f10.png")).isNegative();
        assertThat(FolderSource.compareNaturally("f010", "f10")).isNotZero();
        assertThat(FolderSource.compareNaturally("a2b3", "a2b12")).isNegative();
        assertThat(FolderSource.compareNaturally("a", "b")).isNegative();
    }
}
