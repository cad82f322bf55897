/**
 * Tells how good the people of a critique loop are, and where to look: accuracy of annotators and reviewers, the mix of errors,
 * agreement, drift, planted errors, and who reviews what.
 *
 * <pre>{@code
 * try (Stream<CaptionUnit> units = CaptionUnits.read(Path.of("units.jsonl"))) {
 *     System.out.println(QcReport.of(units));
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.critique.qc;

import org.jspecify.annotations.NullMarked;
