/** Samples and generators that the tests of this module share. */
@NullMarked
package dev.chai.critique.testing;

import org.jspecify.annotations.NullMarked;
