package dev.chai.spec.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.Aspect;
import dev.chai.spec.labels.CameraMotion;
import dev.chai.spec.labels.ClipLabels;
import dev.chai.spec.labels.State;
import dev.chai.spec.labels.Steadiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptGoldenTest {
    private static final ClipLabels CYCLIST = ClipLabels.builder("own.mp4")
            .yes("human-subject-shot", "drone-pov", "shallow-focus", "rack-focus", "overlay-text")
            .yes("tracking-shot", "tail-tracking-shot", "locomotion-drive-ride")
            .no("slow-motion", "fast-motion", "time-lapse", "stop-motion", "speed-ramp", "time-reversed")
            .no("barrel-distortion", "fisheye-distortion", "subject-change", "dutch-angle")
            .state("wide-shot", "full-shot")
            .state("high-angle", "level-angle")
            .state("aerial-level")
            .state("focus-foreground", "focus-background")
            .state("camera-above-subject")
            .motion(CameraMotion.sequence(Steadiness.UNSTEADY, "descends behind the cyclist", "dolly-in", "tilt-up"))
            .build();

    private static final ClipLabels LAKE = ClipLabels.builder("own.mp4")
            .yes("scenery-shot", "static-camera", "no-camera-movement", "time-lapse", "deep-focus", "objective-pov")
            .state("extreme-wide-shot")
            .state("camera-angle-not-applicable")
            .build();

    private static final ClipLabels REVEAL = ClipLabels.builder("own.mp4")
            .yes("subject-change")
            .state(State.endingWith("medium-shot"))
            .state(State.endingWith("camera-at-subject-level"))
            .build();

    @ParameterizedTest
    @EnumSource
    void aClipWithManyLabels(Aspect aspect) throws IOException {
        golden("cyclist-" + aspect.id(), withContext(aspect, CYCLIST));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT", "MOTION", "SPATIAL", "CAMERA"})
    void sceneryWithoutASubject(Aspect aspect) throws IOException {
        golden("lake-" + aspect.id(), PromptBuilder.of(aspect).labels(LAKE).build());
    }

    @Test
    void aSubjectThatAppears() throws IOException {
        golden("reveal-spatial", PromptBuilder.of(Aspect.SPATIAL).labels(REVEAL).build());
    }

    @Test
    void withoutLabelsNothingIsKnown() throws IOException {
        String prompt = PromptBuilder.of(Aspect.CAMERA).build();
        assertThat(prompt).doesNotContain("Known", "known");
        golden("unlabelled-camera", prompt);
    }

    private static String withContext(Aspect aspect, ClipLabels labels) {
        PromptBuilder builder = PromptBuilder.of(aspect).labels(labels);
        if (CaptionPolicy.of(aspect).context().contains(Aspect.SUBJECT)) {
            builder.context(Aspect.SUBJECT, "A cyclist in a yellow jersey\n rides a silver bicycle.");
        }
        if (CaptionPolicy.of(aspect).context().contains(Aspect.SCENE)) {
            builder.context(Aspect.SCENE, "A coastal road runs between a cliff and the sea.");
        }
        return builder.build();
    }

    @Test
    void aShotTransitionIsRefusedExceptForTheSubject() {
        ClipLabels labels = ClipLabels.builder("a").yes("shot-transition").build();
        assertThat(PromptBuilder.refusal(Aspect.SUBJECT, labels)).isEmpty();
        assertThat(PromptBuilder.of(Aspect.SUBJECT).labels(labels).build()).contains("subject of each in order");
        PromptBuilder camera = PromptBuilder.of(Aspect.CAMERA).labels(labels);
        assertThatThrownBy(camera::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut it into single shots first");
    }

    @Test
    void contextFollowsTheOrderOfProduction() {
        assertThat(Arrays.stream(Aspect.values())
                        .map(aspect -> CaptionPolicy.of(aspect).context()))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(Aspect.SUBJECT),
                        List.of(Aspect.SUBJECT, Aspect.SCENE),
                        List.of());
        assertThatThrownBy(() -> PromptBuilder.of(Aspect.MOTION).context(Aspect.CAMERA, "static"))
                .hasMessage("the motion description is not written from the camera description; allowed: [subject]");
        assertThatThrownBy(() -> PromptBuilder.of(Aspect.MOTION).context(Aspect.SUBJECT, "x".repeat(20_001)))
                .hasMessageContaining("at most 20000");
    }

    @Property(tries = 50)
    void theSameLabelsGiveTheSameTextInAnyOrderOfDenials(@ForAll boolean swap) {
        String[] denied =
                swap ? new String[] {"slow-motion", "motion-blur"} : new String[] {"motion-blur", "slow-motion"};
        ClipLabels labels = CYCLIST.toBuilder().no(denied).build();
        assertThat(PromptBuilder.of(Aspect.CAMERA).labels(labels).build())
                .isEqualTo(PromptBuilder.of(Aspect.CAMERA)
                        .labels(CYCLIST.toBuilder()
                                .no("slow-motion", "motion-blur")
                                .build())
                        .build());
    }

    @Test
    void aPromptKeepsItsOwnBans() {
        String prompt = PromptBuilder.of(Aspect.CAMERA).labels(CYCLIST).build();
        for (String banned : Set.of("cinematic", "stunning", "frame ", "image ")) {
            assertThat(prompt.replace("never of frames or images", "")).doesNotContain(banned);
        }
    }

    private static void golden(String name, String prompt) throws IOException {
        Path file = Path.of("src/test/resources/golden/prompts", name + ".txt");
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.writeString(file, prompt);
        }
        assertThat(prompt)
                .as("rerun with -Dchai.updateGolden=true if the change is meant")
                .isEqualTo(Files.readString(file));
    }
}
