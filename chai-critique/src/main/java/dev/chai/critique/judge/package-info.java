/**
 * Lets a language model judge critiques claim by claim, and only as far as it has shown that it does so better than the checks that need
 * no model.
 *
 * <pre>{@code
 * Judge judge = Judge.of(prompt -> client.complete(prompt)).withCache(AnswerCache.file(Path.of("judge.jsonl")));
 * Calibration calibration = judge.calibrate(pairs);
 * JudgeReport report = judge.check(input, calibration);
 * report.accuracy();      // absent if the model did worse than CritiqueChecks on the pairs
 * }</pre>
 */
@NullMarked
package dev.chai.critique.judge;

import org.jspecify.annotations.NullMarked;
