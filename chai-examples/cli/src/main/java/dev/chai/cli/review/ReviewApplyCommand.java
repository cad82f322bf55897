package dev.chai.cli.review;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.UnitId;
import dev.chai.critique.WallTime;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import dev.chai.critique.unit.ReviewEvents;
import dev.chai.critique.unit.UnitStore;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code chai review apply}: events into a store, each acknowledged when it is on disk. */
@Command(
        name = "apply",
        description =
                "Add units to a store and append events to them; each answer line says that its event is on disk.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai review apply --add units.jsonl work",
            "  echo '{\"unit\":\"camera/quay.1.2.mp4\",\"event\":{\"type\":\"approve\",\"actor\":\"reviewer-91c0\"}}' \\",
            "    | chai review apply work -",
            "",
            "Events are those of unit files: submit, refine, withdraw, approve, reject, resubmit, reopen, override. Where \"at\" is",
            "missing, the present is taken. Answers: {\"unit\",\"state\",\"events\"} or {\"unit\"?,\"error\"}; an event that is",
            "not legal in the unit's state changes nothing. Exit code 1 when events were refused."
        })
final class ReviewApplyCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "STORE",
            description = "Folder of the store; made if absent and --add is given.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "EVENTS.jsonl",
            description = "Lines of unit and event, or -.")
    private Optional<String> events = Optional.empty();

    @Option(names = "--add", paramLabel = "UNITS.jsonl", description = "Units to add first.")
    private Optional<Path> added = Optional.empty();

    ReviewApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (events.isEmpty() && added.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name a file of events, or - for standard input, or --add");
        }
        try (UnitStore store = added.isPresent() ? UnitStore.open(folder) : ReviewCommand.open(folder)) {
            if (added.isPresent()) {
                add(store, added.get());
            }
            return events.isEmpty() || apply(store, events.get()) ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    private void add(UnitStore store, Path file) throws IOException {
        try (Stream<CaptionUnit> units = CaptionUnits.read(file)) {
            terminal.err().println("added " + store.addAll(units) + " units");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean apply(UnitStore store, String file) throws IOException {
        boolean all = true;
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            TextLines lines = new TextLines("input", in, TextLines.maxLineBytes());
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    ObjectNode answer = answer(store, line.get());
                    all &= !answer.has("error");
                    terminal.out().append(answer.toString()).append('\n');
                    // Whoever waits for the acknowledgement must see it now.
                    terminal.out().flush();
                }
            }
        }
        return all;
    }

    private static ObjectNode answer(UnitStore store, TextLine line) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        String where = "line " + line.number() + ": ";
        if (line.problem().isPresent()) {
            return answer.put("error", where + line.problem().get());
        }
        try {
            JsonNode read = JSON.readTree(line.text());
            UnitId unit = UnitId.parse(read.path("unit").asString(""));
            answer.put("unit", unit.toString());
            CaptionUnit after = store.append(unit, ReviewEvents.parse(event(read)));
            answer.put("state", after.state().name());
            return answer.put("events", after.history().events().size());
        } catch (JacksonException e) {
            return answer.put("error", where + e.getOriginalMessage());
        } catch (ChaiDataException | IllegalArgumentException | IllegalStateException e) {
            return answer.put("error", where + e.getMessage());
        }
    }

    /** The event as JSON, with the present where it has no time of its own. */
    private static String event(JsonNode line) {
        if (!(line.path("event") instanceof ObjectNode event)) {
            throw new IllegalArgumentException(
                    "\"event\" is missing, for example {\"type\":\"approve\",\"actor\":\"...\"}");
        }
        boolean carriesTime = event.has("at") || event.has("annotation");
        if (!carriesTime) {
            event.put("at", WallTime.now(Clock.systemUTC()).toString());
        }
        return event.toString();
    }
}
