/**
 * Checks captions, generation prompts and critiques against the specification and says what to change.
 *
 * <pre>{@code
 * LintReport report = Linter.standard().lint("The camera pans up the tower.");
 * for (Diagnostic found : report.diagnostics()) {
 *     System.out.println(found.span() + " " + found.ruleId() + " " + found.message());
 * }
 * }</pre>
 *
 * <p>Rules are data ({@code rules/*.json} beside this package) with examples that the build runs. A text is read once; all
 * phrases of all rules are found in that one pass, and a rule looks only at what was found.
 */
@NullMarked
package dev.chai.spec.lint;

import org.jspecify.annotations.NullMarked;
