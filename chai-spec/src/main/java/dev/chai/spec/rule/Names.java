package dev.chai.spec.rule;

import dev.chai.spec.data.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds an enum constant by the name that data files and command lines use. */
final class Names {
    private Names() {}

    /** Has a name in data files and on command lines. */
    interface Named {
        String id();
    }

    static <E extends Named> Optional<E> find(E[] values, String wanted) {
        String folded = wanted.strip().toLowerCase(Locale.ROOT);
        for (E value : values) {
            if (value.id().equals(folded)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    static <E extends Named> E require(E[] values, String what, String wanted) {
        Optional<E> found = find(values, wanted);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> known = Arrays.stream(values).map(Named::id).toList();
        String hint = Nearest.hint(wanted, known);
        throw new IllegalArgumentException("no " + what + " \"" + wanted + "\""
                + (hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
    }
}
