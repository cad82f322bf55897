/**
 * Turns the data into pages for people: every primitive and every rule, with definition, examples and links.
 *
 * <pre>{@code
 * Reference reference = Reference.of(Taxonomy.bundled());
 * Files.writeString(Path.of("primitives.html"), reference.toHtml());
 * }</pre>
 *
 * <p>{@link dev.chai.spec.reference.Reference} is the door; a {@link dev.chai.spec.reference.Section} is what one adds
 * to it.
 */
@NullMarked
package dev.chai.spec.reference;

import org.jspecify.annotations.NullMarked;
