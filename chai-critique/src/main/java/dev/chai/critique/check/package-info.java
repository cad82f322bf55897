/**
 * The three checks of a critique: is it right, does it miss nothing, does it say what to write.
 *
 * <pre>{@code
 * CheckReport report = CritiqueChecks.standard().check(CheckInput.of(preCaption, critique).withPost(postCaption));
 * report.accuracy().orElseThrow().score();          // 0 to 1
 * report.constructiveness().evidence();             // why
 * }</pre>
 */
@NullMarked
package dev.chai.critique.check;

import org.jspecify.annotations.NullMarked;
