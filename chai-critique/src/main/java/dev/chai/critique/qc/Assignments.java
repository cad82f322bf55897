package dev.chai.critique.qc;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.unit.CaptionUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides who reviews what: as evenly as possible, and never their own work.
 *
 * <pre>{@code
 * Assignments.Plan plan = Assignments.among(List.of("reviewer-91c0", "reviewer-5d2e")).plan(store.units());
 * plan.reviewers().get(unit.id());
 * plan.unassigned();      // units that every reviewer has had a hand in, or for which no reviewer has room
 * }</pre>
 *
 * <p>A unit never goes to an author of any version of it. Only submitted units are given out. The same units in the same order give the
 * same plan; another seed gives ties to other people.
 *
 * <p>Immutable and thread-safe. Cost: units times reviewers.
 *
 * @param reviewers pseudonyms of those who can review
 * @param mostEach how many units one person gets at most
 * @param seed decides ties
 * @since 0.1
 */
public record Assignments(Set<String> reviewers, int mostEach, long seed) {
    /** @throws IllegalArgumentException if there are no reviewers, or one may get no unit */
    public Assignments {
        reviewers = Collections.unmodifiableSet(new TreeSet<>(reviewers));
        if (reviewers.isEmpty() || mostEach < 1) {
            throw new IllegalArgumentException("name at least one reviewer, and give each at least one unit");
        }
    }

    /** Assignments without a limit for one person. */
    public static Assignments among(Collection<String> reviewers) {
        return new Assignments(Set.copyOf(reviewers), Integer.MAX_VALUE, 0);
    }

    /** Returns the same with at most this many units for one person. */
    public Assignments withMostEach(int most) {
        return new Assignments(reviewers, most, seed);
    }

    /** Returns the same with ties decided otherwise. */
    public Assignments withSeed(long newSeed) {
        return new Assignments(reviewers, mostEach, newSeed);
    }

    /**
     * Who reviews what.
     *
     * @param reviewers the reviewer of each unit that got one, in the order of the units
     * @param unassigned the submitted units that got none
     */
    public record Plan(Map<UnitId, String> reviewers, List<UnitId> unassigned) {
        /** Copies map and list. */
        public Plan {
            reviewers = Collections.unmodifiableMap(new LinkedHashMap<>(reviewers));
            unassigned = List.copyOf(unassigned);
        }
    }

    /** Gives out the units that wait for review. */
    public Plan plan(Stream<CaptionUnit> units) {
        requireNonNull(units, "units");
        Map<UnitId, String> chosen = new LinkedHashMap<>();
        List<UnitId> unassigned = new ArrayList<>();
        Map<String, Integer> loads = new HashMap<>();
        units.filter(unit -> unit.state() instanceof ReviewState.Submitted).forEach(unit -> {
            Optional<String> reviewer = choose(unit, loads);
            reviewer.ifPresentOrElse(
                    person -> {
                        chosen.put(unit.id(), person);
                        loads.merge(person, 1, Integer::sum);
                    },
                    () -> unassigned.add(unit.id()));
        });
        return new Plan(chosen, unassigned);
    }

    private Optional<String> choose(CaptionUnit unit, Map<String, Integer> loads) {
        Set<String> authors = authors(unit);
        String best = null;
        for (String person : reviewers) {
            boolean free = loads.getOrDefault(person, 0) < mostEach && !authors.contains(person);
            if (free && (best == null || goesBefore(person, best, unit, loads))) {
                best = person;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean goesBefore(String one, String other, CaptionUnit unit, Map<String, Integer> loads) {
        int byLoad = Integer.compare(loads.getOrDefault(one, 0), loads.getOrDefault(other, 0));
        return byLoad != 0 ? byLoad < 0 : tie(one, unit) < tie(other, unit);
    }

    private long tie(String person, CaptionUnit unit) {
        return ((seed * 31 + person.hashCode()) * 31 + unit.id().hashCode()) * 0x9E3779B97F4A7C15L;
    }

    /** Everybody who wrote a version of the unit, corrections included. */
    private static Set<String> authors(CaptionUnit unit) {
        Set<String> authors = new HashSet<>();
        for (ReviewEvent event : unit.history().events()) {
            boolean writes = event instanceof ReviewEvent.Submit
                    || event instanceof ReviewEvent.Refine
                    || event instanceof ReviewEvent.Resubmit
                    || event instanceof ReviewEvent.Reject
                    || event instanceof ReviewEvent.Overrule;
            if (writes) {
                authors.add(event.actor());
            }
        }
        unit.current().ifPresent(work -> authors.add(work.author()));
        return authors;
    }
}
