/** Helpers of several packages; not exported. */
@NullMarked
package dev.chai.eval.internal;

import org.jspecify.annotations.NullMarked;
