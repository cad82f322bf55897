package dev.chai.spec.labels.authors;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import dev.chai.spec.labels.ClipLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes labels as JSON Lines, one clip a line: the CHAI authors' records, or what is stored about a clip.
 *
 * <pre>{@code
 * List<LabelRecord> records = LabelFile.readRecords(Path.of("labels.jsonl"));   // {"clip", "pos", "neg"}
 * List<ClipLabels> clips = LabelFile.readClips(Path.of("labels.jsonl"));        // either form
 * LabelFile.writeClips(Path.of("stored.jsonl"), clips);   // {"clip", "yes", "no", "states", "motion"}
 * }</pre>
 *
 * <p>A line with {@code pos} or {@code neg} is an authors' record, any other line holds stored labels. A stored line names primitives
 * ({@code "yes": ["slow-motion"]}), states ({@code "states": [{"start": "high-angle", "end": "level-angle"}]}) and the camera motion
 * ({@code "motion": {"complexity": "simple", "steadiness": "smooth", "steps": [["pan-left"]]}}). Blank lines are skipped.
 *
 * <p>Errors name the file, the line and the pointer in the line. Thread-safe. Cost: one pass; a line has at most 1 MiB.
 *
 * @since 0.1
 */
public final class LabelFile {
    private static final int MAX_LINE = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(20_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LabelFile() {}

    /**
     * Reads the authors' records of a file.
     *
     * @throws ChaiDataException if a line is no record or names an unknown label
     * @throws IOException if the file cannot be read
     */
    public static List<LabelRecord> readRecords(Path file) throws IOException {
        return read(file, (line, place) -> record(line, place.source, place.line));
    }

    /**
     * Reads what is stored about each clip of a file, from either form.
     *
     * @throws ChaiDataException if a line is neither form or names an unknown label or primitive
     * @throws IOException if the file cannot be read
     */
    public static List<ClipLabels> readClips(Path file) throws IOException {
        return read(file, (line, place) -> clip(line, Optional.empty(), place.source, place.line));
    }

    /** Reads one line of authors' labels; the source and line number, from 1, are for messages. */
    public static LabelRecord record(String json, String source, int line) {
        return ClipLabelsJson.readRecord(parse(json, source, line), Optional.empty(), source, line);
    }

    /**
     * Reads the labels of one clip from a line of either form; the source names a clip that the line leaves unnamed, and applies to it in
     * messages with the line.
     */
    public static ClipLabels clip(String json, String source, int line) {
        return clip(json, Optional.of(source), source, line);
    }

    private static ClipLabels clip(String json, Optional<String> unnamed, String source, int line) {
        JsonNode tree = parse(json, source, line);
        boolean isRecord = tree.has("pos") || tree.has("neg");
        return isRecord
                ? LabelDerivations.bundled().restore(ClipLabelsJson.readRecord(tree, unnamed, source, line))
                : ClipLabelsJson.read(tree, source, source, line);
    }

    /**
     * Reads the stored labels of one clip from JSON that has been parsed.
     *
     * @param clip the name for labels that carry none
     * @param source the name of the file in messages
     */
    public static ClipLabels clip(JsonNode json, String clip, String source) {
        return ClipLabelsJson.read(json, clip, source, 0);
    }

    /** Returns one line of authors' labels. */
    public static String toJson(LabelRecord record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clip", record.clip());
        json.put("pos", record.positive());
        json.put("neg", record.negative());
        return MAPPER.writeValueAsString(json);
    }

    /** Returns one line of stored labels. */
    public static String toJson(ClipLabels labels) {
        return MAPPER.writeValueAsString(ClipLabelsJson.write(labels));
    }

    /** Writes authors' records, replacing the file. */
    public static void writeRecords(Path file, List<LabelRecord> records) throws IOException {
        write(file, records.stream().map(LabelFile::toJson).toList());
    }

    /** Writes stored labels, replacing the file. */
    public static void writeClips(Path file, List<ClipLabels> clips) throws IOException {
        write(file, clips.stream().map(LabelFile::toJson).toList());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        AtomicFile.writeLines(file, lines.stream());
    }

    private static <T> List<T> read(Path file, BiFunction<String, Place, T> parser) throws IOException {
        List<T> values = new ArrayList<>();
        try (TextLines lines = TextLines.open(file, MAX_LINE)) {
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    Place place = new Place(file.toString(), line.get().number());
                    values.add(parser.apply(line.get().require(), place));
                }
            }
        }
        return List.copyOf(values);
    }

    private static JsonNode parse(String json, String source, int line) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!tree.isObject()) {
                throw ChaiDataException.at(source, line, 1, "a JSON object is expected, one a line");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int column = at == null ? 0 : Math.max(0, at.getColumnNr());
            String problem =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw ChaiDataException.at(source, line, column, "not valid JSON: " + problem);
        }
    }

    private record Place(String source, int line) {}
}
