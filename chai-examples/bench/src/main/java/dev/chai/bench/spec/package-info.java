/** Speed of the mention finder and the linter, each beside its companions. */
@NullMarked
package dev.chai.bench.spec;

import org.jspecify.annotations.NullMarked;
