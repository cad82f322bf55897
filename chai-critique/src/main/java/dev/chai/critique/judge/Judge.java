package dev.chai.critique.judge;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.CritiquePoint;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.check.Evidence;
import dev.chai.critique.judge.CaptionEdits.CaptionEdit;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.spec.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has a language model judge a critique claim by claim.
 *
 * <pre>{@code
 * Judge judge = Judge.of(model).withVotes(3).withCache(AnswerCache.inMemory());
 * JudgeReport report = judge.check(input, judge.calibrate(pairs));
 * }</pre>
 *
 * <p>The points of the critique are the claims, and the words that differ between the captions are the edits, so both lists are fixed
 * before the model is asked. It says of each claim whether the post-caption supports it (accuracy) and whether an editor who does not see
 * the clip could act on it (constructiveness), and of each edit whether the critique calls for it (recall). Each question is asked
 * several times, every other time in the opposite order; what most of the votes that kept the JSON Schema say counts, if it was said in
 * both orders. No question is asked twice.
 *
 * <p>A model that ranks known pairs worse than {@link CritiqueChecks} does is not reported: {@link #check} takes the
 * {@link Calibration} and leaves out what it does not trust.
 *
 * <p>Immutable; thread-safe if model and cache are. Cost: up to three questions times the votes.
 *
 * <p>Source: claim by claim judging as in VDC and DREAM-1K's event entailment; the editor test is that of arXiv 2604.21718.
 *
 * @since 0.1
 */
public final class Judge {
    private static final String UNDECIDED = "undecided";
    private static final CritiqueReader READER = CritiqueReader.with(statement -> List.of());

    private final TextModel model;
    private final AnswerCache cache;
    private final int votes;

    private Judge(TextModel model, AnswerCache cache, int votes) {
        this.model = requireNonNull(model, "model");
        this.cache = requireNonNull(cache, "cache");
        this.votes = votes;
    }

    /** Returns a judge with three votes and a cache in memory. */
    public static Judge of(TextModel model) {
        return new Judge(model, AnswerCache.inMemory(), 3);
    }

    /** Returns the same judge with another cache. */
    public Judge withCache(AnswerCache other) {
        return new Judge(model, other, votes);
    }

    /**
     * Returns the same judge with another number of votes.
     *
     * @throws IllegalArgumentException if the number is even or not positive: there must be a majority
     */
    public Judge withVotes(int number) {
        if (number < 1 || number % 2 == 0) {
            throw new IllegalArgumentException("votes " + number + " must be odd: 1, 3, 5 ...");
        }
        return new Judge(model, cache, number);
    }

    /**
     * Compares the model with the offline checks on pairs whose better critique is known.
     *
     * @throws IOException if the model or the cache cannot be reached
     */
    public Calibration calibrate(List<CalibrationPair> pairs) throws IOException {
        Map<Property, Tally> tallies = new EnumMap<>(Property.class);
        for (CalibrationPair pair : pairs) {
            Tally tally = tallies.computeIfAbsent(pair.property(), property -> new Tally());
            tally.add(
                    ask(pair.property(), pair.good()).map(CheckResult::score),
                    ask(pair.property(), pair.bad()).map(CheckResult::score),
                    offline(pair.property(), pair.good()),
                    offline(pair.property(), pair.bad()));
        }
        Map<Property, Calibration.Result> results = new EnumMap<>(Property.class);
        tallies.forEach((property, tally) -> results.put(property, tally.result()));
        return new Calibration(results);
    }

    /**
     * Judges a critique by its post-caption.
     *
     * @throws IOException if the model or the cache cannot be reached
     */
    public JudgeReport check(CheckInput input, Calibration calibration) throws IOException {
        Map<Property, CheckResult> results = new EnumMap<>(Property.class);
        List<String> refusals = new ArrayList<>();
        for (Property property : Property.values()) {
            if (!calibration.isTrusted(property)) {
                refusals.add(calibration.refusal(property));
                continue;
            }
            Optional<CheckResult> result = ask(property, input);
            result.ifPresentOrElse(
                    found -> results.put(property, found),
                    () -> refusals.add(property.id() + ": nothing to judge, or no answer of the model could be used"));
        }
        return new JudgeReport(
                Optional.ofNullable(results.get(Property.ACCURACY)),
                Optional.ofNullable(results.get(Property.RECALL)),
                Optional.ofNullable(results.get(Property.CONSTRUCTIVENESS)),
                refusals);
    }

    private Optional<CheckResult> ask(Property property, CheckInput input) throws IOException {
        boolean needsPost = property != Property.CONSTRUCTIVENESS;
        if (needsPost && input.postCaption().isEmpty()) {
            return Optional.empty();
        }
        List<Item> items = property == Property.RECALL ? edits(input) : claims(input);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String context = switch (property) {
            case ACCURACY -> input.postCaption().orElseThrow();
            case RECALL -> input.critique();
            case CONSTRUCTIVENESS -> input.preCaption();
        };
        Question question =
                new Question(property, context, items.stream().map(Item::text).toList());
        Optional<List<String>> verdicts = majority(question);
        return verdicts.flatMap(given -> result(question, items, given));
    }

    /** Something that is judged, and its position. */
    private record Item(String text, Evidence.Source source, Span place) {}

    private static List<Item> claims(CheckInput input) {
        List<Item> claims = new ArrayList<>();
        int from = 0;
        for (CritiquePoint point :
                READER.read(input.critique(), input.preCaption()).points()) {
            int start = Math.max(0, input.critique().indexOf(point.statement(), from));
            from = start + point.statement().length();
            claims.add(new Item(point.statement(), Evidence.Source.CRITIQUE, new Span(start, from)));
        }
        return claims;
    }

    private static List<Item> edits(CheckInput input) {
        List<Item> items = new ArrayList<>();
        for (CaptionEdit edit :
                CaptionEdits.between(input.preCaption(), input.postCaption().orElseThrow())) {
            String text = edit.before().isEmpty()
                    ? "added: " + edit.after()
                    : edit.after().isEmpty()
                            ? "removed: " + edit.before()
                            : "changed: " + edit.before() + " -> " + edit.after();
            items.add(new Item(text, Evidence.Source.POST_CAPTION, edit.place()));
        }
        return items;
    }

    /** One usable answer. */
    private record Vote(boolean swapped, List<String> verdicts) {}

    /** For each item what most usable votes say; empty if not even half of the votes were usable. */
    private Optional<List<String>> majority(Question question) throws IOException {
        List<Vote> usable = new ArrayList<>();
        for (int vote = 0; vote < votes; vote++) {
            boolean swapped = vote % 2 == 1;
            String prompt = question.prompt(swapped);
            Answer.read(answer(prompt, vote), question).ifPresent(v -> usable.add(new Vote(swapped, v)));
        }
        if (2 * usable.size() <= votes) {
            return Optional.empty();
        }
        List<String> decided = new ArrayList<>();
        for (int item = 0; item < question.items().size(); item++) {
            decided.add(verdict(usable, item));
        }
        return Optional.of(decided);
    }

    /** The verdict of the majority, if it was given in both orders: what holds in one order only is the order's doing. */
    private String verdict(List<Vote> usable, int item) {
        Map<String, Integer> straight = new HashMap<>();
        Map<String, Integer> swapped = new HashMap<>();
        for (Vote vote : usable) {
            (vote.swapped ? swapped : straight).merge(vote.verdicts.get(item), 1, Integer::sum);
        }
        for (String verdict : straight.keySet()) {
            int other = swapped.getOrDefault(verdict, 0);
            boolean most = 2 * (straight.getOrDefault(verdict, 0) + other) > usable.size();
            if (most && (other > 0 || votes == 1)) {
                return verdict;
            }
        }
        return UNDECIDED;
    }

    private String answer(String prompt, int vote) throws IOException {
        String key = Question.key(prompt, vote);
        Optional<String> kept = cache.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        String answer = model.answer(prompt);
        cache.put(key, answer);
        return answer;
    }

    /** Good verdicts of good and bad ones; others are listed and not counted. */
    private static Optional<CheckResult> result(Question question, List<Item> items, List<String> verdicts) {
        String good = question.property().verdicts().get(0);
        String bad = question.property().verdicts().get(1);
        List<Evidence> evidence = new ArrayList<>();
        int goods = 0;
        int bads = 0;
        for (int i = 0; i < items.size(); i++) {
            String verdict = verdicts.get(i);
            goods += verdict.equals(good) ? 1 : 0;
            bads += verdict.equals(bad) ? 1 : 0;
            double score = verdict.equals(good) ? 1 : verdict.equals(bad) ? 0 : 0.5;
            evidence.add(new Evidence(items.get(i).source, items.get(i).place, score, "the model says: " + verdict));
        }
        return goods + bads == 0
                ? Optional.empty()
                : Optional.of(new CheckResult((double) goods / (goods + bads), evidence));
    }

    private static double offline(Property property, CheckInput input) {
        CheckReport report = CritiqueChecks.standard().check(input);
        return switch (property) {
            case ACCURACY -> report.accuracy().orElseThrow().score();
            case RECALL -> report.recall().orElseThrow().score();
            case CONSTRUCTIVENESS -> report.constructiveness().score();
        };
    }

    /** Counts won pairs. */
    private static final class Tally {
        private int pairs;
        private int failed;
        private double judge;
        private double offline;

        void add(Optional<Double> good, Optional<Double> bad, double offlineGood, double offlineBad) {
            pairs++;
            offline += win(offlineGood, offlineBad);
            if (good.isPresent() && bad.isPresent()) {
                judge += win(good.get(), bad.get());
            } else {
                failed++;
            }
        }

        private static double win(double good, double bad) {
            return good > bad ? 1 : good == bad ? 0.5 : 0;
        }

        Calibration.Result result() {
            return new Calibration.Result(pairs, judge / pairs, offline / pairs, failed);
        }
    }
}
