package dev.chai.model.onnx.decode;

import dev.chai.model.Decoding;
import dev.chai.model.VlmException;
import dev.chai.model.VlmListener;
import dev.chai.model.VlmRequest;
import dev.chai.model.VlmResponse.Finish;
import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.prompt.ModelTokenizer;
import dev.chai.model.onnx.prompt.TextStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Generates one answer: reads the prompt, then goes on token by token until an end token, a stop text or the limit.
 *
 * <p>Thread-safe; each call keeps its own state.
 */
public final class Generator {
    private final ModelTokenizer tokenizer;
    private final Set<Integer> ends;
    private final int vocabulary;

    /**
     * A generator.
     *
     * @param ends ids that end an answer
     * @param vocabulary logits at each position
     */
    public Generator(ModelTokenizer tokenizer, Set<Integer> ends, int vocabulary) {
        this.tokenizer = tokenizer;
        this.ends = Set.copyOf(ends);
        this.vocabulary = vocabulary;
    }

    /**
     * Where the prompt stands when generation begins.
     *
     * @param ids the prompt
     * @param cache what has been read of it; the caller goes on holding it
     * @param chunk most tokens read at once
     * @param nextPlace place of the first generated token
     */
    @SuppressWarnings("ArrayRecordComponent") // A carrier between two methods, never compared.
    public record Start(long[] ids, KvCache cache, int chunk, long nextPlace) {}

    /** Generates an answer. */
    public Generation generate(
            Start start, DecoderRun run, VlmRequest request, RunControl control, VlmListener listener)
            throws VlmException {
        Answer answer = new Answer(request, start.ids, listener);
        float[] logits = new float[vocabulary];
        boolean several = request.decoding().maxTokens() > 1;
        KvCache cache = read(start, run, several, logits);
        try {
            long place = start.nextPlace;
            while (answer.add(logits)) {
                control.check();
                KvCache past = cache;
                // The step gives the old cache back, whether it succeeds or not.
                cache = EMPTY_HANDED;
                cache = run.step(past, answer.last(), place++, logits);
            }
        } finally {
            cache.release();
        }
        return answer.end();
    }

    /** Stands in while a step holds the cache; releasing it frees nothing. */
    private static final KvCache EMPTY_HANDED = KvCache.none();

    private KvCache read(Start start, DecoderRun run, boolean several, float[] logits) throws VlmException {
        int from = start.cache.length();
        int last = Math.max(from, start.ids.length - start.chunk);
        KvCache most = run.fill(start.cache, from, last, start.chunk);
        try {
            return run.finish(most, last, start.ids.length, several, logits);
        } finally {
            most.release();
        }
    }

    /** An answer in the making. */
    private final class Answer {
        private final Decoding decoding;
        private final TokenSampler sampler;
        private final Optional<AnswerReader> reader;
        private final TextStream stream = new TextStream(tokenizer);
        private final StopFilter stops;
        private final VlmListener listener;
        private final List<Long> ids = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean ended;

        Answer(VlmRequest request, long[] prompt, VlmListener listener) throws VlmException {
            this.decoding = request.decoding();
            this.sampler = new TokenSampler(decoding, prompt);
            this.stops = new StopFilter(decoding.stops());
            this.listener = listener;
            this.reader = request.logprobs().isPresent()
                    ? Optional.of(new AnswerReader(request.logprobs().get(), tokenizer, decoding.maxTokens()))
                    : Optional.empty();
        }

        long last() {
            return ids.get(ids.size() - 1);
        }

        /** Chooses a token; tells whether another is wanted. */
        boolean add(float[] logits) {
            int id = sampler.next(logits);
            reader.ifPresent(r -> r.add(logits, id));
            ids.add((long) id);
            ended = ends.contains(id);
            if (!ended) {
                say(stops.add(stream.add(id)));
            }
            return !ended && !stops.isStopped() && ids.size() < decoding.maxTokens();
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
                    reader.map(AnswerReader::tokens).orElse(List.of()),
                    reader.map(r -> r.answers(ended)).orElse(List.of()));
        }
    }
}
