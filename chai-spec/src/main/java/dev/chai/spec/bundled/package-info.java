/**
 * The data files inside the jar: as JSON, and packed by the build for a quick start. Not exported.
 */
@NullMarked
package dev.chai.spec.bundled;

import org.jspecify.annotations.NullMarked;
