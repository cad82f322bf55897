package dev.chai.critique.points;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.critique.CritiquePoint;
import dev.chai.critique.CritiquePoint.Kind;
import dev.chai.critique.testing.RealData;
import dev.chai.critique.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CritiqueReaderTest {
    private static final String PRE =
            "The camera slowly pans left along a stone quay. A man in a red coat, perhaps a sailor, "
                    + "stands at the railing in the foreground.";
    private final CritiqueReader reader = CritiqueReader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The camera pans right, not left.                           | WRONG       | left                | The camera pans right",
                "Change \"a red coat\" to \"a blue coat\".                  | WRONG       | a red coat          | a blue coat",
                "Replace red with dark blue.                                | WRONG       | red                 | dark blue",
                "The coat is blue rather than red.                          | WRONG       | red                 | The coat is blue",
                "It should read \"in the background\" instead of foreground. | WRONG      | foreground          | in the background",
                "Please remove \"perhaps a sailor\".                        | UNSUPPORTED | perhaps a sailor    | ''",
                "Add that a lighthouse comes into view.                     | MISSING     |                     | a lighthouse comes into view",
                "The caption should mention a tilt up to the lighthouse.    | MISSING     |                     | a tilt up to the lighthouse",
                "The caption fails to mention the tilt.                     | MISSING     |                     |",
                "A white gull glides above the rooftops.                    | MISSING     |                     | A white gull glides above the rooftops",
                "The caption is accurate and requires no edits.             | PRAISE      |                     |",
                "The direction of the pan is wrong.                         | WRONG       |                     |",
                "The wording is clumsy.                                     | STYLE       |                     | The wording is clumsy",
                "The quay is described in vague terms.                      | IMPRECISE   |                     |",
            })
    void sentencesBecomePoints(String critique, Kind kind, String target, String replacement) {
        List<CritiquePoint> points = reader.read(critique, PRE).points();
        assertThat(points).hasSize(1);
        CritiquePoint point = points.get(0);
        assertThat(point.kind()).isEqualTo(kind);
        assertThat(point.statement()).isEqualTo(critique);
        assertThat(point.target().map(span -> span.of(PRE)).orElse(null)).isEqualTo(target);
        assertThat(point.replacement().orElse(null)).isEqualTo(replacement);
    }

    @Test
    void numberedAndRunningCritiquesAreSplitAlike() {
        List<CritiquePoint> numbered = reader.read("1. The coat is blue.\n2) The camera pans right, not left.", PRE)
                .points();
        List<CritiquePoint> running = reader.read("The coat is blue. The camera pans right, not left.", PRE)
                .points();
        assertThat(numbered).isEqualTo(running).hasSize(2);
    }

    @Test
    void primitivesOfBothSidesAreNamed() {
        CritiquePoint point =
                reader.read("The camera pans right, not left.", PRE).points().get(0);
        assertThat(point.primitives()).contains("pan-right");
    }

    @Test
    void otherSourceOfPrimitivesIsAsked() {
        CritiqueReader mine = CritiqueReader.with(statement -> List.of("my-primitive", "my-primitive"));
        assertThat(mine.read("It tilts.", PRE).points().get(0).primitives()).containsExactly("my-primitive");
    }

    @Test
    void notesInAnotherScriptAreKeptAndFlagged() {
        ReadCritique read = reader.read("1. 镜头向右平移\n2. the coat is blue", PRE);
        assertThat(read.isOtherLanguage()).isTrue();
        assertThat(read.points()).extracting(CritiquePoint::statement).containsExactly("镜头向右平移", "the coat is blue");
        assertThat(reader.read("The café's coat is blue.", PRE).isOtherLanguage())
                .isFalse();
    }

    @Test
    void critiqueKeepsItsTextAndGetsItsPoints() {
        var critique = Samples.improved("ann").critique().orElseThrow();
        assertThat(reader.read(critique, PRE).withPoints(List.of())).isEqualTo(critique);
        assertThat(reader.read(critique, PRE).points()).hasSize(1);
    }

    @Property(tries = 500)
    void anyTextsGivePointsWithinThem(@ForAll String critique, @ForAll String pre) {
        for (CritiquePoint point : reader.read(critique, pre).points()) {
            assertThat(critique).contains(point.statement());
            point.target().ifPresent(span -> assertThat(span.end()).isLessThanOrEqualTo(pre.length()));
        }
    }

    /** Counts rather than judges: how much of the real critiques is understood at least in part. */
    @Test
    void mostPointsOfRealCritiquesSayWhatToDoOrWhere() throws IOException {
        List<CritiquePoint> points = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(RealData.file("chai-triples.jsonl"))) {
            JsonNode triple = mapper.readTree(line);
            if (triple.path("final_feedback").isString()) {
                points.addAll(reader.read(
                                triple.path("final_feedback").stringValue(),
                                triple.path("pre_caption").stringValue())
                        .points());
            }
        }
        long actionable = points.stream().filter(CritiquePoint::isActionable).count();
        assertThat(points).hasSizeGreaterThan(2000);
        assertThat((double) actionable / points.size()).isGreaterThan(0.9);
    }
}
