/** Reads text files line by line. */
@NullMarked
package dev.chai.critique.internal;

import org.jspecify.annotations.NullMarked;
