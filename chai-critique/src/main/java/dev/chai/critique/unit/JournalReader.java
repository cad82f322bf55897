package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads units from the lines of a journal. Not thread-safe. */
final class JournalReader {
    private final JournalFile file;
    private final JournalIndex index;

    JournalReader(JournalFile file, JournalIndex index) {
        this.file = file;
        this.index = index;
    }

    Optional<CaptionUnit> find(UnitId id) throws IOException {
        List<JournalIndex.Place> lines = index.linesOf(id);
        return lines.isEmpty() ? Optional.empty() : Optional.of(replay(id, lines.iterator()));
    }

    private CaptionUnit replay(UnitId id, Iterator<JournalIndex.Place> lines) throws IOException {
        CaptionUnit unit = line(lines.next())
                .add()
                .orElseThrow(() -> problem("unit " + id + " has events but was never added"))
                .unit();
        while (lines.hasNext()) {
            unit = unit.with(line(lines.next()).event().orElseThrow(() -> problem("unit " + id + " was added twice")));
        }
        return unit;
    }

    JournalLine line(JournalIndex.Place place) throws IOException {
        try {
            return UnitJson.MAPPER.readValue(file.read(place), JournalLine.class);
        } catch (JacksonException e) {
            throw problem("line at byte " + place.start() + ": " + JsonProblems.firstLine(e.getOriginalMessage()));
        }
    }

    private ChaiDataException problem(String what) {
        return ChaiDataException.in(file.path().toString(), what);
    }
}
