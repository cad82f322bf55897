/**
 * Reads lines, writes whole files, and digests bytes, for this module and its sister modules.
 *
 * <p>Each of the three exists once: {@link dev.chai.spec.file.TextLines} reads input that cannot be trusted,
 * {@link dev.chai.spec.file.AtomicFile} replaces a file completely or not at all, and {@link dev.chai.spec.file.Sha256} names
 * content. The package is exported to the sister modules only.
 */
@NullMarked
package dev.chai.spec.file;

import org.jspecify.annotations.NullMarked;
