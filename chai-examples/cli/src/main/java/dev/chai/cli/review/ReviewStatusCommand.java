package dev.chai.cli.review;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.UnitView;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code chai review status}: how many units are in which state, or which. */
@Command(
        name = "status",
        description = "Count the units of a store by state and aspect, or list those of one state.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nOutput:%n",
        footer = {
            "  {\"units\",\"states\":{STATE:{ASPECT:COUNT}}}",
            "  with --list, a line {\"unit\",\"state\",\"author\",\"events\"} for each unit of the state."
        })
final class ReviewStatusCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> STATES =
            List.of("not_started", "submitted", "approved", "rejected", "overridden");

    private final Terminal terminal;

    @Parameters(paramLabel = "STORE", description = "Folder of the store.")
    private Path folder = Path.of("");

    @Option(
            names = "--list",
            paramLabel = "STATE",
            description = "not_started, submitted, approved, rejected or overridden.")
    private Optional<String> list = Optional.empty();

    ReviewStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> wanted = list.map(state -> Choice.of("--list", state, STATES));
        try (UnitView store = ReviewCommand.view(folder)) {
            if (wanted.isPresent()) {
                list(store, wanted.get());
            } else {
                count(store);
            }
        }
        return ExitCode.OK;
    }

    private void list(UnitView store, String state) {
        for (Iterator<CaptionUnit> units = store.units().iterator(); units.hasNext(); ) {
            CaptionUnit unit = units.next();
            if (unit.state().name().equals(state)) {
                print(json -> {
                    json.writeStringProperty("unit", unit.id().toString());
                    json.writeStringProperty("state", state);
                    unit.current().ifPresent(work -> json.writeStringProperty("author", work.author()));
                    json.writeNumberProperty("events", unit.history().events().size());
                });
            }
        }
    }

    private void count(UnitView store) {
        Map<String, Map<String, Integer>> states = new TreeMap<>();
        store.units()
                .forEach(unit -> states.computeIfAbsent(unit.state().name(), state -> new TreeMap<>())
                        .merge(unit.aspect().id(), 1, Integer::sum));
        print(json -> {
            json.writeNumberProperty("units", store.size());
            json.writeObjectPropertyStart("states");
            states.forEach((state, aspects) -> {
                json.writeObjectPropertyStart(state);
                aspects.forEach(json::writeNumberProperty);
                json.writeEndObject();
            });
            json.writeEndObject();
        });
    }

    private void print(Consumer<JsonGenerator> content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        terminal.out().append(line.toString()).append('\n');
    }
}
