package dev.chai.model.video.sampling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The strategies that look at pictures before they choose. */
final class ContentSamplings {
    private ContentSamplings() {}

    record ShotMiddles(ShotDetector detector) implements Sampling {
        @Override
        public List<Pick> picks(ClipRange range) throws IOException {
            List<Shot> shots = detector.detect(range);
            List<Pick> picks = new ArrayList<>(shots.size());
            for (int i = 0; i < shots.size(); i++) {
                Shot shot = shots.get(i);
                picks.add(new Pick(shot.middleFrame(), "middle of shot " + (i + 1) + " (" + shot + ")"));
            }
            return picks;
        }

        @Override
        public String toString() {
            return "shots";
        }
    }

    record Changes(KeyFrames keyFrames) implements Sampling {
        @Override
        public List<Pick> picks(ClipRange range) throws IOException {
            return keyFrames.picks(range);
        }

        @Override
        public String toString() {
            return "keyframes";
        }
    }
}
