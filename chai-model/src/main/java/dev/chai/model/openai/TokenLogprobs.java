package dev.chai.model.openai;

import dev.chai.model.internal.Thoughts;
import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.GeneratedToken.Alternative;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The log-probabilities that a server reports, and what they say of answers. Not thread-safe; one for each answer. */
final class TokenLogprobs {
    /** Below this, e to the power of it is no probability that a model gives: the server masked the token. */
    private static final double MASKED = -1e3;
    /** Half-precision logits round a certain token to a little more than 0; chosen by hand, ten times what was seen. */
    private static final double ROUNDING = 1e-2;
    /** What vLLM writes with --return-tokens-as-token-ids. */
    private static final Pattern NUMBERED = Pattern.compile("token_id:\\d+");

    private final List<GeneratedToken> tokens = new ArrayList<>();

    void add(JsonNode content) {
        for (JsonNode token : content) {
            tokens.add(token(token));
        }
    }

    List<GeneratedToken> tokens() {
        return tokens;
    }

    private static GeneratedToken token(JsonNode json) {
        List<Alternative> top = new ArrayList<>();
        for (JsonNode other : json.path("top_logprobs")) {
            double logprob = logprob(other.path("logprob"));
            if (!Double.isNaN(logprob)) {
                top.add(new Alternative(other.path("token").asString(""), id(other), logprob));
            }
        }
        top.sort((a, b) -> Double.compare(b.logprob(), a.logprob()));
        return new GeneratedToken(json.path("token").asString(""), id(json), logprob(json.path("logprob")), top);
    }

    private static OptionalInt id(JsonNode json) {
        return json.path("id").isInt() ? OptionalInt.of(json.path("id").asInt()) : OptionalInt.empty();
    }

    /**
     * The logarithm of a probability; NaN where the value can be none. JSON has no infinity, so servers write null or a word for it; what
     * rounding lifts above 0 is 0.
     */
    private static double logprob(JsonNode json) {
        if (!json.isNumber()) {
            return json.asString("").equalsIgnoreCase("nan") ? Double.NaN : Double.NEGATIVE_INFINITY;
        }
        double value = json.asDouble(Double.NaN);
        return value > ROUNDING ? Double.NaN : Math.min(0, value);
    }

    /** Returns whether most alternatives are impossible: the server reports what its sampler left over. */
    boolean isMasked() {
        if (tokens.isEmpty() || tokens.get(0).top().size() < 2) {
            return false;
        }
        List<Alternative> top = tokens.get(0).top();
        return top.get(1).logprob() < MASKED;
    }

    /**
     * Returns the log-probabilities of answers, each taken for one token of exactly its text. Where it is not among those listed, the
     * least likely one listed is the bound, and what the generated token leaves of the whole.
     *
     * @throws VlmException of kind UNSUPPORTED if the server gave no log-probabilities, or none that answers can be read from
     */
    List<AnswerLogprob> answers(LogprobRequest request) throws VlmException {
        List<AnswerLogprob> answers = new ArrayList<>();
        if (request.answers().isEmpty()) {
            return answers;
        }
        requireSome();
        int position = request.position().first(tokens.size(), 1, false);
        requireReadable(tokens.get(position));
        for (String answer : request.answers()) {
            answers.add(new AnswerLogprob(answer, List.of(token(answer, position))));
        }
        return answers;
    }

    private void requireSome() throws VlmException {
        if (tokens.isEmpty()) {
            throw unsupported(
                    "the server returned no log-probabilities, without which nothing can be scored; vLLM and SGLang give up to "
                            + LogprobRequest.MOST_TOP + ", some servers have to be started for it");
        }
    }

    private void requireReadable(GeneratedToken scored) throws VlmException {
        if (tokens.stream().anyMatch(token -> Thoughts.isAtStartOf(token.text()))) {
            throw unsupported("the model thinks before it answers, so the token scored is part of its thoughts; turn"
                    + " thinking off, or take a model that does not think");
        }
        if (NUMBERED.matcher(scored.text()).matches()) {
            throw unsupported("the server names tokens by number (\"" + scored.text()
                    + "\"), so no answer is found among them; start vLLM without --return-tokens-as-token-ids");
        }
        if (Double.isNaN(scored.logprob())) {
            throw unsupported("the server's log-probability of \"" + scored.text()
                    + "\" is not a number of at most 0: it reports something else, or the model's numbers overflowed");
        }
    }

    private static VlmException unsupported(String message) {
        return new VlmException(Kind.UNSUPPORTED, message);
    }

    private AnswerLogprob.Token token(String answer, int position) {
        GeneratedToken generated = tokens.get(position);
        if (generated.text().equals(answer)) {
            return new AnswerLogprob.Token(position, answer, generated.logprob(), false);
        }
        double least = Math.log1p(-Math.exp(generated.logprob()));
        for (Alternative other : generated.top()) {
            if (other.text().equals(answer)) {
                return new AnswerLogprob.Token(position, answer, other.logprob(), false);
            }
            // The generated token is in the list even where it was drawn from below all others.
            least = other.text().equals(generated.text()) ? least : Math.min(least, other.logprob());
        }
        return new AnswerLogprob.Token(position, answer, least, true);
    }

    /** Returns the known problems of the log-probabilities. */
    List<String> warnings(LogprobRequest request) {
        List<String> warnings = new ArrayList<>();
        int listed = tokens.isEmpty() ? 0 : tokens.get(0).top().size();
        if (listed < request.top()) {
            warnings.add("the server listed " + listed + " of " + request.top() + " log-probabilities");
        }
        if (isMasked()) {
            warnings.add("the server reports log-probabilities after its sampler, not the model's own");
        }
        return warnings;
    }
}
