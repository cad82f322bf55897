package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@link Primitives} is what the taxonomy gives; {@code -Dchai.updateGolden=true} writes it anew. */
class PrimitivesGoldenTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/chai/spec/Primitives.java");

    @Test
    void theConstantsAreThoseOfTheTaxonomy() throws IOException {
        String head = head();
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.writeString(SOURCE, head + constants() + "}\n");
        }
        assertThat(Files.readString(SOURCE))
                .as("rerun with -Dchai.updateGolden=true after a change of the taxonomy")
                .isEqualTo(head + constants() + "}\n");
    }

    @Test
    void everyConstantIsThePrimitiveOfItsName() throws IllegalAccessException {
        for (Field field : Primitives.class.getFields()) {
            Primitive primitive = (Primitive) field.get(null);
            assertThat(field.getName()).isEqualTo(constant(primitive));
            assertThat(primitive).isSameAs(Taxonomy.bundled().require(primitive.id()));
        }
        assertThat(Primitives.class.getFields())
                .hasSameSizeAs(Taxonomy.bundled().primitives());
    }

    /** The hand-written part, up to the first group. */
    private static String head() throws IOException {
        String source = Files.readString(SOURCE);
        int end = source.indexOf("\n    // ");
        return end < 0 ? source.substring(0, source.lastIndexOf('}')) : source.substring(0, end);
    }

    private static String constants() {
        StringBuilder out = new StringBuilder();
        String group = "";
        for (Primitive primitive : Taxonomy.bundled().primitives()) {
            String next = primitive.aspect().id() + ": " + primitive.subAspect();
            if (!next.equals(group)) {
                out.append("\n    // ").append(next).append("\n");
                group = next;
            }
            out.append("\n    /** ").append(html(primitive.definition())).append(" */\n");
            out.append("    public static final Primitive ").append(constant(primitive));
            out.append(" = of(\"").append(primitive.id()).append("\");\n");
        }
        return out.toString();
    }

    private static String constant(Primitive primitive) {
        return primitive.id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }
}
