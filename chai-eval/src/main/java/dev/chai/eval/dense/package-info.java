/**
 * Dense captioning: several events of one clip, each with a time span and a caption.
 *
 * <pre>{@code
 * DenseDetection.standard().score(videos);                       // are the events found?
 * Soda.c(SodaScorer.rouge(Tokenizers.coco())).score(videos);     // found, in order and well described?
 * }</pre>
 */
@NullMarked
package dev.chai.eval.dense;

import org.jspecify.annotations.NullMarked;
