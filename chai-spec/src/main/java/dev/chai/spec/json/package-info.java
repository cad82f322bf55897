/** JSON with the place of every value, so that a mistake in a file is reported where it stands. Not exported. */
@NullMarked
package dev.chai.spec.json;

import org.jspecify.annotations.NullMarked;
