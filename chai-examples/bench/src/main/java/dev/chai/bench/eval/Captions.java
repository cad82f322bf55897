package dev.chai.bench.eval;

import dev.chai.eval.metric.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up pairs of captions of a given length, the same in every run: the hypothesis keeps about four words in five. */
final class Captions {
    private static final String[] WORDS =
            ("the camera slowly pans left right across a wide valley while two people walk"
                            + " along the river and then tilts up to the sky with steady motion as the light fades from gold to blue"
                            + " a man in a red coat stands near an old wooden bridge holding an umbrella behind him cars pass shot size"
                            + " medium close low angle shallow focus on the subject in the foreground out of frame toward it")
                    .split(" ", -1);

    private Captions() {}

    static List<Sample> pairs(int count, int words, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StringBuilder reference = new StringBuilder();
            StringBuilder hypothesis = new StringBuilder();
            for (int w = 0; w < words; w++) {
                String word = WORDS[random.nextInt(WORDS.length)];
                String end = w % 12 == 11 ? ". " : w % 12 == 5 ? ", " : " ";
                reference.append(word).append(end);
                boolean kept = random.nextInt(5) > 0;
                hypothesis
                        .append(kept ? word : WORDS[random.nextInt(WORDS.length)])
                        .append(end);
            }
            samples.add(Sample.of("pair-" + i, hypothesis.toString(), reference.toString()));
        }
        return samples;
    }
}
