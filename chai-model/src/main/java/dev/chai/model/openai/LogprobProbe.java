package dev.chai.model.openai;

import dev.chai.model.CallOptions;
import dev.chai.model.GeneratedToken.Alternative;
import dev.chai.model.LogprobRequest;
import dev.chai.model.VlmException;
import dev.chai.model.VlmListener;
import dev.chai.model.VlmMessage;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds out once whether a server reports the model's own log-probabilities. Thread-safe. */
final class LogprobProbe {
    private final OpenAiVlm.Settings settings;
    private final Exchanges exchanges;
    private final AtomicReference<@Nullable LogprobKind> known = new AtomicReference<>();

    LogprobProbe(OpenAiVlm.Settings settings, Exchanges exchanges) {
        this.settings = settings;
        this.exchanges = exchanges;
    }

    LogprobKind kind(CallOptions options) throws VlmException {
        LogprobKind kind = known.get();
        if (kind == null) {
            kind = probe(options);
            known.set(kind);
        }
        return kind;
    }

    private LogprobKind probe(CallOptions options) throws VlmException {
        ChatAnswer cold = probe(0, options);
        ChatAnswer hot = probe(2, options);
        if (cold.tokens().isEmpty()
                || cold.tokens().get(0).top().size() < 2
                || hot.tokens().isEmpty()) {
            return LogprobKind.NONE;
        }
        if (cold.isMasked() || hot.isMasked()) {
            return LogprobKind.PROCESSED;
        }
        double coldGap = gap(cold, cold);
        double hotGap = gap(cold, hot);
        // Batches differ by some hundredths of a nat; a temperature of 2 halves the gap.
        return Math.abs(coldGap - hotGap) <= 0.05 + 0.1 * coldGap ? LogprobKind.RAW : LogprobKind.PROCESSED;
    }

    private ChatAnswer probe(double temperature, CallOptions options) throws VlmException {
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.text("Name a colour in one word.")));
        request = request.withDecoding(request.decoding()
                        .withMaxTokens(1)
                        .withTemperature(temperature)
                        .withSeed(1))
                .withLogprobs(LogprobRequest.of());
        byte[] json = new ChatBody(settings.profile(), new MediaParts(), settings.model()).write(request, false);
        return exchanges.chat(json, options, Deadline.of(options), VlmListener.NONE);
    }

    /** How far the likeliest token of one answer is ahead of its least likely one, as another answer lists the two. */
    private static double gap(ChatAnswer tokens, ChatAnswer values) {
        List<Alternative> top = tokens.tokens().get(0).top();
        return value(values, top.get(0)) - value(values, top.get(top.size() - 1));
    }

    private static double value(ChatAnswer values, Alternative token) {
        return values.tokens().get(0).top().stream()
                .filter(other -> other.text().equals(token.text()))
                .mapToDouble(Alternative::logprob)
                .findFirst()
                .orElse(Double.NaN);
    }
}
