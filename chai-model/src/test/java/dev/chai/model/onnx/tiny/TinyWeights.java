package dev.chai.model.onnx.tiny;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Random weights by name: the same for a seed, whoever asks first. Not thread-safe. */
public final class TinyWeights {
    private final long seed;
    private final Map<String, float[]> known = new HashMap<>();

    TinyWeights(long seed) {
        this.seed = seed;
    }

    float[] get(String name, int count, double spread) {
        return known.computeIfAbsent(name, key -> {
            Random random = new Random(seed * 31 + key.hashCode());
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (float) (random.nextGaussian() * spread);
            }
            return values;
        });
    }

    /** A norm's scale: around one. */
    float[] scale(String name, int count) {
        float[] values = get(name, count, 0.1).clone();
        for (int i = 0; i < count; i++) {
            values[i] += 1;
        }
        return values;
    }
}
