/**
 * The loop of drafting, criticizing and revising, and the roles in it. People and models play the same roles.
 *
 * <pre>{@code
 * CaptionLoop loop = CaptionLoop.of(captioner, critic, reviser);
 * LoopOutcome outcome = loop.run(Clip.of("harbour.2.5.mp4"), Aspect.CAMERA, "annotator-3f2a");
 * store.add(outcome.unit());
 * }</pre>
 */
@NullMarked
package dev.chai.critique.loop;

import org.jspecify.annotations.NullMarked;
