package dev.chai.eval.token;

import java.util.List;

/** sacreBLEU's {@code none}: the text between runs of whitespace, as it is. */
final class Whitespace implements Tokenizer {
    @Override
    public String id() {
        return "none";
    }

    @Override
    public List<String> tokens(String text) {
        return Blanks.split(text);
    }

    // HOT: benchmark TextMetricsBench.
    @Override
    public void forEachToken(String text, TokenSink sink) {
        char[] buffer = text.toCharArray();
        Blanks.split(buffer, buffer.length, sink);
    }
}
