/**
 * Packs the bundled data while the project is built. Not exported.
 */
@NullMarked
package dev.chai.spec.build;

import org.jspecify.annotations.NullMarked;
