package dev.chai.spec;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some primitives of a list by their places in it, so that a list that makes them on demand is not asked before. Immutable. */
final class SomePrimitives extends AbstractList<Primitive> implements RandomAccess {
    private final List<Primitive> all;
    private final int[] places;

    SomePrimitives(List<Primitive> all, int... places) {
        this.all = all;
        this.places = places;
    }

    @Override
    public Primitive get(int index) {
        return all.get(places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
