/**
 * Finds the visual primitives that free English text states: where, whether negated or hedged, in which phase, and who moves.
 *
 * <p>{@code MentionFinder} is the door.
 */
@NullMarked
package dev.chai.spec.mention;

import org.jspecify.annotations.NullMarked;
