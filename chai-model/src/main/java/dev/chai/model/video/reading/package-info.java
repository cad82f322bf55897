/**
 * What all readers of frames share: memory budgets, prefetching, orientation. Not exported.
 */
@NullMarked
package dev.chai.model.video.reading;

import org.jspecify.annotations.NullMarked;
