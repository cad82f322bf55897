package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.labels.ConditionNode.Change;
import dev.chai.spec.labels.ConditionNode.Sense;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text form of a condition by recursive descent. */
final class ConditionParser {
    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DEPTH = 64;

    private final String text;
    private final Map<String, Condition> named;
    private final Taxonomy taxonomy = Taxonomy.bundled();
    private int at;
    private int depth;

    ConditionParser(String text, Map<String, Condition> named) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a condition has at most " + MAX_LENGTH + " characters, this one has " + text.length());
        }
        this.text = text;
        this.named = named;
    }

    ConditionNode parse() {
        ConditionNode node = either();
        if (!peek().isEmpty()) {
            throw problem("expected \"and\", \"or\" or the end, found \"" + peek() + "\"");
        }
        return node;
    }

    private ConditionNode either() {
        ConditionNode node = both();
        while (accept("or")) {
            node = new ConditionNode.Or(node, both());
        }
        return node;
    }

    private ConditionNode both() {
        ConditionNode node = operand();
        while (accept("and")) {
            node = new ConditionNode.And(node, operand());
        }
        return node;
    }

    private ConditionNode operand() {
        if (++depth > MAX_DEPTH) {
            throw problem("nested deeper than " + MAX_DEPTH);
        }
        ConditionNode node = accept("not") ? new ConditionNode.Not(operand()) : accept("(") ? enclosed() : word(next());
        depth--;
        return node;
    }

    private ConditionNode enclosed() {
        ConditionNode node = either();
        expect(")");
        return node;
    }

    private ConditionNode word(String word) {
        if (peek().equals("(")) {
            return call(word);
        }
        return switch (word) {
            case "moves" -> new ConditionNode.HasMoves();
            case "described" -> new ConditionNode.Described();
            default -> word.startsWith("$") ? use(word.substring(1)) : new ConditionNode.Any(members(word), Sense.EVER);
        };
    }

    private ConditionNode call(String function) {
        expect("(");
        String argument = next();
        expect(")");
        String constant = function.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<Change> change = find(Change.values(), constant);
        if (change.isPresent()) {
            return new ConditionNode.OfState(group(argument), change.get());
        }
        Sense sense = find(Sense.values(), constant).orElseThrow(() -> unknown("function", function, functions()));
        return new ConditionNode.Any(members(argument), sense);
    }

    private ConditionNode use(String name) {
        Condition condition = named.get(name);
        if (condition == null) {
            throw unknown("condition", name, named.keySet());
        }
        return condition.node();
    }

    private Set<String> members(String operand) {
        List<Primitive> found = switch (operand.isEmpty() ? ' ' : operand.charAt(0)) {
            case '#' -> taxonomy.group(group(operand.substring(1)));
            case '/' -> taxonomy.bySubAspect(operand.substring(1));
            default ->
                taxonomy.find(operand).map(List::of).orElseThrow(() -> unknown("primitive", operand, taxonomy.ids()));
        };
        if (found.isEmpty()) {
            throw unknown("sub-aspect", operand.substring(1), List.of());
        }
        Set<String> ids = new LinkedHashSet<>();
        found.forEach(primitive -> ids.add(primitive.id()));
        return ids;
    }

    private String group(String name) {
        if (taxonomy.group(name).isEmpty()) {
            throw unknown("group", name, taxonomy.groups());
        }
        return name;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String constant) {
        for (E value : values) {
            if (value.name().equals(constant)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static List<String> functions() {
        List<String> names = new ArrayList<>();
        for (Change change : Change.values()) {
            names.add(change.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Sense sense : Sense.values()) {
            names.add(sense.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private boolean accept(String word) {
        if (!peek().equals(word)) {
            return false;
        }
        next();
        return true;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw problem("expected \"" + word + "\", found \"" + peek() + "\"");
        }
    }

    private String peek() {
        int before = at;
        String word = next();
        at = before;
        return word;
    }

    private String next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (at == start && at < text.length()) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '#' || c == '/' || c == '$';
    }

    private IllegalArgumentException unknown(String kind, String name, Collection<String> known) {
        return problem("no " + kind + " \"" + name + "\"" + Nearest.hint(name, known));
    }

    private IllegalArgumentException problem(String problem) {
        return new IllegalArgumentException("condition \"" + text + "\" at character " + at + ": " + problem);
    }
}
