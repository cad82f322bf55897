package dev.chai.spec.text;

import dev.chai.spec.text.PhraseBook.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The networks of the bundled phrases, compiled when the library is built: compiling takes a quarter of the time until a first caption
 * is read.
 *
 * <p>A book is served from here if its patterns stand here in the same order, others between them notwithstanding: linters of all
 * profiles and targets share one network. Patterns and macros are compared by length and hash, so a book of other phrases would have
 * to meet two equal hashes of 32 bits. Thread-safe.
 */
public final class PhraseArchive {
    /** The smallest first: the finder's own phrases, and those of the finder and all bundled rules. */
    private static final List<String> FILES = List.of("finder.phrases", "linter.phrases");

    private final long[] patterns;
    private final long[] macros;
    /** One number for the words that belong to no pattern. */
    private final int words;

    private final PhraseNetwork network;

    private PhraseArchive(long[] patterns, long[] macros, int words, PhraseNetwork network) {
        this.patterns = patterns;
        this.macros = macros;
        this.words = words;
        this.network = network;
    }

    /** The names of the files that the build makes beside this class, the smallest first. */
    public static List<String> files() {
        return FILES;
    }

    /** What one of the files holds: the phrases of a book, compiled. */
    public static byte[] bytes(PhraseBook book) {
        IntFile.Writer file = new IntFile.Writer();
        file.count(book.phrases().size());
        file.longs(book.phrases().stream()
                .mapToLong(phrase -> print(phrase.pattern()))
                .toArray());
        file.longs(macroPrints(book.macros()));
        file.count(print(book.words()));
        PhraseCompiler.compile(book).writeTo(file);
        return file.bytes();
    }

    /** Reads what {@link #bytes} makes. */
    static PhraseArchive of(byte[] bytes) {
        IntFile file = new IntFile(bytes);
        file.count();
        return afterCount(file);
    }

    private static PhraseArchive afterCount(IntFile file) {
        return new PhraseArchive(file.longs(), file.longs(), file.count(), PhraseNetwork.readFrom(file));
    }

    /** The graph of a book whose phrases the build has compiled. */
    static Optional<PhraseGraph> find(PhraseBook book) {
        for (Bundled file : Bundled.ALL) {
            PhraseArchive archive = file.holding(book.phrases().size());
            Optional<PhraseGraph> graph = archive == null ? Optional.empty() : archive.graph(book);
            if (graph.isPresent()) {
                return graph;
            }
        }
        return Optional.empty();
    }

    Optional<PhraseGraph> graph(PhraseBook book) {
        if (!hasMacros(book.macros()) || print(book.words()) != words) {
            return Optional.empty();
        }
        int[] numbers = numbers(book.phrases());
        return numbers.length < book.phrases().size()
                ? Optional.empty()
                : Optional.of(PhraseGraph.of(network, book.phrases(), numbers));
    }

    private boolean hasMacros(Map<String, String> wanted) {
        for (long print : macroPrints(wanted)) {
            if (Arrays.binarySearch(macros, print) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of the patterns here that are those of the phrases, up to the first phrase that is not found. */
    private int[] numbers(List<Phrase> phrases) {
        int[] numbers = new int[phrases.size()];
        int found = 0;
        for (int number = 0; number < patterns.length && found < numbers.length; number++) {
            if (patterns[number] == print(phrases.get(found).pattern())) {
                numbers[found++] = number;
            }
        }
        return Arrays.copyOf(numbers, found);
    }

    private static long[] macroPrints(Map<String, String> macros) {
        long[] prints = new long[macros.size()];
        int i = 0;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            prints[i++] = 31 * print(macro.getKey()) + print(macro.getValue());
        }
        Arrays.sort(prints);
        return prints;
    }

    /** Whatever their order. */
    private static int print(Collection<String> words) {
        int print = words.size();
        for (String word : words) {
            print += 31 * word.hashCode() + word.length();
        }
        return print;
    }

    private static long print(String text) {
        return (long) text.length() << 32 | (text.hashCode() & 0xFFFF_FFFFL);
    }

    /** One of the files, read when a book is first that small. Thread-safe. */
    private static final class Bundled {
        static final List<Bundled> ALL = List.of(new Bundled(FILES.get(0)), new Bundled(FILES.get(1)));

        private final String name;
        private @Nullable PhraseArchive archive;
        private int patterns = Integer.MAX_VALUE;

        private Bundled(String name) {
            this.name = name;
        }

        /** The archive, unless it has fewer patterns than that. */
        synchronized @Nullable PhraseArchive holding(int atLeast) {
            if (archive == null && patterns >= atLeast) {
                load(atLeast);
            }
            return patterns >= atLeast ? archive : null;
        }

        /** A file starts with the number of its patterns; an editor that compiles without Maven makes no files. */
        private void load(int atLeast) {
            try (@Nullable InputStream in = PhraseArchive.class.getResourceAsStream(name)) {
                if (in == null) {
                    patterns = 0;
                    return;
                }
                patterns = new IntFile(in.readNBytes(Integer.BYTES)).count();
                if (patterns >= atLeast) {
                    archive = afterCount(new IntFile(in.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read", e);
            }
        }
    }
}
