package dev.chai.model.video.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.video.PictureSize;
import dev.chai.model.video.tensor.QwenVideo.Profile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QwenVideoTest {
    @ParameterizedTest
    @CsvSource({
        "16, 1080, 1920, 928, 1664, 12064, 640, 1152, 5760",
        "80, 1080, 1920, 416, 736, 11960, 640, 1152, 28800",
        "10, 720, 1280, 704, 1280, 4400, 640, 1152, 3600",
        "768, 1080, 1920, 128, 224, 10752, 384, 736, 105984",
        "4, 48, 64, 64, 64, 8, 320, 448, 280",
        "20, 1920, 1080, 1472, 832, 11960, 1152, 640, 7200",
        "6, 480, 854, 480, 864, 1215, 480, 864, 1215"
    })
    void sizesAndTokensEqualTheReferenceScripts(
            int frames,
            int height,
            int width,
            int hfHeight,
            int hfWidth,
            long hfTokens,
            int utilsHeight,
            int utilsWidth,
            long utilsTokens) {
        PictureSize processor = QwenVideo.processor().size(frames, width, height);
        PictureSize utils = QwenVideo.utils().size(frames, width, height);

        assertThat(processor).isEqualTo(PictureSize.exact(hfWidth, hfHeight));
        assertThat(utils).isEqualTo(PictureSize.exact(utilsWidth, utilsHeight));
        assertThat(QwenVideo.processor().tokens(frames, processor)).isEqualTo(hfTokens);
        assertThat(QwenVideo.utils().tokens(frames, utils)).isEqualTo(utilsTokens);
    }

    @Test
    void placesEqualTheReferenceScripts() {
        int[] expected = {0, 13, 25, 38, 50, 63, 75, 88, 101, 113, 126, 138, 151, 164, 176, 189, 201, 214, 226, 239};

        assertThat(QwenVideo.processor().frameIndices(240, 24)).containsExactly(expected);
        assertThat(QwenVideo.utils().frameIndices(240, 24)).containsExactly(expected);
    }

    @Test
    void theProfilesCountFramesDifferently() {
        // 5.5 s at 2 a second: the processor takes 11, the package rounds down to pairs.
        assertThat(QwenVideo.processor().frameIndices(132, 24)).hasSize(11);
        assertThat(QwenVideo.utils().frameIndices(132, 24)).hasSize(10);
        assertThat(QwenVideo.utils().withFps(8).frameIndices(300, 30))
                .as("CHAI's scorer")
                .hasSize(80);
        assertThat(QwenVideo.processor().frameIndices(3, 24)).containsExactly(0, 1, 2);
        assertThat(QwenVideo.utils().frameIndices(3, 24)).containsExactly(0, 2);
        assertThat(QwenVideo.processor().frameIndices(1, 24)).containsExactly(0);
    }

    @Test
    void theLimitPerFrameIsASwitchOfItsOwn() {
        QwenVideo free = QwenVideo.processor();
        PictureSize capped = free.withCapPixelsPerFrame(true).size(4, 1920, 1080);

        assertThat((long) capped.width() * capped.height()).isLessThanOrEqualTo(768 * 1024);
        assertThat(free.size(4, 1920, 1080)).isEqualTo(PictureSize.exact(1920, 1088));
    }

    @Test
    void whatQwenRefusesIsRefused() {
        assertThatThrownBy(() -> QwenVideo.utils().frameIndices(1, 24))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QWEN_VL_UTILS");
        assertThatThrownBy(() -> QwenVideo.processor().size(4, 6500, 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QwenVideo.processor().withFps(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QwenVideo.processor().withBudget(9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QwenVideo.utils().frameIndices(10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void budgetsHoldForAnyClip(
            @ForAll @IntRange(min = 2, max = 20_000) int total,
            @ForAll @DoubleRange(min = 1, max = 120) double sourceFps,
            @ForAll @IntRange(min = 32, max = 4000) int width,
            @ForAll @IntRange(min = 32, max = 4000) int height,
            @ForAll Profile which) {
        QwenVideo profile = which == Profile.HF_PROCESSOR ? QwenVideo.processor() : QwenVideo.utils();

        int[] frames = profile.frameIndices(total, sourceFps);
        PictureSize size = profile.size(frames.length, width, height);

        assertThat(frames).isSorted().doesNotHaveDuplicates();
        assertThat(frames[frames.length - 1]).isEqualTo(total - 1);
        assertThat(size.width() % 32 + size.height() % 32).isZero();
        long perFrame = (long) size.width() * size.height();
        if (which == Profile.HF_PROCESSOR && Math.min(size.width(), size.height()) > 32) {
            assertThat(perFrame * (frames.length / 2 * 2L)).isLessThanOrEqualTo(25_165_824);
        } else if (which == Profile.QWEN_VL_UTILS && Math.min(size.width(), size.height()) > 32) {
            assertThat(perFrame).isLessThanOrEqualTo(768 * 1024);
        }
    }

    /** The processor refuses a single frame; as a picture, it is shown twice and keeps its size. */
    @Test
    void aSingleFrameIsSizedAsAPicture() {
        assertThat(QwenVideo.processor().size(1, 1920, 1080)).isEqualTo(PictureSize.exact(1920, 1088));
        assertThat(QwenVideo.processor().withBudget(4096, 98_304).size(1, 640, 480))
                .isEqualTo(PictureSize.exact(256, 192));
    }
}
