package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that were last appended to, so that a unit of thousands of events is not read again for each of them. Not thread-safe.
 */
final class RecentUnits {
    /** Chosen by hand: as many as a few people and a loop work on at the same time; each is held with all its texts. */
    private static final int MAX_UNITS = 16;

    private final Map<UnitId, CaptionUnit> units = new LinkedHashMap<>(2 * MAX_UNITS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UnitId, CaptionUnit> eldest) {
            return size() > MAX_UNITS;
        }
    };

    Optional<CaptionUnit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    void put(CaptionUnit unit) {
        units.put(unit.id(), unit);
    }
}
