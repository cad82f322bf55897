/**
 * The wordings of the mention finder, read from its data file and compiled. Not exported.
 */
@NullMarked
package dev.chai.spec.mention.lexicon;

import org.jspecify.annotations.NullMarked;
