/**
 * Reads and writes the formats of other annotation tools.
 *
 * <p>{@link dev.chai.critique.io.ChaiFormats} knows the three forms in which the CHAI authors keep their annotations.
 *
 * <pre>{@code
 * UnitFormat format = ChaiFormats.folder(Pseudonyms.salted("a long secret"));
 * ImportReport report = format.read(Path.of("annotations"), units::add);
 * System.err.println(report);
 * }</pre>
 */
@NullMarked
package dev.chai.critique.io;

import org.jspecify.annotations.NullMarked;
