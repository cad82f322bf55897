package dev.chai.critique.review;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An immutable list of events to which one can be added in constant time: lists that grew from each other share their slots, and each
 * sees its own beginning of them.
 *
 * <p>Thread-safe: a slot is written once, before the list that sees it exists.
 */
final class EventList extends AbstractList<ReviewEvent> implements RandomAccess {
    private static final int MIN_SLOTS = 8;

    private final Slots slots;
    private final int size;

    private static final class Slots {
        final ReviewEvent[] events;
        int used;

        Slots(ReviewEvent[] events, int used) {
            this.events = events;
            this.used = used;
        }
    }

    private EventList(Slots slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    static EventList of(List<ReviewEvent> events) {
        ReviewEvent[] copy = events.toArray(new ReviewEvent[0]);
        Arrays.stream(copy).forEach(Objects::requireNonNull);
        return new EventList(new Slots(copy, copy.length), copy.length);
    }

    /** Returns this list with one more event; another list that grew from this one does not see it. */
    EventList with(ReviewEvent event) {
        Objects.requireNonNull(event, "event");
        synchronized (slots) {
            boolean last = slots.used == size;
            Slots target = last && size < slots.events.length ? slots : copy();
            target.events[size] = event;
            target.used = size + 1;
            return new EventList(target, size + 1);
        }
    }

    private Slots copy() {
        return new Slots(Arrays.copyOf(Arrays.copyOf(slots.events, size), Math.max(MIN_SLOTS, 2 * size)), size);
    }

    @Override
    public ReviewEvent get(int index) {
        return slots.events[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
