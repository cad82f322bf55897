package dev.chai.model.onnx.decode;

import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VlmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Keeps the log-probabilities that a request asks for while tokens are generated. Where an answer of several tokens is read is known only
 * at the end, so those of all its tokens are kept at each position. Not thread-safe.
 */
final class AnswerScorer {
    private final LogprobRequest request;
    private final ModelTokenizer tokenizer;
    private final List<long[]> answers = new ArrayList<>();
    private final List<GeneratedToken> tokens = new ArrayList<>();
    /** At each position, for each answer, the log-probability of each of its tokens there. */
    private final List<double[][]> table = new ArrayList<>();

    AnswerScorer(LogprobRequest request, ModelTokenizer tokenizer, int maxTokens) throws VlmException {
        this.request = request;
        this.tokenizer = tokenizer;
        for (String answer : request.answers()) {
            long[] ids = tokenizer.encode(answer);
            if (ids.length == 0 || ids.length > maxTokens) {
                throw new VlmException(
                        VlmException.Kind.UNSUPPORTED,
                        "the answer \"" + answer + "\" has " + ids.length + " tokens, but only " + maxTokens
                                + " are generated; raise maxTokens");
            }
            answers.add(ids);
        }
    }

    /** The logits at a position, and what was chosen there. */
    void add(float[] logits, int chosen) throws VlmException {
        LogProbs raw = new LogProbs(logits, request.temperature());
        if (!Double.isFinite(raw.of(chosen))) {
            throw DecodeState.noNumber(Float.NaN);
        }
        double[][] row = new double[answers.size()][];
        for (int answer = 0; answer < row.length; answer++) {
            long[] ids = answers.get(answer);
            row[answer] = new double[ids.length];
            for (int i = 0; i < ids.length; i++) {
                row[answer][i] = raw.of((int) ids[i]);
            }
        }
        table.add(row);
        List<GeneratedToken.Alternative> top = new ArrayList<>();
        for (int id : request.top() == 0 ? new int[0] : raw.leading(request.top())) {
            top.add(new GeneratedToken.Alternative(text(id), OptionalInt.of(id), raw.of(id)));
        }
        tokens.add(new GeneratedToken(text(chosen), OptionalInt.of(chosen), raw.of(chosen), top));
    }

    private String text(long id) {
        return tokenizer.decode(new long[] {id}, false);
    }

    List<GeneratedToken> tokens() {
        return tokens;
    }

    /** The answers, read where the request says; one that has more tokens than were generated is left out. */
    List<AnswerLogprob> answers(boolean ended) {
        List<AnswerLogprob> read = new ArrayList<>();
        for (int answer = 0; answer < answers.size(); answer++) {
            long[] ids = answers.get(answer);
            int first = request.position().first(table.size(), ids.length, ended);
            if (first + ids.length <= table.size()) {
                read.add(new AnswerLogprob(request.answers().get(answer), tokens(answer, first)));
            }
        }
        return read;
    }

    private List<AnswerLogprob.Token> tokens(int answer, int first) {
        long[] ids = answers.get(answer);
        List<AnswerLogprob.Token> values = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            double logprob = table.get(first + i)[answer][i];
            values.add(new AnswerLogprob.Token(first + i, text(ids[i]), logprob, false));
        }
        return values;
    }
}
