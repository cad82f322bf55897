package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A phrase with its variants, as data files write it.
 *
 * <pre>{@code
 * wide (shot|view)         alternatives
 * [very] slow pan          an optional part
 * pan~ to the left         any inflection: pans, panned, panning
 * $size shot               a macro, replaced by its pattern
 * at the *'s level         a class: *'s possessive, *ly adverb, *num number, * any word
 * slow , steady            a comma where the text has one; elsewhere a phrase never spans a comma
 * }</pre>
 *
 * <p>Hyphens count as spaces, letter case does not count. Immutable.
 */
final class PhrasePattern {
    /** What a pattern is made of. */
    sealed interface Node permits Word, Sequence, Choice {}

    /** One word, class of words, or word with all its inflections, as the pattern writes it. */
    record Word(String text) implements Node {}

    /** Parts one after the other. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of several parts; an empty sequence makes it optional. */
    record Choice(List<Node> options) implements Node {}

    private static final Node NOTHING = new Sequence(List.of());
    private static final String DELIMITERS = " -()[]|$";

    private final String text;
    private final Macros macros;
    private int position;

    private PhrasePattern(String text, Macros macros) {
        this.text = text;
        this.macros = macros;
    }

    /** Patterns that others use by name, each read once. Not thread-safe. */
    static final class Macros {
        private final Map<String, String> bodies;
        private final Map<String, Node> nodes = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        /** Macros by name with the dollar sign. */
        Macros(Map<String, String> bodies) {
            this.bodies = Map.copyOf(bodies);
        }

        private Node node(String name, PhrasePattern user) {
            Node known = nodes.get(name);
            if (known != null) {
                return known;
            }
            String body = bodies.get(name);
            if (body == null) {
                throw user.unreadable("no macro is called " + name);
            }
            if (!open.add(name)) {
                throw user.unreadable("the macro " + name + " contains itself");
            }
            try {
                Node node = parse(body, this);
                nodes.put(name, node);
                return node;
            } finally {
                open.remove(name);
            }
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException naming the pattern and the place that cannot be read
     */
    static Node parse(String source, Macros macros) {
        PhrasePattern pattern = new PhrasePattern(source, macros);
        Node node = pattern.choice();
        if (pattern.position < pattern.text.length()) {
            throw pattern.unreadable("an opening bracket is missing");
        }
        return node;
    }

    private Node choice() {
        Node first = sequence();
        if (peek() != '|') {
            return first;
        }
        List<Node> options = new ArrayList<>();
        options.add(first);
        while (peek() == '|') {
            position++;
            options.add(sequence());
        }
        return new Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (true) {
            char c = peek();
            if (c == 0 || c == '|' || c == ')' || c == ']') {
                return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
            }
            parts.add(part(c));
        }
    }

    private Node part(char c) {
        return switch (c) {
            case '(' -> bracketed(')');
            case '[' -> new Choice(List.of(bracketed(']'), NOTHING));
            case '$' -> macro();
            default -> word();
        };
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

    private Node macro() {
        int end = position + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        Node node = macros.node(text.substring(position, end), this);
        position = end;
        return node;
    }

    private Node word() {
        int start = position;
        while (position < text.length() && DELIMITERS.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return new Word(text.substring(start, position).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
    }

    /** Returns the next character after white space and hyphens; 0 at the end. */
    private char peek() {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '-')) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private IllegalArgumentException unreadable(String problem) {
        return new IllegalArgumentException("pattern \"" + text + "\" near character " + position + ": " + problem);
    }
}
