package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A journal as it was at one moment. A torn tail may be a write in progress and is passed over. */
final class JournalView implements UnitView {
    private final JournalFile file;
    private final JournalIndex index;
    private final JournalReader reader;

    private JournalView(JournalFile file, JournalIndex index) {
        this.file = file;
        this.index = index;
        this.reader = new JournalReader(file, index);
    }

    static JournalView open(Path folder) throws IOException {
        Path journal = folder.resolve(JournalStore.NAME);
        if (Files.notExists(journal)) {
            throw new NoSuchFileException(folder.toString(), null, "no store in this folder");
        }
        JournalFile file = JournalFile.forReading(journal);
        try {
            return new JournalView(file, JournalScan.of(file).index());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public synchronized Optional<CaptionUnit> find(UnitId unit) throws IOException {
        return reader.find(unit);
    }

    @Override
    public Stream<CaptionUnit> units() {
        List<UnitId> ids = index.units();
        return ids.stream().map(this::require);
    }

    private CaptionUnit require(UnitId id) {
        try {
            return find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
