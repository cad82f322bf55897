package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.critique.Clip;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.testing.Samples;
import dev.chai.critique.testing.Units;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentsPropertyTest {
    private static final Set<String> REVIEWERS = Set.of("ann", "ben", "cleo", "dora");

    @Provide
    Arbitrary<List<CaptionUnit>> units() {
        return Units.arbitrary().list().uniqueElements(CaptionUnit::id).ofMaxSize(30);
    }

    @Property(tries = 100)
    void nobodyGetsAUnitThatTheyWroteAndNoneIsLost(@ForAll("units") List<CaptionUnit> units, @ForAll long seed) {
        Assignments.Plan plan = Assignments.among(REVIEWERS).withSeed(seed).plan(units.stream());
        Map<Object, CaptionUnit> byId = units.stream().collect(Collectors.toMap(CaptionUnit::id, Function.identity()));
        plan.reviewers()
                .forEach((id, reviewer) -> assertThat(reviewer)
                        .isNotEqualTo(requireNonNull(byId.get(id))
                                .current()
                                .orElseThrow()
                                .author()));
        Set<Object> all = new HashSet<>(plan.reviewers().keySet());
        all.addAll(plan.unassigned());
        assertThat(all)
                .isEqualTo(units.stream()
                        .filter(unit -> unit.state().name().equals("submitted"))
                        .map(CaptionUnit::id)
                        .collect(Collectors.toSet()));
        assertThat(plan).isEqualTo(Assignments.among(REVIEWERS).withSeed(seed).plan(units.stream()));
    }

    @Example
    void workIsSpreadEvenlyUpToTheLimit() {
        List<CaptionUnit> units = IntStream.range(0, 20)
                .mapToObj(i -> submitted("clip" + i, "ann"))
                .toList();
        Assignments.Plan plan = Assignments.among(REVIEWERS).plan(units.stream());
        Map<String, Long> loads = plan.reviewers().values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(loads).doesNotContainKey("ann").hasSize(3);
        assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                .isLessThanOrEqualTo(1);

        Assignments.Plan limited = Assignments.among(REVIEWERS).withMostEach(2).plan(units.stream());
        assertThat(limited.reviewers()).hasSize(6);
        assertThat(limited.unassigned()).hasSize(14);
    }

    @Example
    void thereMustBeReviewers() {
        assertThatThrownBy(() -> Assignments.among(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static CaptionUnit submitted(String clip, String author) {
        return CaptionUnit.of(Clip.of(clip), Aspect.CAMERA).with(new ReviewEvent.Submit(Samples.improved(author)));
    }
}
