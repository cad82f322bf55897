package dev.chai.cli.spec;

import dev.chai.spec.Primitive;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes primitives with their definitions, a line each. */
final class PrimitiveList {
    private PrimitiveList() {}

    /** Writes primitives below the parts of their aspects. */
    static void write(List<Primitive> primitives, PrintStream out) {
        Map<String, List<Primitive>> places = primitives.stream()
                .collect(Collectors.groupingBy(
                        p -> p.aspect().id() + " / " + p.subAspect(), LinkedHashMap::new, Collectors.toList()));
        String gap = "";
        for (Map.Entry<String, List<Primitive>> place : places.entrySet()) {
            out.println(gap + place.getKey());
            writeAligned(place.getValue(), out);
            gap = "\n";
        }
    }

    private static void writeAligned(List<Primitive> primitives, PrintStream out) {
        int idWidth = primitives.stream().mapToInt(p -> p.id().length()).max().orElse(0);
        int nameWidth =
                primitives.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        for (Primitive p : primitives) {
            out.println("  " + pad(p.id(), idWidth) + "  " + pad(p.name(), nameWidth) + "  " + p.definition());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
