package dev.chai.model.openai;

import dev.chai.model.openai.http.Prefixes;
import dev.chai.model.openai.http.Secrets;
import java.util.List;
import java.util.Optional;

/**
 * The text of an answer as its pieces arrive. It holds back what must not be shown before it is complete: half of a surrogate pair, the
 * beginning of the key, and end tokens, which some servers leave at the end of the text. Not thread-safe.
 */
final class AnswerText {
    /** Those of ChatML (Qwen), Llama 3, Gemma, SmolVLM, Phi and Mistral; no caption ends with one. */
    private static final List<String> END_TOKENS = List.of(
            "<|im_end|>",
            "<|endoftext|>",
            "<|eot_id|>",
            "<|end_of_text|>",
            "<end_of_turn>",
            "<end_of_utterance>",
            "<|end|>",
            "</s>");

    private final Secrets secrets;
    private final StringBuilder said = new StringBuilder();
    private final StringBuilder held = new StringBuilder();

    AnswerText(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Takes a piece and returns what may be shown by now. */
    String add(String piece) {
        held.append(piece);
        int key = held.length() - secrets.undecided(held);
        int end = endOfWords(held.length() - Prefixes.undecided(held, END_TOKENS));
        return release(wholeCharacters(Math.min(key, end)));
    }

    /** Returns what was held back, once no more comes; end tokens are dropped. */
    String finish() {
        String rest = release(endOfWords(held.length()));
        held.setLength(0);
        return rest;
    }

    /** Returns how many characters have arrived. */
    int length() {
        return said.length() + held.length();
    }

    /** Returns what was shown. */
    String text() {
        return said.toString();
    }

    private String release(int length) {
        String piece = secrets.redactAnswer(held.substring(0, length));
        held.delete(0, length);
        said.append(piece);
        return piece;
    }

    /** Where end tokens begin, with blanks between them. */
    private int endOfWords(int length) {
        int end = length;
        for (Optional<String> token = tokenBefore(end); token.isPresent(); token = tokenBefore(end)) {
            end = withoutBlanks(end) - token.get().length();
        }
        return end;
    }

    private Optional<String> tokenBefore(int end) {
        int last = withoutBlanks(end);
        return END_TOKENS.stream()
                .filter(token ->
                        last >= token.length() && held.indexOf(token, last - token.length()) == last - token.length())
                .findFirst();
    }

    private int withoutBlanks(int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(held.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private int wholeCharacters(int length) {
        return length > 0 && Character.isHighSurrogate(held.charAt(length - 1)) ? length - 1 : length;
    }
}
