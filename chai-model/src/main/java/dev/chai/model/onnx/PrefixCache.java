package dev.chai.model.onnx;

import dev.chai.model.onnx.graph.KvCache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keys and values of prompts' beginnings, the least lately used dropped first. Bounded in bytes. Thread-safe. */
final class PrefixCache implements AutoCloseable {
    private final long most;
    private final Map<String, KvCache> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PrefixCache(long most) {
        this.most = most;
    }

    /** A beginning that is known; the caller holds it then. */
    synchronized Optional<KvCache> find(String key) {
        return Optional.ofNullable(entries.get(key)).filter(KvCache::retain);
    }

    /** Holds a beginning for later, if it fits. */
    synchronized void keep(String key, KvCache cache) {
        long size = cache.bytes();
        if (size > most || entries.containsKey(key) || !cache.retain()) {
            return;
        }
        entries.put(key, cache);
        bytes += size;
        while (bytes > most) {
            drop(entries.keySet().iterator().next());
        }
    }

    private void drop(String key) {
        KvCache cache = entries.remove(key);
        if (cache != null) {
            bytes -= cache.bytes();
            cache.release();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        for (String key : java.util.List.copyOf(entries.keySet())) {
            drop(key);
        }
    }
}
