package dev.chai.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes come as a taxonomy: a taxonomy or located problems, nothing else. */
class TaxonomyPropertyTest {
    private static final String GOOD = """
            {"extends": "chai", "title": "ours",
             "primitives": [{"id": "whip-pan-left", "aspect": "camera", "subAspect": "movement-rotation",
               "name": "Whip pan left", "aliases": ["swish pan left"], "definition": "Fast.", "temporal": false,
               "exclusiveGroup": "rotation-yaw", "opposites": ["pan-right"], "labelNames": ["whip_left"]}],
             "aliases": {"crane-up": ["jib rise"]}}
            """;

    private static final List<String> TRAPS = List.of(
            "\u0000",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\uFEFF",
            "\u202E",
            "1e999999999",
            "-0",
            "123456789012345678901234567890",
            "0.00000000000000000000000000000000001",
            "null",
            "true",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\",
            ",",
            ":",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
            "\"id\": \"whip-pan-left\",",
            "\"id\": \"a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a!\",",
            "\"aliases\": {\"\": [\"\"], \"a/b\": [\"~\"], \"~0\": []},",
            "\"primitives\": 7,",
            "\"primitives\": [null, [], {}, \"\"],",
            "\"extends\": \"chai\",",
            "\"extends\": [],",
            "\"$schema\": 1,",
            "\"kindOf\": \"whip-pan-left\",",
            "\"opposites\": [\"whip-pan-left\", \"zoom-in\", \"zoom-in\"],",
            "\r\n",
            "// comment\n",
            "\uD83C\uDFA5");

    @Property(tries = 400)
    void spoiledFilesGiveLocatedProblems(@ForAll("spoiled") byte[] bytes) {
        assertHandled(bytes);
    }

    @Property(tries = 200)
    void randomBytesGiveLocatedProblems(@ForAll byte[] bytes) {
        assertHandled(bytes);
    }

    @Property(tries = 100)
    void anyNestingEndsAtTheLimit(@ForAll @IntRange(min = 0, max = 5000) int depth, @ForAll boolean objects) {
        assertHandled((objects ? "{\"aliases\":" : "[").repeat(depth).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 100)
    void longIdsAndTermsEndAtTheLimit(@ForAll @IntRange(min = 1, max = 12_000) int length, @ForAll boolean spoiled) {
        String id = "a-".repeat(length) + (spoiled ? "!" : "b");
        assertHandled(GOOD.replace("whip-pan-left", id).getBytes(StandardCharsets.UTF_8));
        assertHandled(GOOD.replace("jib rise", id.replace('-', ' ')).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void requireNeverFailsInAnotherWay(@ForAll String id) {
        try {
            assertThat(Taxonomy.bundled().require(id).id()).isEqualTo(id);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("no primitive");
        }
        assertThat(Taxonomy.bundled().byLabelName(id)).isNotNull();
        assertThat(Taxonomy.bundled().byShotBench(id, id)).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> spoiled() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> trap = Arbitraries.oneOf(
                Arbitraries.of(TRAPS).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(3));
        return trap.flatMap(inserted -> Arbitraries.integers()
                .between(0, good.length)
                .flatMap(at -> Arbitraries.integers().between(0, 30).map(cut -> splice(good, at, cut, inserted))));
    }

    private static byte[] splice(byte[] bytes, int at, int cut, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        int rest = Math.min(bytes.length, at + cut);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    private static void assertHandled(byte[] bytes) {
        try {
            JsonText text = JsonText.of("ours.json", bytes, ReadLimits.standard());
            for (DataProblem problem :
                    TaxonomyFile.check(text, Taxonomy.bundled()).problems()) {
                assertThat(problem.line()).isPositive();
                assertThat(problem.column()).isPositive();
                assertClean(problem.toString());
            }
        } catch (ChaiDataException e) {
            assertThat(e.line()).isPositive();
            assertClean(String.valueOf(e.getMessage()));
        }
    }

    private static void assertClean(String message) {
        assertThat(message).hasSizeLessThan(1_000);
        assertThat(message.codePoints())
                .noneMatch(
                        c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE);
    }
}
