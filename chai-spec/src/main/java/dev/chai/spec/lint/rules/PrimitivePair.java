package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.mention.Mention;
import java.util.ArrayList;
import java.util.List;

/** Two sets of primitives, each member of one against each of the other. Immutable. */
record PrimitivePair(PrimitiveSet left, PrimitiveSet right) {

    static List<PrimitivePair> read(List<Located> pairs) {
        List<PrimitivePair> read = new ArrayList<>();
        for (Located pair : pairs) {
            pair.allow(List.of("left", "right"));
            read.add(new PrimitivePair(
                    PrimitiveSet.of(pair.require("left").strings()),
                    PrimitiveSet.of(pair.require("right").strings())));
        }
        return read;
    }

    /** Whether the mentions stand on different sides, whichever is first. */
    boolean covers(Mention one, Mention other) {
        return (left.has(one) && right.has(other)) || (left.has(other) && right.has(one));
    }
}
