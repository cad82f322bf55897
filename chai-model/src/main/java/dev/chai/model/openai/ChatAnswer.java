package dev.chai.model.openai;

import dev.chai.model.openai.http.Secrets;
import dev.chai.model.vlm.GeneratedToken;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects an answer from one JSON object or from the events of a stream. Not thread-safe; one for each answer. */
final class ChatAnswer {
    private final VlmListener listener;
    private final Secrets secrets;
    private final AnswerText text;
    private final TokenLogprobs logprobs = new TokenLogprobs();
    private final StringBuilder refusal = new StringBuilder();
    private long thoughtCharacters;
    private boolean heard;
    private @Nullable Finish finish;
    private OptionalLong promptTokens = OptionalLong.empty();
    private OptionalLong completionTokens = OptionalLong.empty();
    private Optional<String> fingerprint = Optional.empty();

    ChatAnswer(VlmListener listener, Secrets secrets) {
        this.listener = listener;
        this.secrets = secrets;
        this.text = new AnswerText(secrets);
    }

    /** Takes a whole answer. */
    void addWhole(JsonNode json) throws VlmException {
        if (!json.path("choices").isArray()) {
            throw new VlmException(
                    Kind.BAD_ANSWER, "the answer has no \"choices\", so it is none of a chat completion");
        }
        addChunk(json);
        complete();
    }

    /** Takes a piece of an answer. Pieces that only count tokens, report filters or keep the connection alive have no choices. */
    void addChunk(JsonNode json) throws VlmException {
        JsonNode choice = json.path("choices").path(0);
        JsonNode message = choice.path(choice.path("delta").isObject() ? "delta" : "message");
        addContent(message.path("content"));
        refusal.append(message.path("refusal").asString(""));
        thoughtCharacters += thoughts(message);
        logprobs.add(choice.path("logprobs").path("content"));
        end(choice.path("finish_reason"));
        usage(json.path("usage"));
        if (json.path("system_fingerprint").isString()) {
            fingerprint = Optional.of(json.path("system_fingerprint").stringValue());
        }
    }

    /** A text, or a list of parts of which some are text and some thoughts. */
    private void addContent(JsonNode content) {
        if (content.isString()) {
            tell(text.add(content.stringValue()));
        } else if (content.isArray()) {
            content.forEach(this::addPart);
        }
    }

    private void addPart(JsonNode part) {
        if (part.isString()) {
            tell(text.add(part.stringValue()));
        } else if (part.path("type").asString("text").endsWith("text")) {
            tell(text.add(part.path("text").asString("")));
        } else {
            thoughtCharacters += part.toString().length();
        }
    }

    /** What vLLM, SGLang and llama.cpp call reasoning_content, and newer servers reasoning. */
    private static int thoughts(JsonNode message) {
        return message.path("reasoning_content").asString("").length()
                + message.path("reasoning").asString("").length();
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
        promptTokens = count(usage.path("prompt_tokens"), promptTokens);
        completionTokens = count(usage.path("completion_tokens"), completionTokens);
    }

    /** A count; one that no server can mean counts as none. */
    private static OptionalLong count(JsonNode json, OptionalLong known) {
        boolean meant = json.isIntegralNumber() && json.canConvertToLong() && json.asLong() >= 0;
        return meant ? OptionalLong.of(json.asLong()) : known;
    }

    private void tell(String piece) {
        if (!piece.isEmpty()) {
            heard = true;
            listener.onText(piece);
        }
    }

    /** Ends the answer: no more comes. */
    void complete() {
        tell(text.finish());
    }

    /**
     * Fails where the answer has no text for a reason that asking again would not change.
     *
     * @throws VlmException if it is a refusal, or nothing but thoughts
     */
    void requireAnswer() throws VlmException {
        if (!text.text().isEmpty()) {
            return;
        }
        if (refusal.length() > 0) {
            String why = secrets.redactAnswer(refusal.toString());
            throw new VlmException(Kind.REJECTED, "the model refuses to answer: \"" + why + "\"");
        }
        if (thoughtCharacters > 0) {
            throw new VlmException(
                    Kind.BAD_ANSWER,
                    "the model wrote " + thoughtCharacters
                            + " characters of thoughts, but no answer; allow more tokens, or" + " turn thinking off");
        }
    }

    boolean isHeard() {
        return heard && listener != VlmListener.NONE;
    }

    /** Notes that the server said this is all. */
    void finished() {
        finish = finish();
    }

    boolean isFinished() {
        return finish != null;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.text();
    }

    /** Returns why it ended; an answer in one piece that does not say has ended of itself. */
    Finish finish() {
        return finish == null ? Finish.STOP : finish;
    }

    TokenLogprobs logprobs() {
        return logprobs;
    }

    /** Returns the tokens without the key, which may be spread over several of them. */
    List<GeneratedToken> tokens() {
        List<GeneratedToken> tokens = logprobs.tokens();
        List<String> texts = tokens.stream().map(GeneratedToken::text).toList();
        List<String> safe = secrets.redactPieces(texts);
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> safe.get(i).equals(texts.get(i)) ? tokens.get(i) : hidden(tokens.get(i), safe.get(i)))
                .toList();
    }

    private static GeneratedToken hidden(GeneratedToken token, String text) {
        return new GeneratedToken(text, OptionalInt.empty(), token.logprob(), List.of());
    }

    Optional<String> fingerprint() {
        return fingerprint;
    }

    VlmResponse.Usage usage(OptionalLong estimated) {
        return new VlmResponse.Usage(promptTokens, completionTokens, estimated);
    }

    /** Returns what a careful reader should know of the answer as a whole. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (thoughtCharacters > 0) {
            warnings.add("the model thought before it answered (" + thoughtCharacters + " characters, left out)");
        }
        return warnings;
    }
}
