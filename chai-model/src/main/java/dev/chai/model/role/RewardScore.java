package dev.chai.model.role;

import dev.chai.model.internal.Thoughts;
import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.GeneratedToken.Alternative;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmProvenance;
import dev.chai.model.vlm.VlmResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How likely a model held it that a caption fits a clip: the probability of Yes.
 *
 * <pre>{@code
 * RewardScore score = rewardModel.evaluate(clip, Aspect.CAMERA, "The camera pans left.");
 * score.pYes();              // over the full vocabulary, as t2v_metrics computes it
 * score.pYesNormalised();    // Yes / (Yes + No): another number, never mixed with the first
 * }</pre>
 *
 * <p>Immutable and thread-safe. Scores compare only where their provenance agrees but for the prompt.
 *
 * @param pYes geometric mean of the probabilities of the answer's tokens under the full softmax; 0 to 1; where censored, the most that
 *     it can be
 * @param censored whether a server did not list the answer, so that {@code pYes} is only a bound
 * @param pYesNormalised {@code pYes / (pYes + pNo)}; empty where the template has no second answer or either is censored
 * @param trace where it comes from
 * @param provenance how it came about
 * @param warnings what a careful reader should know
 * @since 0.1
 */
public record RewardScore(
        double pYes,
        boolean censored,
        OptionalDouble pYesNormalised,
        RewardTrace trace,
        VlmProvenance provenance,
        List<String> warnings) {
    private static final int MOST_ALTERNATIVES = 5;

    /** Copies the list. */
    public RewardScore {
        warnings = List.copyOf(warnings);
    }

    /** Reads the score off a response that was asked for these answers, the affirmative one first. */
    static RewardScore of(String prompt, VlmResponse response, List<String> answers) throws VlmException {
        if (Thoughts.isAtStartOf(response.text())) {
            throw new VlmException(
                    VlmException.Kind.UNSUPPORTED,
                    "the model thinks before it answers, so the token scored is part of its thoughts; turn thinking off, or"
                            + " take a model that does not think");
        }
        AnswerLogprob yes = response.answer(answers.get(0))
                .orElseThrow(() -> new VlmException(
                        VlmException.Kind.BAD_ANSWER, "the back end gave no log-probability of " + answers.get(0)));
        double pYes = yes.probability();
        return new RewardScore(
                pYes,
                yes.isCensored(),
                normalised(yes, response, answers),
                trace(prompt, response, yes),
                response.provenance(),
                response.warnings());
    }

    private static OptionalDouble normalised(AnswerLogprob yes, VlmResponse response, List<String> answers) {
        if (answers.size() < 2 || yes.isCensored()) {
            return OptionalDouble.empty();
        }
        return response.answer(answers.get(1))
                .filter(no -> !no.isCensored())
                .map(no -> OptionalDouble.of(yes.probability() / (yes.probability() + no.probability())))
                .orElse(OptionalDouble.empty());
    }

    private static RewardTrace trace(String prompt, VlmResponse response, AnswerLogprob yes) {
        List<RewardTrace.Place> places = new ArrayList<>();
        for (AnswerLogprob.Token token : yes.tokens()) {
            List<Alternative> top = top(response, token.position());
            places.add(new RewardTrace.Place(
                    token.position(),
                    token.text(),
                    Math.exp(token.logprob()),
                    top.subList(0, Math.min(MOST_ALTERNATIVES, top.size()))));
        }
        return new RewardTrace(prompt, response.text(), places, otherSpellings(response, yes));
    }

    private static List<Alternative> top(VlmResponse response, int position) {
        List<GeneratedToken> tokens = response.tokens();
        return position < tokens.size() ? tokens.get(position).top() : List.of();
    }

    private static double otherSpellings(VlmResponse response, AnswerLogprob yes) {
        AnswerLogprob.Token first = yes.tokens().get(0);
        String bare = fold(first.text());
        double sum = 0;
        for (Alternative other : top(response, first.position())) {
            if (!other.text().equals(first.text()) && fold(other.text()).equals(bare)) {
                sum += Math.exp(other.logprob());
            }
        }
        return sum;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
