package dev.chai.cli.critique;

import dev.chai.cli.io.Terminal;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.check.Evidence;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code chai critique check}: accuracy, recall and constructiveness, one answer line per input line. */
@Command(
        name = "check",
        description = "Score critiques: accuracy, recall and constructiveness, 0 to 1.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  echo '{\"id\":1,\"preCaption\":\"It pans left.\",\"critique\":\"It pans right.\",\"postCaption\":"
                    + "\"It pans right.\"}' \\",
            "    | chai critique check -",
            "",
            "Accuracy and recall need postCaption, the caption that is known to be right, or labels of the clip; they are left",
            "out where neither tells.",
            "The scores order critiques; they are no shares."
        })
final class CritiqueCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "JSON Lines file with id, preCaption, critique, postCaption, labels, or -.")
    private String file;

    @Option(names = "--evidence", description = "Add the reasons for each score.")
    private boolean evidence;

    CritiqueCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return CritiqueLines.answer(terminal, file, (critique, json) -> write(json, critique.input()));
    }

    private void write(JsonGenerator json, CheckInput input) {
        CheckReport report = CritiqueChecks.standard().check(input);
        report.accuracy().ifPresent(result -> json.writeNumberProperty("accuracy", result.score()));
        report.recall().ifPresent(result -> json.writeNumberProperty("recall", result.score()));
        json.writeNumberProperty("constructiveness", report.constructiveness().score());
        PointJson.write(json, input);
        if (evidence) {
            json.writeObjectPropertyStart("evidence");
            report.accuracy().ifPresent(result -> write(json, "accuracy", result));
            report.recall().ifPresent(result -> write(json, "recall", result));
            write(json, "constructiveness", report.constructiveness());
            json.writeEndObject();
        }
    }

    private static String name(Evidence.Source text) {
        return switch (text) {
            case CRITIQUE -> "critique";
            case PRE_CAPTION -> "preCaption";
            case POST_CAPTION -> "postCaption";
        };
    }

    private static void write(JsonGenerator json, String name, CheckResult result) {
        json.writeArrayPropertyStart(name);
        for (Evidence reason : result.evidence()) {
            json.writeStartObject();
            json.writeStringProperty("text", name(reason.text()));
            json.writeNumberProperty("start", reason.span().start());
            json.writeNumberProperty("end", reason.span().end());
            json.writeNumberProperty("score", reason.score());
            json.writeStringProperty("finding", reason.finding());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
