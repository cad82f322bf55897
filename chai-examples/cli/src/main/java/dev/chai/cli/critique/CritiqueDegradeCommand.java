package dev.chai.cli.critique;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.CorruptionKind;
import dev.chai.critique.corrupt.Corruption;
import dev.chai.critique.corrupt.Corruptor;
import dev.chai.critique.corrupt.Edit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code chai critique degrade}: the same critiques with one thing broken, one answer line per input line. */
@Command(
        name = "degrade",
        description = "Break critiques in one known way, to test reviewers and checks and to train on.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nKinds:%n",
        footer = {
            "  insertion        adds one false detail",
            "  replacement      makes one right fact wrong: direction, size, plane, color, count ...",
            "  deletion         drops one point",
            "  nonconstructive  keeps the complaints, drops what to write",
            "  blind            says what somebody might who has only read the caption",
            "  worst-caption    makes every fact of the caption wrong that can be; answers with \"caption\"",
            "",
            "Example:",
            "  echo '{\"id\":1,\"preCaption\":\"It pans left.\",\"critique\":\"It pans right, not left.\"}' \\",
            "    | chai critique degrade --kind replacement --seed 7 -",
            "",
            "The same seed gives the same text. Offsets of edits are UTF-16, into the input. A critique that has nothing to",
            "break in this way is answered with \"skipped\" and the reason."
        })
final class CritiqueDegradeCommand implements Callable<Integer> {
    private static final List<String> KINDS =
            Corruptor.kinds().stream().map(CritiqueDegradeCommand::name).toList();

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "JSON Lines file with id, preCaption, critique, postCaption, or -.")
    private String file = "";

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "What to break, see below.")
    private String kind = "";

    @Option(names = "--seed", defaultValue = "0", paramLabel = "N", description = "Seed (default: 0).")
    private long seed;

    CritiqueDegradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String chosen = Choice.of("--kind", kind, KINDS);
        Corruptor corruptor = Corruptor.of(Corruptor.kinds().get(KINDS.indexOf(chosen)));
        return CritiqueLines.answer(terminal, file, (critique, json) -> {
            Corruption corruption = corruptor.corrupt(critique.input(), seed);
            write(json, corruption, original(critique, corruption));
        });
    }

    private static String name(CorruptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String original(CritiqueRecord critique, Corruption corruption) {
        boolean caption = corruption.kind() == CorruptionKind.WORST_CAPTION;
        return caption
                ? critique.input().postCaption().orElse(critique.input().preCaption())
                : critique.input().critique();
    }

    private static void write(JsonGenerator json, Corruption corruption, String original) {
        if (corruption instanceof Corruption.Made made) {
            json.writeStringProperty(made.kind() == CorruptionKind.WORST_CAPTION ? "caption" : "critique", made.text());
            json.writeStringProperty("kind", name(made.kind()));
            json.writeArrayPropertyStart("edits");
            made.edits().forEach(edit -> write(json, edit, original));
            json.writeEndArray();
        } else if (corruption instanceof Corruption.Skipped skipped) {
            json.writeStringProperty("kind", name(skipped.kind()));
            json.writeStringProperty("skipped", skipped.reason());
        }
    }

    private static void write(JsonGenerator json, Edit edit, String original) {
        json.writeStartObject();
        json.writeStringProperty("fact", edit.fact());
        json.writeNumberProperty("start", edit.span().start());
        json.writeNumberProperty("end", edit.span().end());
        json.writeStringProperty("before", edit.before(original));
        json.writeStringProperty("after", edit.after());
        json.writeEndObject();
    }
}
