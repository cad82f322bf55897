/** Speed of the mention finder and the linter, each compared with its alternatives. */
@NullMarked
package dev.chai.bench.spec;

import org.jspecify.annotations.NullMarked;
