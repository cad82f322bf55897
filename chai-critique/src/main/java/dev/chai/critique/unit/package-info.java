/**
 * Units of annotation work and their files.
 *
 * <p>A {@link dev.chai.critique.unit.CaptionUnit} is one clip and one aspect with everything that happened to it;
 * {@link dev.chai.critique.unit.CaptionUnits} reads and writes them as JSON Lines.
 *
 * <pre>{@code
 * try (Stream<CaptionUnit> units = CaptionUnits.read(Path.of("units.jsonl"))) {
 *     units.filter(u -> u.state() instanceof ReviewState.Approved)
 *             .flatMap(u -> u.post().stream())
 *             .forEach(post -> System.out.println(post.text()));
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.critique.unit;

import org.jspecify.annotations.NullMarked;
