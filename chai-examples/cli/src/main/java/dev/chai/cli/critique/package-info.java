/**
 * The {@code critique} commands: check, points, degrade, write.
 */
@NullMarked
package dev.chai.cli.critique;

import org.jspecify.annotations.NullMarked;
