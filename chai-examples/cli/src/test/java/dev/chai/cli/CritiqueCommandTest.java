package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CritiqueCommandTest {
    private static final String GOOD = "{\"id\":\"a\",\"preCaption\":\"The camera pans left.\","
            + "\"critique\":\"The camera pans right, not left.\",\"postCaption\":\"The camera pans right.\"}";
    private static final String BLIND =
            "{\"id\":7,\"preCaption\":\"The camera pans left.\",\"critique\":\"The direction is wrong.\"}";

    /** What a run left behind. */
    private record Run(int code, String out, String err) {
        List<JsonNode> answers() {
            return out.lines().map(JsonMapper.shared()::readTree).toList();
        }
    }

    @Test
    void checkAnswersEachLineWithScoresAndPoints() {
        Run run = chai(GOOD + "\n" + BLIND + "\n", "critique", "check", "-");
        assertThat(run.code).isZero();
        assertThat(run.err).isEmpty();
        JsonNode good = run.answers().get(0);
        assertThat(good.path("id").stringValue()).isEqualTo("a");
        assertThat(good.path("accuracy").doubleValue()).isGreaterThan(0.8);
        assertThat(good.path("recall").doubleValue()).isGreaterThan(0.9);
        assertThat(good.path("points").get(0).path("target").path("text").stringValue())
                .isEqualTo("left");
        assertThat(good.has("evidence")).isFalse();
        JsonNode blind = run.answers().get(1);
        assertThat(blind.path("id").intValue()).isEqualTo(7);
        assertThat(blind.has("accuracy")).isFalse();
        assertThat(blind.has("recall")).isFalse();
        assertThat(blind.path("constructiveness").doubleValue()).isLessThan(0.2);
    }

    @Test
    void evidenceIsAddedWhereAskedFor() {
        JsonNode answer =
                chai(GOOD, "critique", "check", "--evidence", "-").answers().get(0);
        JsonNode reason = answer.path("evidence").path("constructiveness").get(0);
        assertThat(reason.path("text").stringValue()).isEqualTo("critique");
        assertThat(reason.path("finding").stringValue()).isNotBlank();
    }

    @Test
    void badLinesAreAnsweredWithTheirErrorAndDoNotEndTheRun() {
        Run run = chai("{\"id\":\"x\"\n\n[]\n{\"id\":\"y\",\"critique\":\"z\"}\n" + GOOD, "critique", "check", "-");
        assertThat(run.code).isEqualTo(2);
        assertThat(run.answers()).hasSize(4);
        assertThat(run.answers().get(0).path("id").stringValue()).isEqualTo("x");
        assertThat(run.answers().get(0).path("error").stringValue()).startsWith("line 1: column");
        assertThat(run.answers().get(1).path("error").stringValue()).contains("expected a JSON object");
        assertThat(run.answers().get(2).path("error").stringValue()).isEqualTo("line 4: \"preCaption\" is missing");
        assertThat(run.answers().get(3).has("accuracy")).isTrue();
    }

    @Test
    void pointsAreTakenApart() {
        JsonNode point = chai(GOOD, "critique", "points", "-")
                .answers()
                .get(0)
                .path("points")
                .get(0);
        assertThat(point.path("kind").stringValue()).isEqualTo("wrong");
        assertThat(point.path("replacement").stringValue()).isEqualTo("The camera pans right");
        assertThat(point.path("primitives").toString()).contains("pan-right");
    }

    @Test
    void degradedCritiqueComesWithItsEdits() {
        String[] args = {"critique", "degrade", "--kind", "replacement", "--seed", "7", "-"};
        String input = GOOD.replace("The camera pans right, not left.", "It turns right, not left.");
        JsonNode answer = chai(input, args).answers().get(0);
        assertThat(answer.path("critique").stringValue()).isEqualTo("It turns left, not right.");
        assertThat(answer.path("kind").stringValue()).isEqualTo("replacement");
        assertThat(answer.path("edits").get(0).path("before").stringValue()).isEqualTo("right");
        assertThat(answer.path("edits").get(0).path("fact").stringValue()).isEqualTo("direction");
        assertThat(chai(input, args).out).isEqualTo(chai(input, args).out);
    }

    @Test
    void whatCannotBeDegradedIsSkippedAndWhatIsUnknownIsWrongUsage() {
        Run skipped = chai(BLIND, "critique", "degrade", "--kind", "deletion", "-");
        assertThat(skipped.answers().get(0).path("skipped").stringValue()).contains("one point only");
        Run caption = chai(GOOD, "critique", "degrade", "--kind", "worst-caption", "-");
        assertThat(caption.answers().get(0).path("caption").stringValue()).contains("left");
        Run unknown = chai(GOOD, "critique", "degrade", "--kind", "delete", "-");
        assertThat(unknown.code).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err).contains("deletion");
    }

    @Test
    void labelsAnswerWhereThereIsNoPostCaption() {
        String line = "{\"id\":1,\"preCaption\":\"The camera pans left.\",\"critique\":\"The camera pans right.\","
                + "\"labels\":{\"yes\":[\"pan-right\"],\"no\":[\"pan-left\"]}}";
        JsonNode answer =
                chai(line, "critique", "check", "--evidence", "-").answers().get(0);
        assertThat(answer.path("accuracy").doubleValue()).isEqualTo(1);
        assertThat(answer.path("recall").doubleValue()).isEqualTo(1);
        assertThat(answer.path("evidence").path("recall").get(0).path("text").stringValue())
                .isEqualTo("preCaption");
        assertThat(chai(line.replace("pan-right", "no-such"), "critique", "check", "-")
                        .answers()
                        .get(0)
                        .has("error"))
                .isTrue();
    }

    @Test
    void missingVerbAndMissingFileAreWrongUsage() {
        assertThat(chai("", "critique").code).isEqualTo(ExitCode.USAGE);
        Run run = chai("", "critique", "check", "no-such-file.jsonl");
        assertThat(run.code).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("no-such-file.jsonl: no such file").doesNotContain("\tat ");
    }

    private static Run chai(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code;
        try (PrintStream outs = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream errs = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            ByteArrayInputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
            code = Chai.run(new Terminal(input, outs, errs, false), args);
        }
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
