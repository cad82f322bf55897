package dev.chai.cli.io;

import dev.chai.spec.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the values of {@code --aspect}. */
public final class Aspects {
    private Aspects() {}

    public static String names() {
        return Arrays.stream(Aspect.values()).map(Aspect::id).collect(Collectors.joining(", "));
    }

    /** Returns the aspects of these names; {@code all}, or none at all, means the five in the order of production. */
    public static List<Aspect> of(List<String> names) {
        if (names.isEmpty() || names.contains("all")) {
            return List.of(Aspect.values());
        }
        List<Aspect> aspects = new ArrayList<>();
        for (String name : names) {
            aspects.add(Aspect.find(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "--aspect " + name + " is unknown, expected all or one of " + names())));
        }
        return aspects;
    }
}
