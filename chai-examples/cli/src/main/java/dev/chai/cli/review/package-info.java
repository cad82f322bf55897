/**
 * The {@code review} and {@code qc} commands.
 */
@NullMarked
package dev.chai.cli.review;

import org.jspecify.annotations.NullMarked;
