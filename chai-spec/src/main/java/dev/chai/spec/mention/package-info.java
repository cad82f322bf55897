/**
 * Finds the visual primitives that free English text states: where, whether negated or hedged, in which phase, and who moves.
 *
 * <p>Start with {@link dev.chai.spec.mention.MentionFinder}; {@link dev.chai.spec.mention.Wordings} adds wordings to it. A text passes
 * these stages, sentence by sentence except for the last:
 *
 * <pre>
 * words and phrases      dev.chai.spec.text, dev.chai.spec.mention.lexicon
 * negations and hedges   NegationScopes
 * phases and steps       PhaseTagger
 * states                 StateReader
 * movements              MotionReader: DirectionFinder, ActorResolver, MotionVerbs
 * the text as a whole    PhaseResolver: StateChanges, ImpliedHeights
 * </pre>
 */
@NullMarked
package dev.chai.spec.mention;

import org.jspecify.annotations.NullMarked;
