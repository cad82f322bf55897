/**
 * The label names and records of the CHAI authors: reads and writes their files and derives their labels.
 *
 * <p>{@link dev.chai.spec.labels.authors.LabelDerivations} and {@link dev.chai.spec.labels.authors.LabelFile} are the entry points.
 */
@NullMarked
package dev.chai.spec.labels.authors;

import org.jspecify.annotations.NullMarked;
