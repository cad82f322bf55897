package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks the data files in the jar, so that loading them need not. */
class BundledTaxonomyTest {
    private final Taxonomy taxonomy = Taxonomy.bundled();

    @Test
    void everyFileFitsTheSchema() throws IOException {
        DataSchema schema = DataSchema.of(BundledTaxonomy.open("taxonomy/taxonomy.schema.json"));
        for (String file : BundledTaxonomy.FILES) {
            try (var in = BundledTaxonomy.open(file)) {
                JsonText text = JsonText.of(file, in.readAllBytes(), ReadLimits.standard());
                assertThat(schema.problems(text)).as(file).isEmpty();
            }
        }
    }

    @Test
    void theFilesAreLaidOutAsTheWriterWritesThem() throws IOException {
        List<Primitive> read = new ArrayList<>();
        for (String file : BundledTaxonomy.FILES) {
            try (var in = BundledTaxonomy.open(file)) {
                String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                List<Primitive> primitives = taxonomy.primitives().stream()
                        .filter(p -> file.equals("taxonomy/"
                                + (p.lighting() ? "lighting" : p.aspect().id()) + ".json"))
                        .toList();
                assertThat(TaxonomyWriter.write(primitives)).isEqualTo(json);
                read.addAll(primitives);
            }
        }
        assertThat(read).isEqualTo(taxonomy.primitives());
    }

    @Test
    void linksAreSymmetricAndNoneDangles() {
        assertThat(TaxonomyAssembly.of(taxonomy.primitives()).flaws()).isEmpty();
    }

    @Test
    void lightingIsExactlyItsThreeSubAspects() {
        List<String> names = taxonomy.primitives().stream()
                .filter(Primitive::lighting)
                .map(Primitive::subAspect)
                .distinct()
                .toList();
        assertThat(names).containsExactly("color-composition", "lighting-setup", "lighting-effects");
        assertThat(names.stream().flatMap(n -> taxonomy.bySubAspect(n).stream()))
                .hasSize(107)
                .allMatch(Primitive::lighting);
    }

    /** The specification, table a. */
    @Test
    void everySubAspectHasItsNumberOfPrimitives() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        taxonomy.primitives().forEach(p -> counts.merge(p.subAspect(), 1, Integer::sum));
        assertThat(counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()))
                .containsExactly(("type 13, attribute 28, relation 13, transition 7, point-of-view 15, setting 12,"
                                + " time-of-day 4, weather 7, dynamics 8, overlay 7, color-composition 21, lighting-setup 45,"
                                + " lighting-effects 41, subject-action 19, manner 4, subject-object-interaction 10,"
                                + " subject-subject-interaction 8, group-activity 5, temporal-structure 4, shot-size 8,"
                                + " shot-size-change 5, frame-position 9, depth 5, height-relative-to-subject 12,"
                                + " spatial-movement 10, shot-framing 7, composition 6, video-speed 7, lens-distortion 4,"
                                + " lens-size 4, height 12, angle 14, dutch-angle 3, depth-of-field 4, focal-plane 4,"
                                + " focus-change 14, steadiness 6, movement 6, movement-speed 3, movement-translation 6,"
                                + " movement-translation-camera-frame 4, movement-rotation 6, movement-zoom 2,"
                                + " movement-dolly-zoom 2, movement-arc-crane 4, tracking 14, motion-effect 3, shot-transition 1")
                        .split(", "));
        assertThat(taxonomy.primitives()).hasSize(456);
        assertThat(taxonomy.primitives().stream().filter(p -> !p.labelNames().isEmpty()))
                .hasSize(294);
        assertThat(taxonomy.primitives().stream().filter(p -> p.shotBench().isPresent()))
                .hasSize(73);
    }

    @Test
    void umbrellasStandOutsideTheExclusiveGroupsAndOneKindIsNotTheOnlyOne() {
        for (Primitive primitive : taxonomy.primitives()) {
            List<Primitive> kinds = taxonomy.kinds(primitive);
            if (!kinds.isEmpty()) {
                assertThat(primitive.exclusiveGroup()).as(primitive.id()).isEmpty();
                assertThat(kinds).as(primitive.id()).hasSizeGreaterThan(1);
            }
            if (primitive.name().endsWith("(any)")) {
                assertThat(kinds).as(primitive.id()).isNotEmpty();
            }
        }
    }

    @Test
    void aWordingIsSharedOnlyOnPurpose() {
        Map<String, List<String>> owners = new LinkedHashMap<>();
        for (Primitive primitive : taxonomy.primitives()) {
            List<String> wordings = new ArrayList<>(primitive.aliases());
            wordings.add(primitive.name());
            wordings.forEach(w -> owners.computeIfAbsent(w.toLowerCase(java.util.Locale.ROOT), k -> new ArrayList<>())
                    .add(primitive.id()));
        }
        owners.values().removeIf(ids -> ids.size() == 1);
        assertThat(owners).containsOnlyKeys("vertigo effect");
    }

    @Test
    void allLabelNamesOfTheAuthorsResolve() throws IOException {
        JsonNode names = shared("data/chai-clip-label-names.json");
        List<String> unresolved = new ArrayList<>();
        for (JsonNode label : names) {
            String path = label.path("label").stringValue();
            boolean both = !taxonomy.byLabelName(path).isEmpty()
                    && taxonomy.byLabelName(path)
                            .equals(taxonomy.byLabelName(path.substring(path.lastIndexOf('.') + 1)));
            if (!both) {
                unresolved.add(path);
            }
        }
        assertThat(names.size()).isEqualTo(262);
        assertThat(unresolved).isEmpty();
    }

    /** Place of the definition in a record of the inventory. */
    private static final int DEFINITION = 5;

    /** Definitions that the inventory gives nearly in the words of the authors' labels, and the library in its own. */
    private static final Set<String> REWORDED = Set.of(
            "aerial-tracking-shot",
            "arc-tracking-shot",
            "close-up-shot",
            "extreme-close-up-shot",
            "front-side-tracking-shot",
            "hip-level",
            "many-subjects",
            "medium-full-shot",
            "pedestal-down",
            "pedestal-up",
            "rear-side-tracking-shot",
            "screen-recording-pov",
            "shallow-focus",
            "third-person-over-hip-pov",
            "third-person-over-shoulder-pov",
            "tracking-subject-larger",
            "tracking-subject-smaller",
            "water-level");

    @Test
    void theDataIsThatOfTheInventoryButForRewordedDefinitions() throws IOException {
        JsonNode inventory = shared("spec/taxonomy.json");
        assertThat(inventory.size()).isEqualTo(taxonomy.primitives().size());
        for (int i = 0; i < inventory.size(); i++) {
            Primitive primitive = taxonomy.primitives().get(i);
            List<Object> expected = inInventory(inventory.get(i));
            if (REWORDED.contains(primitive.id())) {
                expected.set(DEFINITION, primitive.definition());
            }
            assertThat(asInInventory(primitive)).isEqualTo(expected);
        }
    }

    /** A child process without the validator on its class path. */
    @Test
    void loadingDoesNotNeedTheSchemaValidator() throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("json-schema-validator"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "-Xlog:class+load",
                        Loads.class.getName())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        assertThat(log)
                .contains("dev.chai.spec.Taxonomy ", "loaded 456")
                .doesNotContain("com.networknt", "tools.jackson.databind", "dev.chai.spec.data.DataSchema");
    }

    /** What the child process runs. */
    static final class Loads {
        public static void main(String[] args) {
            System.out.println("loaded " + Taxonomy.bundled().primitives().size());
        }
    }

    private static List<Object> asInInventory(Primitive p) {
        return List.of(
                p.id(),
                p.aspect().id(),
                p.subAspect(),
                p.name(),
                p.aliases(),
                p.definition(),
                p.decisionRule(),
                p.exclusiveGroup().orElse("null"),
                p.temporal(),
                p.opposites(),
                p.confusableWith(),
                p.labelNames(),
                p.shotBench().orElse("null"));
    }

    private static List<Object> inInventory(JsonNode node) {
        List<Object> values = new ArrayList<>();
        for (JsonNode value : node) {
            if (value.isArray()) {
                List<Object> strings = new ArrayList<>();
                value.forEach(v -> strings.add(v.stringValue()));
                values.add(strings);
            } else {
                values.add(value.isBoolean() ? (Object) value.booleanValue() : value.asString("null"));
            }
        }
        return values;
    }

    private static JsonNode shared(String file) throws IOException {
        Path path = Path.of(System.getProperty("chai.root", ".."), "..", "shared", file);
        assumeTrue(Files.isRegularFile(path), "skipped: needs ../shared/" + file + " beside the repository");
        return JsonText.read(path, ReadLimits.standard()).tree();
    }
}
