package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.mention.Mention;
import java.util.List;

/** Two sets of primitives, each member of one against each of the other. Immutable. */
record PrimitivePair(PrimitiveSet left, PrimitiveSet right) {
    private static final Key<PrimitiveSet> LEFT = Key.primitives("left").required();
    private static final Key<PrimitiveSet> RIGHT = Key.primitives("right").required();

    /** Describes a list of pairs that may be left out. */
    static Key<List<PrimitivePair>> list(String name) {
        return Key.<List<PrimitivePair>>of(name, Form.list(Form.object(LEFT, RIGHT)), PrimitivePair::read)
                .orElse(List.of());
    }

    private static List<PrimitivePair> read(Located json) {
        return json.elements().stream()
                .map(pair -> new PrimitivePair(LEFT.in(pair), RIGHT.in(pair)))
                .toList();
    }

    /** Whether the mentions are on different sides, whichever is first. */
    boolean covers(Mention one, Mention other) {
        return (left.has(one) && right.has(other)) || (left.has(other) && right.has(one));
    }
}
