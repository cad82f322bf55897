package dev.chai.model.onnx;

import dev.chai.model.onnx.graph.Features;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Features of pictures by their content, the least lately used dropped first. Bounded in bytes. Thread-safe. */
final class FeatureCache {
    private final long most;
    private final Map<String, Features> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    FeatureCache(long most) {
        this.most = most;
    }

    synchronized Optional<Features> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void keep(String key, Features features) {
        if (features.bytes() > most || entries.put(key, features) != null) {
            return;
        }
        bytes += features.bytes();
        while (bytes > most) {
            String eldest = entries.keySet().iterator().next();
            Features dropped = entries.remove(eldest);
            bytes -= dropped == null ? 0 : dropped.bytes();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
