/**
 * The {@code eval} commands: one per benchmark or family of metrics.
 */
@NullMarked
package dev.chai.cli.eval;

import org.jspecify.annotations.NullMarked;
