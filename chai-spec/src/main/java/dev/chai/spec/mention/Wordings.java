package dev.chai.spec.mention;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.bundled.Resources;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.mention.lexicon.PatternChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Wordings of a user, or of a field, that a finder understands in addition to those of the bundled lexicon.
 *
 * <pre>{@code
 * Wordings wordings = Wordings.parse("house style", "{\"wordings\": {\"dolly-in\": [\"creep~ up on\"]}, \"traps\": [\"pan flute\"]}");
 * MentionFinder finder = MentionFinder.builder(Taxonomy.bundled()).wordings(wordings).build();
 * finder.find("The camera creeps up on the door.");   // dolly-in
 * }</pre>
 *
 * <p>The file has up to three parts: {@code wordings}, lists of patterns by the id of the primitive that they state; {@code traps}, a
 * list of patterns that state nothing although parts of them would; {@code macros}, lists of patterns by a name such as
 * {@code $vehicle} that the other patterns may use. Patterns are those of {@link MentionFinder.Builder#watch}; {@code
 * wordings.schema.json} beside this class describes the format for editors. Of overlapping wordings the first
 * wins, then the longer; an added one replaces a bundled one of the same words, and one that states a movement hides the movements
 * within it.
 *
 * <p>Limits: 5,000 patterns, and those of {@link ReadLimits#standard()} for the file. Immutable and thread-safe. Cost:
 * some hundred milliseconds for the first file of a process, which loads the schema validator.
 *
 * @since 0.1
 */
public final class Wordings {
    /** Chosen by hand: five times the bundled lexicon, and still compiled within a second. */
    private static final int MAX_PATTERNS = 5_000;

    private final Map<String, String> macros;
    private final Map<String, Located> entries;
    private final List<String> traps;

    private Wordings(Map<String, String> macros, Map<String, Located> entries, List<String> traps) {
        this.macros = macros;
        this.entries = entries;
        this.traps = traps;
    }

    /**
     * Reads a file.
     *
     * @throws ChaiDataException with file, line and column, if it does not have the format or a pattern cannot be read
     * @throws IOException if the file cannot be read
     */
    public static Wordings read(Path file) throws IOException {
        return of(JsonText.read(file, ReadLimits.standard()));
    }

    /**
     * Reads the text of such a file.
     *
     * @param source the name of the text in errors
     * @throws ChaiDataException as {@link #read(Path)}
     */
    public static Wordings parse(String source, String json) {
        return of(JsonText.of(source, json.getBytes(StandardCharsets.UTF_8), ReadLimits.standard()));
    }

    private static Wordings of(JsonText text) {
        DataProblem.throwFirst(Schema.WORDINGS.problems(text));
        Located file = text.located();
        Map<String, String> macros = macros(file.members("macros"));
        Wordings wordings = new Wordings(macros, file.members("wordings"), file.strings("traps"));
        if (wordings.size() > MAX_PATTERNS) {
            throw file.error(wordings.size() + " patterns are more than the limit of " + MAX_PATTERNS);
        }
        PatternChecker checker = new PatternChecker(macros);
        wordings.entries.values().forEach(patterns -> check(patterns.elements(), checker));
        check(file.elements("traps"), checker);
        return wordings;
    }

    private static Map<String, String> macros(Map<String, Located> entries) {
        Map<String, String> macros = new LinkedHashMap<>();
        entries.forEach((name, patterns) -> {
            if (PatternChecker.isBundledMacro(name)) {
                throw patterns.error("the lexicon has a macro " + name + " already; choose another name");
            }
            macros.put(name, String.join("|", patterns.strings()));
        });
        return macros;
    }

    private static void check(List<Located> patterns, PatternChecker checker) {
        patterns.forEach(pattern -> pattern.as(checker::check));
    }

    /** Returns the number of patterns, without those of macros. */
    public int size() {
        return traps.size()
                + entries.values().stream()
                        .mapToInt(patterns -> patterns.elements().size())
                        .sum();
    }

    Map<String, String> macros() {
        return macros;
    }

    List<String> traps() {
        return traps;
    }

    /**
     * Returns the patterns by the id of their primitive.
     *
     * @throws ChaiDataException with the place in the file, if the taxonomy has no such primitive
     */
    Map<String, List<String>> patterns(Taxonomy taxonomy) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> known(entry.getKey(), entry.getValue(), taxonomy),
                        entry -> entry.getValue().strings(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static String known(String id, Located place, Taxonomy taxonomy) {
        if (taxonomy.find(id).isEmpty()) {
            throw place.error("no primitive has the id \"" + id + "\"" + Nearest.hint(id, taxonomy.ids()));
        }
        return id;
    }

    /** The schema, loaded with the first file. */
    private static final class Schema {
        static final DataSchema WORDINGS = DataSchema.of(Resources.open(Wordings.class, "wordings.schema.json"));
    }
}
