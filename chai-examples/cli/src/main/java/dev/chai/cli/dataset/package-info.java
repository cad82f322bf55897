/**
 * The {@code dataset} commands: import, statistics, validation.
 */
@NullMarked
package dev.chai.cli.dataset;

import org.jspecify.annotations.NullMarked;
