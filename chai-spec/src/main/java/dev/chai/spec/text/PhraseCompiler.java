package dev.chai.spec.text;

import dev.chai.spec.text.PhraseBook.Phrase;
import dev.chai.spec.text.PhrasePattern.Choice;
import dev.chai.spec.text.PhrasePattern.Macros;
import dev.chai.spec.text.PhrasePattern.Node;
import dev.chai.spec.text.PhrasePattern.Sequence;
import dev.chai.spec.text.PhrasePattern.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the patterns of a book into a network.
 *
 * <p>Thompson's construction (Aho, Lam, Sethi, Ullman: Compilers, section 3.7.4), after all words are known, since a class such as
 * {@code *ly} matches every known word of its kind. Single use; not thread-safe.
 */
final class PhraseCompiler {
    private static final String ANY_WORD = "*";

    private final PhraseBook book;
    private final VocabularyBuilder vocabulary = new VocabularyBuilder();
    private final Set<String> learnt = new HashSet<>();
    private final PhraseNetwork.Builder network;

    private PhraseCompiler(PhraseBook book) {
        this.book = book;
        this.network = new PhraseNetwork.Builder(book.phrases().size());
    }

    static PhraseNetwork compile(PhraseBook book) {
        return new PhraseCompiler(book).network();
    }

    private PhraseNetwork network() {
        List<Node> patterns = patterns();
        for (String word : book.words()) {
            vocabulary.add(word);
        }
        for (Node pattern : patterns) {
            grow(pattern, PhraseNetwork.ROOT, network.end());
        }
        return network.build(vocabulary.build());
    }

    private List<Node> patterns() {
        Macros macros = new Macros(book.macros());
        List<Node> patterns = new ArrayList<>(book.phrases().size());
        for (Phrase phrase : book.phrases()) {
            patterns.add(read(phrase.pattern(), macros));
        }
        return patterns;
    }

    private Node read(String pattern, Macros macros) {
        Node node = PhrasePattern.parse(pattern, macros);
        if (matchesNothing(node)) {
            throw new IllegalArgumentException("pattern \"" + pattern + "\" matches an empty text");
        }
        learn(node);
        return node;
    }

    private void learn(Node node) {
        if (node instanceof Word word) {
            if (learnt.add(word.text())) {
                vocabulary.learn(word.text());
            }
        } else if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                learn(part);
            }
        } else if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                learn(option);
            }
        }
    }

    private static boolean matchesNothing(Node node) {
        if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                if (!matchesNothing(part)) {
                    return false;
                }
            }
            return true;
        }
        if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                if (matchesNothing(option)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Leads from one place to another by what the node matches. */
    private void grow(Node node, int from, int to) {
        if (node instanceof Word word) {
            grow(word, from, to);
        } else if (node instanceof Sequence sequence) {
            grow(sequence.parts(), from, to);
        } else if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                grow(option, from, to);
            }
        }
    }

    private void grow(List<Node> parts, int from, int to) {
        if (parts.isEmpty()) {
            network.free(from, to);
            return;
        }
        int at = from;
        for (int i = 0; i < parts.size(); i++) {
            int next = i + 1 < parts.size() ? network.place() : to;
            grow(parts.get(i), at, next);
            at = next;
        }
    }

    private void grow(Word word, int from, int to) {
        if (word.text().equals(ANY_WORD)) {
            network.anyWord(from, to);
            return;
        }
        for (int symbol : vocabulary.symbols(word.text())) {
            network.edge(from, symbol, to);
        }
    }
}
