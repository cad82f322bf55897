package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private final Taxonomy taxonomy = Taxonomy.bundled();

    @Test
    void bundledHoldsAllPrimitivesAndIsShared() {
        assertThat(taxonomy.primitives()).hasSize(456);
        assertThat(Taxonomy.bundled()).isSameAs(taxonomy);
    }

    @Test
    void requireNamesTheNearestIds() {
        assertThatThrownBy(() -> taxonomy.require("pan-lef"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no primitive \"pan-lef\", did you mean pan-left");
    }

    @Test
    void aLabelSharedByAnUmbrellaAndItsKindsGivesTheUmbrellaFirst() {
        assertThat(taxonomy.byLabelName("cam_setup.lens_distortion.with_lens_distortion"))
                .extracting(Primitive::id)
                .containsExactly("lens-distortion-present", "barrel-distortion", "fisheye-distortion");
        assertThat(taxonomy.kinds(taxonomy.require("lens-distortion-present")))
                .extracting(Primitive::id)
                .containsExactly("barrel-distortion", "fisheye-distortion");
    }

    @Test
    void withoutLightingKeepsTheFiveAspectsAndDropsLinksToLighting() {
        Taxonomy core = taxonomy.withoutLighting();
        assertThat(core.primitives()).hasSize(349).noneMatch(Primitive::lighting);
        for (Primitive primitive : core.primitives()) {
            for (List<String> links : List.of(primitive.opposites(), primitive.confusableWith())) {
                assertThat(core.ids()).containsAll(links);
            }
        }
    }
}
