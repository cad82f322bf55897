package dev.chai.critique.loop;

import dev.chai.critique.Clip;
import dev.chai.spec.Aspect;
import java.io.IOException;

/**
 * Scores how well a caption fits a clip.
 *
 * <pre>{@code
 * double score = rewardModel.score(clip, Aspect.CAMERA, "The camera pans right.");
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RewardModel {
    /**
     * Scores a caption. Higher is better; only scores of one model and one clip compare.
     *
     * @throws IOException if the clip cannot be read or the model cannot be reached
     */
    double score(Clip clip, Aspect aspect, String caption) throws IOException;
}
