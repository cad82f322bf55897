package dev.chai.critique.io;

import dev.chai.critique.unit.CaptionUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A format of another tool that units can be read from and written to.
 *
 * <pre>{@code
 * UnitFormat format = ChaiFormats.jsonl(Pseudonyms.KEPT);
 * List<CaptionUnit> units = new ArrayList<>();
 * ImportReport report = format.read(Path.of("triples.jsonl"), units::add);
 * format.write(Path.of("copy.jsonl"), units.stream());
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe, and hold one unit in memory at a time.
 *
 * @since 0.1
 */
public interface UnitFormat {
    /**
     * Reads every unit. A record that cannot be understood is refused, and reading goes on; the report says which and why.
     *
     * @param in the file or folder of the format
     * @param sink takes each unit, in the order of the source
     * @throws IOException if the source cannot be read at all
     */
    ImportReport read(Path in, Consumer<CaptionUnit> sink) throws IOException;

    /**
     * Writes units, replacing what is there.
     *
     * @return how many
     */
    long write(Path out, Stream<CaptionUnit> units) throws IOException;
}
