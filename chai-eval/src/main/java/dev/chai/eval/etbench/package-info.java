/**
 * E.T. Bench: referring, grounding, dense captioning and complex tasks about events in time.
 *
 * <pre>{@code
 * List<TimeSpan> spans = EtAnswers.spans("The event happens in 12.5 - 20.3 seconds.");
 * Score score = EtBench.grounding(EtBench.Task.TVG).score(answers);
 * }</pre>
 */
@NullMarked
package dev.chai.eval.etbench;

import org.jspecify.annotations.NullMarked;
