/**
 * Commands that read the specification: spec, extract.
 */
@NullMarked
package dev.chai.cli.spec;

import org.jspecify.annotations.NullMarked;
