package dev.chai.model.internal;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values made last, up to a weight in all; who asks for a value that is being made waits for it instead of making it again.
 *
 * <pre>{@code
 * SharedCache<byte[]> clips = new SharedCache<>(64 << 20, bytes -> bytes.length);
 * byte[] clip = clips.get(digest, () -> encode(frames));
 * }</pre>
 *
 * <p>Thread-safe. The value asked for last stays, however heavy it is.
 */
public final class SharedCache<V> {
    private final long most;
    private final ToLongFunction<V> weigher;
    /** The one that was not asked for the longest first. */
    private final Map<String, Place<V>> places = new LinkedHashMap<>(16, 0.75f, true);

    private long weight;

    /** Keeps values of at most so much weight. */
    public SharedCache(long most, ToLongFunction<V> weigher) {
        this.most = most;
        this.weigher = requireNonNull(weigher, "weigher");
    }

    /** Makes a value. */
    @FunctionalInterface
    public interface Maker<V, E extends Exception> {
        /** Makes it. */
        V make() throws E;
    }

    /** Where a value is, or will be. */
    private static final class Place<V> {
        @Nullable
        V value;
    }

    /** Returns the value of a key; made on this thread where it is not there. A failure is the caller's, and nothing is kept of it. */
    public <E extends Exception> V get(String key, Maker<V, E> maker) throws E {
        Place<V> place;
        synchronized (places) {
            place = places.computeIfAbsent(key, unknown -> new Place<>());
        }
        synchronized (place) {
            V known = place.value;
            return known != null ? known : fill(key, place, maker);
        }
    }

    private <E extends Exception> V fill(String key, Place<V> place, Maker<V, E> maker) throws E {
        boolean made = false;
        try {
            V value = maker.make();
            made = true;
            synchronized (places) {
                place.value = value;
                if (places.get(key) == place) {
                    weight += weigher.applyAsLong(value);
                    evict();
                }
            }
            return value;
        } finally {
            if (!made) {
                synchronized (places) {
                    places.remove(key, place);
                }
            }
        }
    }

    /** Drops the eldest values; those that are still being made weigh nothing yet. */
    private void evict() {
        Iterator<Place<V>> eldest = places.values().iterator();
        for (int left = places.size(); weight > most && left > 1; left--) {
            V value = eldest.next().value;
            if (value != null) {
                weight -= weigher.applyAsLong(value);
                eldest.remove();
            }
        }
    }
}
