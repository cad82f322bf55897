package dev.chai.model.onnx.decode;

import dev.chai.model.onnx.prompt.TextStream;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens chosen so far and the text that they make. Not thread-safe. */
final class DecodeState {
    private final Decoding decoding;
    private final Set<Integer> ends;
    private final TokenSampler sampler;
    private final Optional<AnswerScorer> reader;
    private final TextStream stream;
    private final StopFilter stops;
    private final VlmListener listener;
    private final List<Long> ids = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean ended;

    DecodeState(VlmRequest request, long[] prompt, ModelTokenizer tokenizer, Set<Integer> ends, VlmListener listener)
            throws VlmException {
        this.decoding = request.decoding();
        this.ends = ends;
        this.sampler = new TokenSampler(decoding, prompt);
        this.stream = new TextStream(tokenizer);
        this.stops = new StopFilter(decoding.stops());
        this.listener = listener;
        this.reader = request.logprobs().isPresent()
                ? Optional.of(new AnswerScorer(request.logprobs().get(), tokenizer, decoding.maxTokens()))
                : Optional.empty();
    }

    long last() {
        return ids.get(ids.size() - 1);
    }

    /** Chooses a token; returns whether another is wanted. */
    boolean add(float[] logits) throws VlmException {
        int id = sampler.next(logits);
        if (!Float.isFinite(logits[id])) {
            throw noNumber(logits[id]);
        }
        if (reader.isPresent()) {
            reader.get().add(logits, id);
        }
        ids.add((long) id);
        ended = ends.contains(id);
        if (!ended) {
            say(stops.add(stream.add(id)));
        }
        return !ended && !stops.isStopped() && ids.size() < decoding.maxTokens();
    }

    /** What is chosen is the largest, or lies among the largest: where these are no numbers, nothing was computed. */
    static VlmException noNumber(float logit) {
        return new VlmException(
                VlmException.Kind.REJECTED,
                "the decoder gave " + logit + " where a token's logit belongs: its weights are damaged, or halves"
                        + " (fp16) ran over; take another variant of the graphs");
    }

    private void say(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            listener.onText(piece);
        }
    }

    Generation end() {
        say(stops.add(stream.end()));
        say(stops.end());
        Finish finish = ended || stops.isStopped() ? Finish.STOP : Finish.LENGTH;
        return new Generation(
                ids,
                text.toString(),
                finish,
                reader.map(AnswerScorer::tokens).orElse(List.of()),
                reader.map(r -> r.answers(ended)).orElse(List.of()));
    }
}
