package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private final Taxonomy taxonomy = Taxonomy.bundled();

    @Test
    void bundledIsShared() {
        assertThat(Taxonomy.bundled()).isSameAs(taxonomy);
    }

    @Test
    void findIsEmptyForAnUnknownId() {
        assertThat(taxonomy.find("pan-left")).map(Primitive::name).contains("Pan left");
        assertThat(taxonomy.find("Pan left")).isEmpty();
        assertThat(taxonomy.find("")).isEmpty();
    }

    @Test
    void requireNamesTheNearestIds() {
        assertThatThrownBy(() -> taxonomy.require("pan-lef"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no primitive \"pan-lef\", did you mean pan-left?");
        assertThatThrownBy(() -> taxonomy.require("Birds_Eye_Angel"))
                .hasMessage("no primitive \"Birds_Eye_Angel\", did you mean birds-eye-angle?");
        assertThatThrownBy(() -> taxonomy.require("zzzzzzzzz")).hasMessage("no primitive \"zzzzzzzzz\"");
    }

    @Test
    void aspectsAndSubAspectsPartitionThePrimitives() {
        int total = 0;
        for (Aspect aspect : Aspect.values()) {
            assertThat(taxonomy.byAspect(aspect)).isNotEmpty().allMatch(p -> p.aspect() == aspect);
            total += taxonomy.byAspect(aspect).size();
            List<Primitive> together = taxonomy.subAspects(aspect).stream()
                    .flatMap(name -> taxonomy.bySubAspect(name).stream())
                    .toList();
            assertThat(together).containsExactlyElementsOf(taxonomy.byAspect(aspect));
        }
        assertThat(total).isEqualTo(456);
        assertThat(taxonomy.bySubAspect("no-such-part")).isEmpty();
    }

    @Test
    void groupHoldsItsMembersInScaleOrder() {
        assertThat(ids(taxonomy.group("camera-angle")))
                .containsExactly(
                        "birds-eye-angle",
                        "high-angle",
                        "level-angle",
                        "low-angle",
                        "worms-eye-angle",
                        "camera-angle-not-applicable");
        assertThat(taxonomy.group("no-such-group")).isEmpty();
        assertThat(taxonomy.group("")).isEmpty();
        assertThat(taxonomy.groups()).hasSize(64).contains("shot-size", "zoom");
    }

    @Test
    void oppositesAndConfusablesComeAsPrimitives() {
        Primitive dolly = taxonomy.require("dolly-in");
        assertThat(ids(taxonomy.opposites(dolly))).containsExactly("dolly-out");
        assertThat(ids(taxonomy.confusables(dolly))).contains("zoom-in", "tail-tracking-shot");
        assertThat(taxonomy.opposites(taxonomy.require("attr-hair"))).isEmpty();
    }

    @Test
    void aLabelSharedByAnUmbrellaAndItsKindsGivesTheUmbrellaFirst() {
        assertThat(ids(taxonomy.byLabelName("cam_setup.lens_distortion.with_lens_distortion")))
                .containsExactly("lens-distortion-present", "barrel-distortion", "fisheye-distortion");
        assertThat(ids(taxonomy.byLabelName("has_overlays")))
                .startsWith("has-overlays")
                .hasSize(7);
    }

    @Test
    void labelsAreFoundByBareNameAndByPath() {
        assertThat(ids(taxonomy.byLabelName("has_pan_left"))).containsExactly("pan-left");
        assertThat(ids(taxonomy.byLabelName("cam_motion.camera_centric_movement.pan_left.has_pan_left")))
                .containsExactly("pan-left");
        assertThat(taxonomy.byLabelName("has_pan_sideways")).isEmpty();
        assertThat(taxonomy.byLabelName("")).isEmpty();
        assertThat(taxonomy.byLabelName("...")).isEmpty();
    }

    @Test
    void shotBenchValuesIgnoreCase() {
        assertThat(ids(taxonomy.byShotBench("camera movement", "pan LEFT"))).containsExactly("pan-left");
        assertThat(ids(taxonomy.byShotBench("camera movement", "Dolly zoom")))
                .containsExactly("dolly-in-zoom-out", "dolly-out-zoom-in");
        assertThat(taxonomy.byShotBench("camera movement", "Sideways")).isEmpty();
        assertThat(taxonomy.byShotBench("", "")).isEmpty();
    }

    @Test
    void umbrellasKnowTheirKindsAndKindsTheirUmbrella() {
        Primitive umbrella = taxonomy.require("tracking-shot");
        assertThat(ids(taxonomy.kinds(umbrella))).contains("side-tracking-shot", "aerial-tracking-shot");
        assertThat(taxonomy.umbrella(taxonomy.require("side-tracking-leftward")))
                .map(Primitive::id)
                .contains("side-tracking-shot");
        assertThat(taxonomy.umbrella(umbrella)).map(Primitive::id).contains("moving-camera");
        assertThat(taxonomy.kinds(taxonomy.require("pan-left"))).isEmpty();
        assertThat(taxonomy.umbrella(taxonomy.require("attr-hair"))).isEmpty();
    }

    @Test
    void withoutLightingKeepsTheFiveAspectsAndDropsLinksToLighting() {
        Taxonomy core = taxonomy.withoutLighting();
        assertThat(core.primitives()).hasSize(349).noneMatch(Primitive::lighting);
        for (Primitive primitive : core.primitives()) {
            assertThat(core.ids()).containsAll(primitive.opposites()).containsAll(primitive.confusableWith());
        }
        assertThat(core.find("scenery-shot").orElseThrow().confusableWith())
                .contains("extreme-wide-shot")
                .doesNotContain("lit-subject-unclear");
        assertThat(core.byLabelName("has_sunlight")).isEmpty();
    }

    @Test
    void withoutLightingCutsAKindOffFromAnUmbrellaThatIsLighting() {
        PrimitiveBuilder kind =
                Primitive.builder("kind", Aspect.SCENE, "s").name("n").definition("d");
        Primitive umbrella = Primitive.builder("umbrella", Aspect.SCENE, "s")
                .name("u")
                .definition("d")
                .lighting(true)
                .build();
        Taxonomy own = Taxonomy.of(List.of(umbrella, kind.kindOf("umbrella").build()));
        assertThat(ids(own.kinds(umbrella))).containsExactly("kind");
        assertThat(own.withoutLighting().primitives())
                .singleElement()
                .satisfies(p -> assertThat(p.kindOf()).isEmpty());
    }

    @Test
    void nothingHandedOutCanBeChanged() {
        assertThatThrownBy(() -> taxonomy.primitives().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> taxonomy.group("zoom").clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> taxonomy.ids().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> taxonomy.byAspect(Aspect.CAMERA).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void idsOutsideTheAlphabetAreRefused() {
        for (String id : List.of("", "Pan", "pan left", "pan_left", "größe")) {
            assertThatThrownBy(() -> Primitive.builder(id, Aspect.CAMERA, "x")
                            .name("n")
                            .definition("d")
                            .build())
                    .as(id)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lower-case letters");
        }
        assertThatThrownBy(() ->
                        Primitive.builder("a", Aspect.CAMERA, "x").name("n").build())
                .hasMessage("primitive a has no definition");
    }

    static List<String> ids(List<Primitive> primitives) {
        return primitives.stream().map(Primitive::id).toList();
    }
}
