/** What several packages of video input share; not exported. */
@NullMarked
package dev.chai.model.video.internal;

import org.jspecify.annotations.NullMarked;
