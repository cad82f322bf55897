package dev.chai.critique.qc;

import dev.chai.critique.Annotation;
import dev.chai.critique.Critique;
import dev.chai.critique.Rating;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.critique.points.PrimitiveSource;
import dev.chai.spec.Span;
import dev.chai.spec.mention.MentionFinder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far people agree who did the same unit independently. Scores, the need for a critique and the words criticized are compared
 * only where both saw the same draft; captions always.
 *
 * <pre>{@code
 * Agreement agreement = Agreement.of(shared.stream());
 * agreement.ratingAlpha();      // 1: always the same score, 0: as by chance
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * <p>Source: K. Krippendorff, "Content Analysis", 2004 (alpha, which allows any number of raters a unit).
 *
 * @param units units that several people did
 * @param annotations pieces of work on them
 * @param drafts drafts that several people saw
 * @param sameRating pairs of people who gave one draft the same score
 * @param ratingAlpha Krippendorff's alpha of the scores as interval data; NaN where all scores are alike or none compare
 * @param criticisedAlpha alpha of the yes or no: does the draft need a critique
 * @param targetF1 mean over pairs of the F1 of the characters of the draft that their critiques are about; NaN without pairs
 * @param pointsF1 mean over pairs of the F1 of the primitives that their critiques speak of
 * @param captionF1 mean over pairs of the F1 of the primitives that their post-captions state
 * @since 0.1
 */
public record Agreement(
        long units,
        long annotations,
        long drafts,
        Rate sameRating,
        double ratingAlpha,
        double criticisedAlpha,
        double targetF1,
        double pointsF1,
        double captionF1) {

    /** Compares every pair of people on each unit. Cost: quadratic in the number of people on one unit. */
    public static Agreement of(Stream<SharedWork> shared) {
        Tally tally = new Tally();
        shared.filter(work -> work.annotations().size() > 1).forEach(tally::add);
        return tally.agreement();
    }

    /** Sums over units. */
    private static final class Tally {
        private static final CritiqueReader READER = CritiqueReader.with(statement -> List.of());

        private final PrimitiveSource primitives = PrimitiveSource.of(MentionFinder.standard());
        private final Alpha ratings = new Alpha();
        private final Alpha criticised = new Alpha();
        private final Mean targets = new Mean();
        private final Mean points = new Mean();
        private final Mean captions = new Mean();
        private Rate sameRating = new Rate(0, 0);
        private long units;
        private long annotations;
        private long drafts;

        void add(SharedWork work) {
            units++;
            annotations += work.annotations().size();
            Map<String, List<Annotation>> byDraft = new HashMap<>();
            for (Annotation annotation : work.annotations()) {
                byDraft.computeIfAbsent(annotation.pre().text(), text -> new ArrayList<>())
                        .add(annotation);
            }
            byDraft.values().stream().filter(group -> group.size() > 1).forEach(this::sameDraft);
            List<Set<String>> stated = work.annotations().stream()
                    .map(a -> Set.copyOf(primitives.primitives(a.post().text())))
                    .toList();
            eachPair(stated, (a, b) -> captions.add(f1(a, b)));
        }

        private void sameDraft(List<Annotation> group) {
            drafts++;
            List<Integer> scores = group.stream()
                    .flatMap(a -> a.ratings().pre().map(Rating::value).stream())
                    .toList();
            ratings.add(scores);
            eachPair(scores, (a, b) -> sameRating = sameRating.plus(a.equals(b)));
            criticised.add(
                    group.stream().map(a -> a.critique().isPresent() ? 1 : 0).toList());
            List<Said> said = group.stream()
                    .flatMap(a -> a.critique().map(c -> said(c, a)).stream())
                    .toList();
            eachPair(said, (a, b) -> {
                targets.add(f1(a.target, b.target));
                points.add(f1(a.primitives, b.primitives));
            });
        }

        private Said said(Critique critique, Annotation annotation) {
            BitSet target = new BitSet();
            READER.read(critique.text(), annotation.pre().text())
                    .points()
                    .forEach(point -> point.target().ifPresent(span -> mark(target, span)));
            return new Said(target, Set.copyOf(primitives.primitives(critique.text())));
        }

        private static void mark(BitSet characters, Span span) {
            characters.set(span.start(), span.end());
        }

        Agreement agreement() {
            return new Agreement(
                    units,
                    annotations,
                    drafts,
                    sameRating,
                    ratings.value(),
                    criticised.value(),
                    targets.value(),
                    points.value(),
                    captions.value());
        }
    }

    /** What a critique is about: characters of the draft, and primitives. */
    private record Said(BitSet target, Set<String> primitives) {}

    private interface PairAction<T> {
        void of(T one, T other);
    }

    private static <T> void eachPair(List<T> items, PairAction<T> action) {
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                action.of(items.get(i), items.get(j));
            }
        }
    }

    /** NaN where both are empty, which says nothing. */
    private static double f1(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return 2.0 * common.size() / (one.size() + other.size());
    }

    private static double f1(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return 2.0 * common.cardinality() / (one.cardinality() + other.cardinality());
    }

    private static final class Mean {
        private double sum;
        private long count;

        void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }

        double value() {
            return sum / count;
        }
    }

    /** Krippendorff's alpha with squared differences: one minus disagreement within units over disagreement by chance. */
    static final class Alpha {
        private final List<Integer> all = new ArrayList<>();
        private double within;

        void add(Collection<Integer> values) {
            if (values.size() > 1) {
                all.addAll(values);
                within += squares(values) / (values.size() - 1);
            }
        }

        double value() {
            double chance = squares(all) / (all.size() - 1);
            return all.size() < 2 || chance == 0 ? Double.NaN : 1 - within / chance;
        }

        /** Returns the sum of squared differences over ordered pairs. */
        private static double squares(Collection<Integer> values) {
            double sum = 0;
            double squares = 0;
            for (int value : values) {
                sum += value;
                squares += (double) value * value;
            }
            return 2 * (values.size() * squares - sum * sum);
        }
    }
}
