package dev.chai.model.openai;

import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.GeneratedToken.Alternative;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmResponse.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects an answer from one JSON object or from the events of a stream. Not thread-safe; one for each answer. */
final class ChatAnswer {
    /** Below this, e to the power of it is no probability that a model gives: the server masked the token. */
    private static final double MASKED = -1e3;

    private final VlmListener listener;
    private final StringBuilder text = new StringBuilder();
    private final List<GeneratedToken> tokens = new ArrayList<>();
    private int told;
    private @Nullable Finish finish;
    private OptionalLong promptTokens = OptionalLong.empty();
    private OptionalLong completionTokens = OptionalLong.empty();
    private Optional<String> fingerprint = Optional.empty();

    ChatAnswer(VlmListener listener) {
        this.listener = listener;
    }

    /** Takes a whole answer, or a piece of one. */
    void add(JsonNode json) throws VlmException {
        JsonNode choices = json.path("choices");
        if (!choices.isArray()) {
            throw new VlmException(
                    Kind.BAD_ANSWER, "the answer has no \"choices\", so it is none of a chat completion");
        }
        JsonNode choice = choices.path(0);
        JsonNode message = choice.path(choice.has("delta") ? "delta" : "message");
        text.append(message.path("content").asString(""));
        for (JsonNode token : choice.path("logprobs").path("content")) {
            tokens.add(token(token));
        }
        end(choice.path("finish_reason"));
        usage(json.path("usage"));
        if (json.path("system_fingerprint").isString()) {
            fingerprint = Optional.of(json.path("system_fingerprint").stringValue());
        }
        tell();
    }

    private void end(JsonNode reason) throws VlmException {
        if (!reason.isString()) {
            return;
        }
        String why = reason.stringValue();
        if (why.equals("abort") || why.equals("error") || why.equals("content_filter")) {
            throw new VlmException(
                    why.equals("content_filter") ? Kind.REJECTED : Kind.UNAVAILABLE,
                    "the server ended the answer with \"" + why + "\"");
        }
        finish = why.equals("length") ? Finish.LENGTH : Finish.STOP;
    }

    private void usage(JsonNode usage) {
        if (usage.path("prompt_tokens").isIntegralNumber()) {
            promptTokens = OptionalLong.of(usage.path("prompt_tokens").asLong());
        }
        if (usage.path("completion_tokens").isIntegralNumber()) {
            completionTokens = OptionalLong.of(usage.path("completion_tokens").asLong());
        }
    }

    /** Hands on what is new, but no half of a surrogate pair. */
    private void tell() {
        int end = text.length();
        if (end > told && Character.isHighSurrogate(text.charAt(end - 1)) && finish == null) {
            end--;
        }
        if (end > told) {
            String piece = text.substring(told, end);
            told = end;
            listener.onText(piece);
        }
    }

    boolean isHeard() {
        return told > 0 && listener != VlmListener.NONE;
    }

    boolean isFinished() {
        return finish != null;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** Why it ended; an answer in one piece that does not say has ended of itself. */
    Finish finish() {
        return finish == null ? Finish.STOP : finish;
    }

    List<GeneratedToken> tokens() {
        return tokens;
    }

    Optional<String> fingerprint() {
        return fingerprint;
    }

    VlmResponse.Usage usage(OptionalLong estimated) {
        return new VlmResponse.Usage(promptTokens, completionTokens, estimated);
    }

    private static GeneratedToken token(JsonNode json) {
        List<Alternative> top = new ArrayList<>();
        for (JsonNode other : json.path("top_logprobs")) {
            top.add(new Alternative(other.path("token").asString(""), id(other), logprob(other)));
        }
        top.sort((a, b) -> Double.compare(b.logprob(), a.logprob()));
        return new GeneratedToken(json.path("token").asString(""), id(json), logprob(json), top);
    }

    private static OptionalInt id(JsonNode json) {
        return json.path("id").isInt() ? OptionalInt.of(json.path("id").asInt()) : OptionalInt.empty();
    }

    /** JSON has no infinity, so servers write null for it. */
    private static double logprob(JsonNode json) {
        return json.path("logprob").isNumber() ? json.path("logprob").asDouble() : Double.NEGATIVE_INFINITY;
    }

    /** Whether most alternatives are impossible: the server reports what its sampler left over. */
    boolean isMasked() {
        if (tokens.isEmpty() || tokens.get(0).top().size() < 2) {
            return false;
        }
        List<Alternative> top = tokens.get(0).top();
        return top.get(1).logprob() < MASKED;
    }

    /**
     * The log-probabilities of answers, each taken for one token of exactly its text. Where it is not among those listed, the least
     * likely one listed is the bound, and what the generated token leaves of the whole.
     *
     * @throws VlmException of kind UNSUPPORTED if the server gave no log-probabilities at all
     */
    List<AnswerLogprob> answers(LogprobRequest request) throws VlmException {
        List<AnswerLogprob> answers = new ArrayList<>();
        if (request.answers().isEmpty()) {
            return answers;
        }
        if (tokens.isEmpty()) {
            throw new VlmException(
                    Kind.UNSUPPORTED,
                    "the server returned no log-probabilities, without which nothing can be scored; vLLM and SGLang give up to "
                            + LogprobRequest.MOST_TOP + ", some servers have to be started for it");
        }
        int position = request.position().first(tokens.size(), 1, false);
        for (String answer : request.answers()) {
            answers.add(new AnswerLogprob(answer, List.of(token(answer, position))));
        }
        return answers;
    }

    private AnswerLogprob.Token token(String answer, int position) {
        GeneratedToken generated = tokens.get(position);
        if (generated.text().equals(answer)) {
            return new AnswerLogprob.Token(position, answer, generated.logprob(), false);
        }
        double least = Math.log1p(-Math.min(1, Math.exp(generated.logprob())));
        for (Alternative other : generated.top()) {
            if (other.text().equals(answer)) {
                return new AnswerLogprob.Token(position, answer, other.logprob(), false);
            }
            // The generated token stands in the list even where it was drawn from below all others.
            least = other.text().equals(generated.text()) ? least : Math.min(least, other.logprob());
        }
        return new AnswerLogprob.Token(position, answer, least, true);
    }

    /** What is amiss with the log-probabilities. */
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
