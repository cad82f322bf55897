/** Critiques of captions: their data model, review, quality checks and exchange with other tools. */
@NullMarked
package dev.chai.critique;

import org.jspecify.annotations.NullMarked;
