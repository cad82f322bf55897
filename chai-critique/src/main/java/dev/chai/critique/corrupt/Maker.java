package dev.chai.critique.corrupt;

import java.util.List;
import java.util.Optional;

/** One way to corrupt. Immutable and thread-safe. */
interface Maker {
    /** Returns the edits of the original, or empty if it has nothing to break in this way. */
    Optional<List<Edit>> edits(Material material);

    /** Why there may be none. */
    String reason();
}
