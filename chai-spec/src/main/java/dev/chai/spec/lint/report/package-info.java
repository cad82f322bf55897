/**
 * Writes what the linter found: for people, for programs, for code review and continuous integration.
 *
 * <pre>{@code
 * StringBuilder out = new StringBuilder();
 * try (ReportWriter writer = ReportFormat.TEXT.open(out, ReportOptions.of(linter))) {
 *     writer.write(linter.lint(caption));
 * }
 * }</pre>
 */
@NullMarked
package dev.chai.spec.lint.report;

import org.jspecify.annotations.NullMarked;
