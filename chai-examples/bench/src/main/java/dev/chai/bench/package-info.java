/** What the benchmarks share: real captions, and their stand-ins where there are none. */
@NullMarked
package dev.chai.bench;

import org.jspecify.annotations.NullMarked;
