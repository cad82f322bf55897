/**
 * The {@code lint} command.
 */
@NullMarked
package dev.chai.cli.lint;

import org.jspecify.annotations.NullMarked;
