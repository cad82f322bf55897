package dev.chai.eval.mcq;

import java.util.List;

/**
 * Reads the chosen option from a model's text.
 *
 * <pre>{@code
 * ChoiceParser parser = ChoiceParser.strict();
 * parser.parse("(B)", options);               // LETTER
 * parser.parse("It is a wide shot.", options); // TEXT, if exactly one option occurs
 * parser.parse("A and B", options);           // UNPARSED: never guessed
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe, take linear time and never fail.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ChoiceParser {
    /**
     * Reads one answer.
     *
     * @param answer the model's text
     * @param options the texts of options A, B, C, ...: at most 26
     */
    Verdict parse(String answer, List<String> options);

    /** Accepts exactly one option letter, or else exactly one option text as whole words; never a guess. */
    static ChoiceParser strict() {
        return StrictChoiceParser.INSTANCE;
    }
}
