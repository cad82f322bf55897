package dev.chai.spec.text;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.text.PhraseBook.Phrase;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The networks of the bundled phrases, compiled when the library is built: compiling them takes half of the time until a linter is ready
 * in a new JVM.
 *
 * <p>A book is served from here if its patterns are here in the same order, others between them notwithstanding: linters of all
 * profiles and targets share one network. Patterns, macros and words are compared by their text. Immutable and thread-safe.
 */
public final class PhraseArchive {
    private final String[] patterns;
    private final Map<String, String> macros;
    /** The words that belong to no pattern. */
    private final Set<String> words;

    private final PhraseNetwork network;

    private PhraseArchive(IntFile file) {
        patterns = file.strings();
        macros = macros(file.strings(), file.strings());
        words = Set.of(file.strings());
        network = PhraseNetwork.readFrom(file);
    }

    private static Map<String, String> macros(String[] names, String[] bodies) {
        Map<String, String> macros = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            macros.put(names[i], bodies[i]);
        }
        return macros;
    }

    /** Returns the names of the archives that the build makes, {@link BundledData#compiled}, the smallest first. */
    public static List<String> names() {
        return Bundled.NAMES;
    }

    /** Returns what {@link #of} reads: the phrases of a book, compiled. */
    public static byte[] bytes(PhraseBook book) {
        IntFile.Writer file = new IntFile.Writer();
        file.strings(book.phrases().stream().map(Phrase::pattern).toList());
        file.strings(book.macros().keySet());
        file.strings(book.macros().values());
        file.strings(book.words());
        PhraseCompiler.compile(book).writeTo(file);
        return file.bytes();
    }

    /** Reads what {@link #bytes} makes. */
    static PhraseArchive of(ByteBuffer bytes) {
        return new PhraseArchive(new IntFile(bytes));
    }

    /** Returns the graph of a book whose phrases the build has compiled. */
    static Optional<PhraseGraph> find(PhraseBook book) {
        return Bundled.ALL.stream()
                .map(Bundled::archive)
                .flatMap(Optional::stream)
                .flatMap(archive -> archive.graph(book).stream())
                .findFirst();
    }

    /** Returns the graph of a book whose phrases are here. */
    Optional<PhraseGraph> graph(PhraseBook book) {
        if (!macros.entrySet().containsAll(book.macros().entrySet()) || !words.equals(book.words())) {
            return Optional.empty();
        }
        int[] numbers = numbers(book.phrases());
        return numbers.length < book.phrases().size()
                ? Optional.empty()
                : Optional.of(PhraseGraph.of(network, book.phrases(), numbers));
    }

    /** The numbers of the patterns here that are those of the phrases, up to the first phrase that is not found. */
    private int[] numbers(List<Phrase> phrases) {
        int[] numbers = new int[phrases.size()];
        int found = 0;
        for (int number = 0; number < patterns.length && found < numbers.length; number++) {
            if (patterns[number].equals(phrases.get(found).pattern())) {
                numbers[found++] = number;
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    /** One of the archives of the build, read when a book is first searched for. Thread-safe. */
    private static final class Bundled {
        /** The finder's own phrases, and those of the finder and all bundled rules. */
        static final List<String> NAMES = List.of("finder.phrases", "linter.phrases");

        static final List<Bundled> ALL = NAMES.stream().map(Bundled::new).toList();

        private final String name;
        private Optional<PhraseArchive> archive = Optional.empty();
        private boolean read;

        private Bundled(String name) {
            this.name = name;
        }

        synchronized Optional<PhraseArchive> archive() {
            if (!read) {
                archive = BundledData.standard().compiled(name).map(PhraseArchive::of);
                read = true;
            }
            return archive;
        }
    }
}
