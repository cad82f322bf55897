package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a model is asked: messages, how to decode, and which log-probabilities to report.
 *
 * <pre>{@code
 * VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("Describe the camera.")))
 *         .withDecoding(Decoding.greedy().withMaxTokens(256));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param messages in order, the last one by the user; not empty
 * @param decoding how the answer is chosen
 * @param logprobs which log-probabilities to report; empty for none
 * @since 0.1
 */
public record VlmRequest(List<VlmMessage> messages, Decoding decoding, Optional<LogprobRequest> logprobs) {
    /** @throws IllegalArgumentException if there are no messages, or the last is not the user's */
    public VlmRequest {
        messages = List.copyOf(messages);
        requireNonNull(decoding, "decoding");
        requireNonNull(logprobs, "logprobs");
        if (messages.isEmpty() || messages.get(messages.size() - 1).role() != VlmMessage.Role.USER) {
            throw new IllegalArgumentException(
                    "a request needs messages, and the last must be the user's; there are " + messages.size());
        }
    }

    /** Returns a request with these messages, decoded greedily, without log-probabilities. */
    public static VlmRequest of(VlmMessage... messages) {
        return new VlmRequest(List.of(messages), Decoding.greedy(), Optional.empty());
    }

    /** Returns a copy that is decoded otherwise. */
    public VlmRequest withDecoding(Decoding other) {
        return new VlmRequest(messages, other, logprobs);
    }

    /** Returns a copy that asks for log-probabilities. */
    public VlmRequest withLogprobs(LogprobRequest wanted) {
        return new VlmRequest(messages, decoding, Optional.of(wanted));
    }

    /** Returns the videos among the messages, in order. */
    public List<VlmVideo> videos() {
        return messages.stream()
                .flatMap(message -> message.parts().stream())
                .filter(VlmPart.Video.class::isInstance)
                .map(part -> ((VlmPart.Video) part).video())
                .toList();
    }
}
