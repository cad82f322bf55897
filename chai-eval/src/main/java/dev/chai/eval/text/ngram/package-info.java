/**
 * Counts n-grams and common subsequences over numbered tokens. Not exported.
 */
@NullMarked
package dev.chai.eval.text.ngram;

import org.jspecify.annotations.NullMarked;
