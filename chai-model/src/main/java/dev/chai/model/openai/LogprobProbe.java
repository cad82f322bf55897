package dev.chai.model.openai;

import dev.chai.model.internal.Slots;
import dev.chai.model.openai.http.Deadline;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.GeneratedToken.Alternative;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds out once whether a server reports the model's own log-probabilities. Thread-safe. */
final class LogprobProbe {
    private final OpenAiVlm.Settings settings;
    private final Exchanges exchanges;
    private final Slots asking = new Slots(1);
    private final AtomicReference<@Nullable LogprobKind> known = new AtomicReference<>();

    LogprobProbe(OpenAiVlm.Settings settings, Exchanges exchanges) {
        this.settings = settings;
        this.exchanges = exchanges;
    }

    /** What they are; asked for by the first call, while others that want to know wait. */
    @SuppressWarnings("try") // The slot is held while the block runs.
    LogprobKind kind(CallOptions options, Deadline deadline) throws VlmException {
        LogprobKind kind = known.get();
        if (kind != null) {
            return kind;
        }
        try (Slots.Slot slot = asking.take(deadline::check)) {
            kind = known.get();
            if (kind == null) {
                kind = probe(options, deadline);
                known.set(kind);
            }
            return kind;
        }
    }

    private LogprobKind probe(CallOptions options, Deadline deadline) throws VlmException {
        TokenLogprobs cold = probe(0, options, deadline).logprobs();
        TokenLogprobs hot = probe(2, options, deadline).logprobs();
        if (cold.tokens().isEmpty()
                || cold.tokens().get(0).top().size() < 2
                || hot.tokens().isEmpty()) {
            return LogprobKind.NONE;
        }
        if (cold.isMasked() || hot.isMasked()) {
            return LogprobKind.PROCESSED;
        }
        return isAlike(cold.tokens().get(0).top(), hot.tokens().get(0).top()) ? LogprobKind.RAW : LogprobKind.PROCESSED;
    }

    /**
     * Whether two lists of alternatives come from the same logits: the likeliest token that both list is as far ahead of the least likely
     * one in both. The ends of the lists alone would not do: a hot draw from beyond the list takes the place of its last token.
     */
    private static boolean isAlike(List<Alternative> cold, List<Alternative> hot) {
        List<Alternative> both = cold.stream()
                .filter(token ->
                        value(cold, token).isPresent() && value(hot, token).isPresent())
                .toList();
        if (both.size() < 2) {
            return false;
        }
        Alternative first = both.get(0);
        Alternative last = both.get(both.size() - 1);
        double coldGap = first.logprob() - last.logprob();
        double hotGap = value(hot, first).getAsDouble() - value(hot, last).getAsDouble();
        // Batches differ by some hundredths of a nat; a temperature of 2 halves the gap.
        return Math.abs(coldGap - hotGap) <= 0.05 + 0.1 * coldGap;
    }

    /** What a list gives for a token; nothing for a text that several have, as bytes that are no character are all "". */
    private static OptionalDouble value(List<Alternative> list, Alternative token) {
        double[] values = list.stream()
                .filter(other -> other.text().equals(token.text()))
                .mapToDouble(Alternative::logprob)
                .toArray();
        return values.length == 1 ? OptionalDouble.of(values[0]) : OptionalDouble.empty();
    }

    private ChatAnswer probe(double temperature, CallOptions options, Deadline deadline) throws VlmException {
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("Name a colour in one word.")));
        request = request.withDecoding(request.decoding()
                        .withMaxTokens(1)
                        .withTemperature(temperature)
                        .withSeed(1))
                .withLogprobs(LogprobRequest.of());
        byte[] json = new ChatBody(settings.profile(), new MediaParts(), settings.model()).write(request, false);
        return exchanges.chat(json, options, deadline, VlmListener.NONE);
    }
}
