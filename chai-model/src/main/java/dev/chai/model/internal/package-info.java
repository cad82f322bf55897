/** What packages of this module share. Not exported. */
@NullMarked
package dev.chai.model.internal;

import org.jspecify.annotations.NullMarked;
