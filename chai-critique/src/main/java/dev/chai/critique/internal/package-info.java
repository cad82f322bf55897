/** Helpers that several packages of this module share. Not exported. */
@NullMarked
package dev.chai.critique.internal;

import org.jspecify.annotations.NullMarked;
