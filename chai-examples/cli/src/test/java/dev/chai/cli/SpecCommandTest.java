package dev.chai.cli;

import static dev.chai.cli.Run.chai;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpecCommandTest {
    private static final String EXTENSION =
            "{\"extends\": \"chai\", \"aliases\": {\"crane-up\": [\"rising jib shot\"]}}";

    @TempDir
    Path folder;

    @Test
    void listGroupsAndCounts() {
        Run run = chai("spec", "list", "--sub-aspect", "movement-zoom");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("camera / movement-zoom\n  zoom-in   Zoom in   Focal length increases")
                .hasLineCount(3);
        assertThat(run.err()).isEqualTo("2 primitives\n");
    }

    @Test
    void listFiltersByAspectGroupAndProfile() {
        assertThat(chai("spec", "list").err()).isEqualTo("456 primitives\n");
        assertThat(chai("spec", "list", "--no-lighting").err()).isEqualTo("349 primitives\n");
        assertThat(chai("spec", "list", "--aspect", "Scene", "--no-lighting").err())
                .isEqualTo("53 primitives\n");
        assertThat(chai("spec", "list", "--aspect", "scene", "--group", "pose").err())
                .isEqualTo("0 primitives\n");
        assertThat(chai("spec", "list", "--group", "dolly-zoom").err()).isEqualTo("2 primitives\n");
    }

    @Test
    void listAsJsonIsAnArray() {
        JsonNode list = JsonMapper.shared()
                .readTree(chai("spec", "list", "--group", "zoom", "--format", "json")
                        .out());
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.get(0).path("id").stringValue()).isEqualTo("zoom-in");
        assertThat(list.get(0).path("opposites").get(0).stringValue()).isEqualTo("zoom-out");
        assertThat(list.get(0).path("kindOf").stringValue()).isEqualTo("moving-camera");
    }

    @Test
    void unknownNamesAreWrongUsageWithTheNearest() {
        assertUsage("chai: no group \"zom\", did you mean zoom?", "spec", "list", "--group", "zom");
        assertUsage("chai: --aspect kamera is unknown, did you mean camera?", "spec", "list", "--aspect", "kamera");
        assertUsage("chai: no sub-aspect \"angel\", did you mean angle?", "spec", "list", "--sub-aspect", "angel");
        assertUsage("chai: --format xml is unknown, expected one of text, json", "spec", "list", "--format", "xml");
        assertUsage(
                "chai: no primitive, wording or label \"dolly inn\", did you mean dolly in?",
                "spec",
                "show",
                "dolly",
                "inn");
        assertUsage("chai: --format pdf is unknown", "spec", "export", "--format", "pdf");
        assertUsage("say list, show, validate or export", "spec");
    }

    @Test
    void showAlignsAndWraps() {
        Run run = chai("spec", "show", "dolly-in");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith("Dolly in  dolly-in", "Camera / Movement: translation", "")
                .contains("  Opposite         dolly-out", "  ShotBench        camera movement/Push in")
                .allMatch(line -> line.length() <= 92);
        assertThat(run.out()).contains("Ground frame:\n                   for a");
    }

    @Test
    void showTakesLabelsNamesAndWordings() {
        for (String term : new String[] {
            "pan-left", "Pan left", "PAN LEFT", "swivel left", "has_pan_left", "cam_motion.x.has_pan_left"
        }) {
            assertThat(chai("spec", "show", term).out()).as(term).startsWith("Pan left  pan-left\n");
        }
        Run shared = chai("spec", "show", "vertigo", "effect");
        assertThat(shared.out()).contains("dolly-in-zoom-out\n", "dolly-out-zoom-in\n");
        assertThat(shared.err()).isEqualTo("chai: 2 primitives answer to \"vertigo effect\"\n");
        assertThat(chai("spec", "show", "has_overlays").out()).startsWith("Overlay present  has-overlays\n");
    }

    @ParameterizedTest
    @CsvSource({
        "pan,pan-left,pan-right",
        "dolly,dolly-in,dolly-out",
        "zoom,zoom-in,zoom-out",
        "orbit,arc-clockwise,arc-counterclockwise"
    })
    void showListsWhatAPersonMayMean(String term, String one, String other) {
        Run run = chai("spec", "show", term);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\n  " + one + " ", "\n  " + other + " ");
        assertThat(run.err()).contains("primitives are about \"" + term + "\"");
    }

    @Test
    void showFindsRulesByName() {
        assertThat(chai("spec", "show", "vertical-pan").out()).contains("  CAM201\n");
        assertThat(chai("spec", "show", "vertical", "pan").out()).contains("  CAM201\n");
    }

    @Test
    void showExplainsRules() {
        assertThat(chai("spec", "show", "c31").out())
                .startsWith("Medium full and medium close-up measure a human body  C31\nSpatial / Cannot be")
                .contains("  What to do       Use full, medium or close-up");
        assertThat(chai("spec", "show", "cam201").out())
                .startsWith("A pan that goes up or down  CAM201\nCamera / Terminology, vertical-pan")
                .contains("  Reported         The camera pans up", "  Left alone       ", "docs/rules/CAM201.md");
        assertUsage("no primitive, wording or label \"C99\"", "spec", "show", "C99");
    }

    @Test
    void showWorksWithATaxonomyOfOnesOwn() throws IOException {
        String file = file("good.json", EXTENSION);
        assertThat(chai("spec", "show", "rising jib shot", "--taxonomy", file).out())
                .startsWith("Crane up  crane-up");
        assertThat(JsonMapper.shared()
                        .readTree(chai("spec", "show", "crane-up", "--format", "json", "--taxonomy", file)
                                .out())
                        .get(0)
                        .path("aliases")
                        .size())
                .isEqualTo(Taxonomy.bundled().require("crane-up").aliases().size() + 1);
    }

    @Test
    void validateSaysWhereAndEndsWithOne() throws IOException {
        String bad = file("bad.json", "{\"extends\": \"chai\",\n \"primitivs\": []}");
        Run run = chai("spec", "validate", bad);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(bad + ":2:2 at /primitivs: unknown key \"primitivs\", did you mean primitives?\n");
        assertThat(run.err()).endsWith("bad.json: 1 problem\n");
        JsonNode json = JsonMapper.shared()
                .readTree(chai("spec", "validate", bad, "--format", "jsonl").out());
        assertThat(json.path("line").intValue()).isEqualTo(2);
        assertThat(json.path("pointer").stringValue()).isEqualTo("/primitivs");
    }

    @Test
    void validateAcceptsAGoodFile() throws IOException {
        Run run = chai("spec", "validate", file("good.json", EXTENSION));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("good.json: good, 456 primitives in all\n");
    }

    @Test
    void brokenJsonIsAFindingAndAMissingFileIsNot() throws IOException {
        Run broken = chai("spec", "validate", file("broken.json", "{\"primitives\": ["));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("broken.json:1:17: not valid JSON: Unexpected end-of-input");
        assertUsage("none.json: no such file", "spec", "validate", folder.resolve("none.json") + "");
        assertUsage("is a directory", "spec", "validate", folder + "");
        assertUsage("broken.json:1:17", "spec", "list", "--taxonomy", folder.resolve("broken.json") + "");
    }

    @Test
    void exportedJsonIsGoodAndThePagesArePages() throws IOException {
        Path json = folder.resolve("all.json");
        assertThat(chai("spec", "export", "--out", json + "").code()).isZero();
        assertThat(Taxonomy.read(json).primitives())
                .isEqualTo(Taxonomy.bundled().primitives());
        assertThat(chai("spec", "export", "--format", "markdown").out()).startsWith("# Precise video language\n");
        assertThat(chai("spec", "export", "--format", "HTML", "--no-lighting").out())
                .startsWith("<!doctype html>")
                .contains("id=\"pan-left\"")
                .doesNotContain("id=\"black-and-white\"");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"list", "show", "validate", "export"}) {
            Run run = chai("spec", command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .startsWith("Usage: chai spec " + command)
                    .containsPattern("(Examples|An extension):\n  ");
        }
    }

    private void assertUsage(String message, String... args) {
        Run run = chai(args);
        assertThat(run.code()).as(String.join(" ", args)).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json).toString();
    }
}
