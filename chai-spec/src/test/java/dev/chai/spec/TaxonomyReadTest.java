package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyReadTest {
    private static final String WHIP_PAN = """
            {
              "extends": "chai",
              "primitives": [
                {
                  "id": "whip-pan-left",
                  "aspect": "camera",
                  "subAspect": "movement-rotation",
                  "name": "Whip pan left",
                  "aliases": ["swish pan left"],
                  "definition": "A pan to the left so fast that the picture smears.",
                  "exclusiveGroup": "rotation-yaw",
                  "kindOf": "moving-camera",
                  "opposites": ["pan-right"],
                  "confusableWith": ["motion-blur"]
                }
              ],
              "aliases": {"crane-up": ["jib rise"]}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void anExtensionAddsPrimitivesAndWordings() throws IOException {
        Taxonomy ours = Taxonomy.read(file(WHIP_PAN));
        assertThat(ours.primitives()).hasSize(457);
        assertThat(ours.require("whip-pan-left").aliases()).containsExactly("swish pan left");
        assertThat(ours.require("crane-up").aliases()).contains("jib rise");
        assertThat(TaxonomyTest.ids(ours.group("rotation-yaw")))
                .containsExactly("pan-left", "pan-right", "whip-pan-left");
        assertThat(Taxonomy.bundled().require("crane-up").aliases()).doesNotContain("jib rise");
    }

    @Test
    void linksToExistingPrimitivesAreCompletedOnTheOtherSide() throws IOException {
        Taxonomy ours = Taxonomy.bundled().extend(file(WHIP_PAN));
        assertThat(ours.require("pan-right").opposites()).containsExactly("pan-left", "whip-pan-left");
        assertThat(ours.require("motion-blur").confusableWith()).contains("whip-pan-left");
        assertThat(TaxonomyAssembly.of(ours.primitives()).flaws()).isEmpty();
        for (Primitive before : Taxonomy.bundled().primitives()) {
            Primitive after = ours.require(before.id());
            assertThat(after.definition()).isEqualTo(before.definition());
            assertThat(after.decisionRule()).isEqualTo(before.decisionRule());
            assertThat(after.exclusiveGroup()).isEqualTo(before.exclusiveGroup());
            assertThat(after.labelNames()).isEqualTo(before.labelNames());
        }
    }

    @Test
    void extensionsCanBeStacked() throws IOException {
        Taxonomy ours = Taxonomy.bundled()
                .extend(file(WHIP_PAN))
                .with(new TaxonomyExtension(List.of(), Map.of("whip-pan-left", List.of("flash pan left"))));
        assertThat(ours.require("whip-pan-left").aliases()).containsExactly("swish pan left", "flash pan left");
    }

    @Test
    void aTaxonomyOfItsOwnStandsAlone() throws IOException {
        Taxonomy own = Taxonomy.read(file("""
                {"title": "Weather only", "primitives": [
                  {"id": "hail", "aspect": "scene", "subAspect": "weather", "name": "Hail", "definition": "Ice falls."}
                ]}"""));
        assertThat(own.primitives()).singleElement().satisfies(hail -> {
            assertThat(hail.aspect()).isEqualTo(Aspect.SCENE);
            assertThat(hail.decisionRule()).isEmpty();
            assertThat(hail.temporal()).isFalse();
        });
        assertThat(own.find("pan-left")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() throws IOException {
        Taxonomy odd = Taxonomy.of(List.of(Primitive.builder("a", Aspect.MOTION, "s")
                .name("\"quoted\" \\ slash/")
                .definition("caf\u00e9 \uD83C\uDFA5 <b>")
                .aliases(List.of("x", "y z"))
                .temporal(true)
                .lighting(true)
                .build()));
        for (Taxonomy taxonomy : List.of(odd, Taxonomy.bundled(), Taxonomy.read(file(WHIP_PAN)))) {
            Taxonomy again = Taxonomy.read(file(taxonomy.toJson()));
            assertThat(again.primitives()).isEqualTo(taxonomy.primitives());
        }
    }

    @Test
    void anExtensionCannotRedefineABundledId() throws IOException {
        Path file = file("""
                {
                  "extends": "chai",
                  "primitives": [
                    {"id": "pan-left", "aspect": "camera", "subAspect": "x", "name": "n", "definition": "d"}
                  ]
                }""");
        assertThatThrownBy(() -> Taxonomy.read(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessage(
                        file + ":4:12 at /primitives/0/id: pan-left exists and keeps its meaning: add wordings under"
                                + " \"aliases\", or take another id");
    }

    @Test
    void anExtensionCannotTakeABundledWordingOrLabelAway() throws IOException {
        assertProblem("{\"extends\":\"chai\",\"aliases\":{\"crane-up\":[\"Boom-Up\"]}}")
                .endsWith("ours.json:1:42 at /aliases/crane-up/0: \"Boom-Up\" already means pedestal-up; adding it to"
                        + " crane-up would blur both");
        assertProblem(extension("\"name\": \"Pan left\", \"definition\": \"d\""))
                .endsWith("at /primitives/0/name: \"Pan left\" already means pan-left; adding it to new-one would blur"
                        + " both");
        assertProblem(extension("\"name\": \"n\", \"definition\": \"d\", \"labelNames\": [\"has_pan_left\"]"))
                .contains("at /primitives/0/labelNames/0: \"has_pan_left\" already means pan-left");
    }

    @Test
    void wordingsForAnUnknownPrimitiveAreRefusedWithTheNearestId() throws IOException {
        assertProblem("{\"extends\":\"chai\",\"aliases\":{\"crane-upp\":[\"jib rise\"]}}")
                .endsWith("at /aliases/crane-upp: no primitive crane-upp to add wordings to, did you mean crane-up?");
    }

    @Test
    void repeatingAWordingOfTheSamePrimitiveIsHarmless() throws IOException {
        Taxonomy ours =
                Taxonomy.read(file("{\"extends\":\"chai\",\"aliases\":{\"pedestal-up\":[\"boom up\",\"riser\"]}}"));
        assertThat(ours.require("pedestal-up").aliases())
                .containsExactly("boom up", "vertical rise", "ped up", "riser");
    }

    @Test
    void danglingOneSidedAndCircularLinksAreRefused() throws IOException {
        assertProblem(extension("\"name\": \"n\", \"definition\": \"d\", \"opposites\": [\"zoom-inn\"]"))
                .endsWith("at /primitives/0/opposites/0: no primitive zoom-inn, did you mean zoom-in?");
        assertProblem(extension("\"name\": \"n\", \"definition\": \"d\", \"confusableWith\": [\"new-one\"]"))
                .endsWith("at /primitives/0/confusableWith/0: new-one names itself");
        assertProblem(extension("\"name\": \"n\", \"definition\": \"d\", \"kindOf\": \"new-one\""))
                .endsWith("at /primitives/0/kindOf: goes in a circle: new-one would be a kind of itself");
        assertProblem(extension("\"name\": \"n\", \"definition\": \"d\", \"kindOf\": \"moving-kamera\""))
                .endsWith("at /primitives/0/kindOf: no primitive moving-kamera, did you mean moving-camera?");
        assertProblem(two("\"opposites\": [\"b\"]", "\"temporal\": true"))
                .endsWith("at /primitives/0/opposites/0: one-sided: b must name a in its opposites too");
        assertProblem(two("\"kindOf\": \"b\"", "\"kindOf\": \"a\""))
                .contains(
                        "at /primitives/0/kindOf: goes in a circle: a would be a kind of itself (and 1 more problem)");
    }

    @Test
    void aSubAspectBelongsToOneAspect() throws IOException {
        assertProblem(
                        "{\"extends\":\"chai\",\"primitives\":[{\"id\":\"new-one\",\"aspect\":\"scene\",\"subAspect\":\"angle\","
                                + "\"name\":\"n\",\"definition\":\"d\"}]}")
                .endsWith("at /primitives/0/subAspect: angle belongs to the aspect camera already");
    }

    @Test
    void everyProblemIsListedFromTopToBottom() throws IOException {
        Path file = file("""
                {
                  "primitves": [],
                  "primitives": [
                    {
                      "id": "Pan Left",
                      "aspect": "kamera",
                      "subAspect": "x",
                      "name": "n",
                      "alias": ["a"],
                      "temporal": "yes"
                    }
                  ],
                  "aliases": {}
                }""");
        assertThat(Taxonomy.check(file).stream().map(p -> p.toString().replace(file + ":", "")))
                .containsExactly(
                        "2:3 at /primitves: unknown key \"primitves\", did you mean primitives?",
                        "4:5 at /primitives/0: \"definition\" is missing",
                        "5:13 at /primitives/0/id: \"Pan Left\" must be lower-case words and digits joined by single"
                                + " hyphens",
                        "6:17 at /primitives/0/aspect: \"kamera\" is unknown, did you mean camera?",
                        "9:7 at /primitives/0/alias: unknown key \"alias\", did you mean aliases?",
                        "10:19 at /primitives/0/temporal: string found, boolean expected",
                        "13:14 at /aliases: belongs into an extension: add \"extends\": \"chai\"");
        assertThatThrownBy(() -> Taxonomy.read(file))
                .hasMessageContaining("did you mean primitives? (and 6 more problems)");
    }

    @Test
    void aFileWithoutExtendsIsNoExtension() throws IOException {
        Path file = file(two("\"temporal\": true", "\"temporal\": true"));
        assertThatThrownBy(() -> Taxonomy.bundled().extend(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageEndingWith("a taxonomy of its own, no extension: add \"extends\": \"chai\" to the file");
    }

    @Test
    void inMemoryConflictsAreIllegalArguments() {
        Primitive taken = Taxonomy.bundled().require("pan-left");
        assertThatThrownBy(() -> Taxonomy.bundled().with(new TaxonomyExtension(List.of(taken), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/primitives/0/id: pan-left exists and keeps its meaning");
        assertThatThrownBy(() -> Taxonomy.of(List.of(taken, taken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/primitives/1/id: pan-left is given twice");
    }

    @Test
    void aMissingFileIsAnIoFailure() {
        assertThatThrownBy(() -> Taxonomy.read(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Taxonomy.check(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileBeyondTheLimitsIsRefused() throws IOException {
        Path file = file(WHIP_PAN);
        assertThatThrownBy(() -> Taxonomy.read(file, ReadLimits.standard().withMaxBytes(100)))
                .isInstanceOf(ChaiDataException.class)
                .hasMessage(file + ": the file is larger than 100 bytes; split it");
        assertThatThrownBy(() -> Taxonomy.read(file, ReadLimits.standard().withMaxTokens(20)))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("20");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertProblem(String json) throws IOException {
        Path file = file(json);
        try {
            Taxonomy.read(file);
        } catch (ChaiDataException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            return assertThat(e.getMessage());
        }
        throw new AssertionError("accepted: " + json);
    }

    private static String extension(String parts) {
        return "{\"extends\": \"chai\", \"primitives\": [{\"id\": \"new-one\", \"aspect\": \"camera\","
                + " \"subAspect\": \"angle\", " + parts + "}]}";
    }

    private static String two(String first, String second) {
        String common = "\"aspect\": \"camera\", \"subAspect\": \"angle\", \"name\": \"n\", \"definition\": \"d\", ";
        return "{\"primitives\": [{\"id\": \"a\", " + common + first + "}, {\"id\": \"b\", " + common + second + "}]}";
    }

    private Path file(String json) throws IOException {
        Path file = folder.resolve("ours.json");
        return Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    }
}
