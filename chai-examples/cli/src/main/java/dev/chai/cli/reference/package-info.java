/**
 * Turns the data into pages for people: every primitive and every rule, with definition, examples and links.
 *
 * <pre>{@code
 * Reference reference = Reference.of(Taxonomy.bundled());
 * Files.writeString(Path.of("primitives.html"), reference.toHtml());
 * }</pre>
 *
 * <p>{@link dev.chai.cli.reference.Reference} is the entry point; a {@link dev.chai.cli.reference.Section} is what one adds
 * to it.
 */
@NullMarked
package dev.chai.cli.reference;

import org.jspecify.annotations.NullMarked;
