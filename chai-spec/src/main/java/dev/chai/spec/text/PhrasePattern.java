package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A phrase with its variants, as data files write it.
 *
 * <pre>{@code
 * wide (shot|view)         alternatives
 * [very] slow pan          an optional part
 * pan~ to the left         any inflection: pans, panned, panning
 * $size shot               a macro, replaced by its text
 * at the *'s level         a class: *'s possessive, *ly adverb, *num number, * any word
 * slow , steady            a comma where the text has one; elsewhere a phrase never spans a comma
 * }</pre>
 *
 * <p>Hyphens count as spaces, letter case does not count. Immutable.
 */
final class PhrasePattern {
    /** What a pattern is made of. */
    sealed interface Node permits Word, Sequence, Choice {}

    /** One word: any of these spellings or classes. */
    record Word(List<String> spellings) implements Node {}

    /** Parts one after the other. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of several parts; an empty sequence makes it optional. */
    record Choice(List<Node> options) implements Node {}

    private static final int MAX_MACRO_DEPTH = 20;

    private final String source;
    private final Map<String, String> macros;
    private final String text;
    private int position;

    private PhrasePattern(String source, Map<String, String> macros) {
        this.source = source;
        this.macros = macros;
        this.text = expand(source, 0).replace('-', ' ').replace('\u2019', '\'');
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException naming the pattern and the place that cannot be read
     */
    static Node parse(String source, Map<String, String> macros) {
        PhrasePattern pattern = new PhrasePattern(source, macros);
        Node node = pattern.choice();
        if (pattern.position < pattern.text.length()) {
            throw pattern.unreadable("an opening bracket is missing");
        }
        return node;
    }

    private String expand(String part, int depth) {
        if (depth > MAX_MACRO_DEPTH) {
            throw new IllegalArgumentException("pattern \"" + source + "\": a macro contains itself");
        }
        StringBuilder expanded = new StringBuilder();
        int i = 0;
        while (i < part.length()) {
            if (part.charAt(i) != '$') {
                expanded.append(part.charAt(i++));
                continue;
            }
            int end = i + 1;
            while (end < part.length() && Character.isLetter(part.charAt(end))) {
                end++;
            }
            String name = part.substring(i, end);
            String body = macros.get(name);
            if (body == null) {
                throw new IllegalArgumentException("pattern \"" + source + "\": no macro is called " + name);
            }
            expanded.append('(').append(expand(body, depth + 1)).append(')');
            i = end;
        }
        return expanded.toString();
    }

    private Node choice() {
        List<Node> options = new ArrayList<>();
        options.add(sequence());
        while (peek() == '|') {
            position++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (true) {
            char c = peek();
            if (c == 0 || c == '|' || c == ')' || c == ']') {
                return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
            }
            parts.add(part(c));
        }
    }

    private Node part(char c) {
        if (c == '(') {
            return bracketed(')');
        }
        if (c == '[') {
            return new Choice(List.of(bracketed(']'), new Sequence(List.of())));
        }
        return word();
    }

    private Node bracketed(char closer) {
        position++;
        Node inside = choice();
        if (peek() != closer) {
            throw unreadable("'" + closer + "' is missing");
        }
        position++;
        return inside;
    }

    private Node word() {
        int start = position;
        while (position < text.length() && " ()[]|".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String word = text.substring(start, position).toLowerCase(java.util.Locale.ROOT);
        if (word.endsWith("~")) {
            return new Word(List.copyOf(Inflections.of(word.substring(0, word.length() - 1))));
        }
        return new Word(List.of(word));
    }

    /** The next character after white space; 0 at the end. */
    private char peek() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private IllegalArgumentException unreadable(String problem) {
        return new IllegalArgumentException("pattern \"" + source + "\" near character " + position + ": " + problem);
    }
}
