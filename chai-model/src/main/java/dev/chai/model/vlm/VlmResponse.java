package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a model answered, and everything needed to say how it came about.
 *
 * <pre>{@code
 * VlmResponse response = model.run(request);
 * response.text();
 * response.finish();                 // STOP, or LENGTH where maxTokens cut it off
 * response.provenance().model();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the answer without end tokens and stop texts
 * @param finish why it ended
 * @param tokens its tokens, where log-probabilities were asked for, else empty
 * @param answers log-probabilities of the answers asked for
 * @param usage how many tokens there were
 * @param provenance how the answer came about
 * @param warnings what a careful reader should know, such as a server that saw fewer frames than were sent
 * @since 0.1
 */
public record VlmResponse(
        String text,
        Finish finish,
        List<GeneratedToken> tokens,
        List<AnswerLogprob> answers,
        Usage usage,
        VlmProvenance provenance,
        List<String> warnings) {
    /** Why an answer ended. */
    public enum Finish {
        /** The model ended it, or a stop text came. */
        STOP,
        /** The most tokens allowed were generated. */
        LENGTH
    }

    /**
     * Tokens counted.
     *
     * @param promptTokens of the prompt, pictures included; empty where a server does not say
     * @param completionTokens of the answer; empty where a server does not say
     * @param estimatedPromptTokens what we expected of the prompt, where we can tell
     */
    public record Usage(OptionalLong promptTokens, OptionalLong completionTokens, OptionalLong estimatedPromptTokens) {
        /** Returns usage of which nothing is known. */
        public static Usage unknown() {
            return new Usage(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
    }

    /** Copies the lists. */
    public VlmResponse {
        requireNonNull(text, "text");
        requireNonNull(finish, "finish");
        tokens = List.copyOf(tokens);
        answers = List.copyOf(answers);
        requireNonNull(usage, "usage");
        requireNonNull(provenance, "provenance");
        warnings = List.copyOf(warnings);
    }

    /** Returns the log-probabilities of an answer that was asked for. */
    public Optional<AnswerLogprob> answer(String answer) {
        return answers.stream().filter(known -> known.answer().equals(answer)).findFirst();
    }

    /** Returns a copy whose provenance names the prompt template. */
    public VlmResponse withTemplate(String template) {
        return new VlmResponse(text, finish, tokens, answers, usage, provenance.withTemplate(template), warnings);
    }
}
