/** The {@code prompt} commands: what a prompt is read as. */
@NullMarked
package dev.chai.cli.prompt;

import org.jspecify.annotations.NullMarked;
