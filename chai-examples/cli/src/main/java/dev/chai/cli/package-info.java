/** The command line {@code chai}: one class per command, machine formats as JSON Lines, findings on standard output only. */
@NullMarked
package dev.chai.cli;

import org.jspecify.annotations.NullMarked;
