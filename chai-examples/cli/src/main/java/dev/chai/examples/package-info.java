/** Programs to start from. */
@NullMarked
package dev.chai.examples;

import org.jspecify.annotations.NullMarked;
