/**
 * Multiple-choice questions: reading the chosen option from free text, and scoring it without guessing.
 *
 * <pre>{@code
 * Verdict verdict = ChoiceParser.strict().parse("<answer>B</answer>", List.of("Close up", "Wide shot"));
 * verdict.choice();    // Optional[1]
 * verdict.reason();    // LETTER
 * }</pre>
 */
@NullMarked
package dev.chai.eval.mcq;

import org.jspecify.annotations.NullMarked;
