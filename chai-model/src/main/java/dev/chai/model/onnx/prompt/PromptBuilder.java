package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a prompt together. Text between two special tokens is encoded in one piece, as it would be in a whole prompt. Not thread-safe. */
final class PromptBuilder {
    private final ModelTokenizer tokenizer;
    private final StringBuilder text = new StringBuilder();
    private final List<Prompt.Block> blocks = new ArrayList<>();
    private long[] ids = new long[256];
    private int count;

    PromptBuilder(ModelTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    PromptBuilder text(String more) {
        text.append(more);
        return this;
    }

    PromptBuilder special(String token) {
        return id(tokenizer.special(token), 1);
    }

    /** A special token, spelled out where this tokenizer has none of the name. */
    PromptBuilder specialOrText(String token) {
        return tokenizer.isSpecial(token) ? special(token) : text(token);
    }

    PromptBuilder id(long id, int times) {
        flush();
        room(times);
        Arrays.fill(ids, count, count + times, id);
        count += times;
        return this;
    }

    /** A run of picture tokens; its start is set here. */
    PromptBuilder block(long id, Prompt.Block block) {
        flush();
        blocks.add(new Prompt.Block(
                count,
                block.times(),
                block.rows(),
                block.columns(),
                block.media(),
                block.firstRow(),
                block.secondsEach()));
        return id(id, block.count());
    }

    private void flush() {
        if (text.length() > 0) {
            long[] more = tokenizer.encode(text.toString());
            text.setLength(0);
            room(more.length);
            System.arraycopy(more, 0, ids, count, more.length);
            count += more.length;
        }
    }

    private void room(int more) {
        if (count + more > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(ids.length * 2, count + more));
        }
    }

    Prompt build() {
        flush();
        return new Prompt(Arrays.copyOf(ids, count), blocks);
    }
}
