package dev.chai.spec.lint;

import dev.chai.spec.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds an enum constant by the name that data files and command lines use. */
final class Names {
    private Names() {}

    static <E> Optional<E> find(E[] values, Function<E, String> id, String wanted) {
        String folded = wanted.strip().toLowerCase(Locale.ROOT);
        for (E value : values) {
            if (id.apply(value).equals(folded)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    static <E> E require(E[] values, Function<E, String> id, String what, String wanted) {
        Optional<E> found = find(values, id, wanted);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> known = Arrays.stream(values).map(id).toList();
        String hint = Nearest.hint(wanted, known);
        throw new IllegalArgumentException("no " + what + " \"" + wanted + "\""
                + (hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
    }
}
