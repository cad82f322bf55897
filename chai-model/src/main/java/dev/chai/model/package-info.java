/** Models behind the caption loop: video input, captioner, reward model, critic and reviser. */
@NullMarked
package dev.chai.model;

import org.jspecify.annotations.NullMarked;
