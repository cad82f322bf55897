/**
 * CameraBench's paired questions and retrieval.
 *
 * <pre>{@code
 * Score vqa = PairedQuestions.accuracy().score(items);
 * Score retrieval = PairedQuestions.retrieval().score(items);
 * }</pre>
 */
@NullMarked
package dev.chai.eval.camerabench;

import org.jspecify.annotations.NullMarked;
