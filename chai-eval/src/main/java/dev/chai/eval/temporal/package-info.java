/**
 * When something happens: overlap of time spans, moment retrieval, and the tasks of E.T. Bench.
 *
 * <pre>{@code
 * TemporalIou.STRICT.of(new TimeSpan(0, 10), new TimeSpan(5, 15));   // 1/3
 * MomentRetrieval.strict().score(answers);                           // mIoU, R1@0.3, R1@0.5, R1@0.7
 * }</pre>
 */
@NullMarked
package dev.chai.eval.temporal;

import org.jspecify.annotations.NullMarked;
