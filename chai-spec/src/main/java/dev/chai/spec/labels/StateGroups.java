package dev.chai.spec.labels;

import dev.chai.spec.Primitive;

/** Which primitives are states of the whole clip, with one value at the start and one at the end. */
final class StateGroups {
    private StateGroups() {}

    /** Groups whose members describe one element each, such as poses, are no states: several elements may differ at one time. */
    static boolean isState(Primitive primitive) {
        return primitive.temporal()
                && primitive.exclusiveGroup().isPresent()
                && !StateModel.bundled().isPerElement(primitive.exclusiveGroup().get());
    }
}
