/**
 * What all commands share: the terminal, JSON Lines, progress, exit codes.
 */
@NullMarked
package dev.chai.cli.io;

import org.jspecify.annotations.NullMarked;
