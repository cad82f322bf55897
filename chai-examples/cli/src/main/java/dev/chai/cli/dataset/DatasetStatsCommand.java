package dev.chai.cli.dataset;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.Annotation;
import dev.chai.critique.Negative;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.CaptionUnits;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code chai dataset stats}: what a unit file holds, as one JSON object. */
@Command(
        name = "stats",
        description = "Count the units of a file by aspect, state, score of the draft and author.",
        mixinStandardHelpOptions = true)
final class DatasetStatsCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Terminal terminal;

    @Parameters(paramLabel = "UNITS.jsonl", description = "Unit file.")
    private Path file;

    DatasetStatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Counts counts = new Counts();
        try (Stream<CaptionUnit> units = CaptionUnits.read(file)) {
            units.forEach(counts::add);
        }
        terminal.out().append(counts.json()).append('\n');
        return ExitCode.OK;
    }

    /** Counts in one pass; memory grows with the number of clips only. */
    private static final class Counts {
        private final Set<String> clips = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private final Map<String, Map<String, Long>> tables = new TreeMap<>();
        private long units;
        private long critiques;
        private long events;

        void add(CaptionUnit unit) {
            units++;
            clips.add(unit.clip().id());
            sources.add(unit.clip().sourceVideo());
            events += unit.history().events().size();
            critiques += unit.critique().isPresent() ? 1 : 0;
            count("aspects", unit.aspect().id());
            count("states", unit.state().name());
            unit.ratings()
                    .flatMap(ratings -> ratings.pre())
                    .ifPresent(rating -> count("draftRatings", Integer.toString(rating.value())));
            unit.current().map(Annotation::author).ifPresent(author -> count("authors", author));
            for (Negative negative : unit.negatives()) {
                count("negatives", negative.kind().name().toLowerCase(Locale.ROOT));
            }
        }

        private void count(String table, String key) {
            tables.computeIfAbsent(table, name -> new TreeMap<>()).merge(key, 1L, Long::sum);
        }

        String json() {
            StringWriter out = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject();
                json.writeNumberProperty("units", units);
                json.writeNumberProperty("clips", clips.size());
                json.writeNumberProperty("sourceVideos", sources.size());
                json.writeNumberProperty("events", events);
                json.writeNumberProperty("critiques", critiques);
                tables.forEach((name, table) -> {
                    json.writeObjectPropertyStart(name);
                    table.forEach((key, count) -> json.writeNumberProperty(key, count));
                    json.writeEndObject();
                });
                json.writeEndObject();
            }
            return out.toString();
        }
    }
}
