/** Writes the pages about rules from the data of the rules. Exported only to modules that contribute rules. */
@NullMarked
package dev.chai.spec.lint.pages;

import org.jspecify.annotations.NullMarked;
