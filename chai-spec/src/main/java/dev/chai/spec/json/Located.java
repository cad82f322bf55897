package dev.chai.spec.json;

import dev.chai.spec.ChaiDataException;
import dev.chai.spec.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands and says so when it is not what was expected.
 *
 * <pre>{@code
 * Located config = LocatedReader.read(in, "chai-lint.json", limit);
 * config.allow("profile", "rules");                    // any other key is an error with its line and the nearest key
 * Optional<String> profile = config.find("profile").map(Located::string);
 * }</pre>
 *
 * <p>Immutable and thread-safe once read.
 */
public final class Located {
    private final String source;
    private final int line;
    private final int column;
    private final String pointer;
    /** A String, Number, Boolean, List of Located, Map of String to Located, or null. */
    private final @Nullable Object value;

    Located(String source, int line, int column, String pointer, @Nullable Object value) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
        this.value = value;
    }

    /** The file it was read from. */
    public String source() {
        return source;
    }

    /** An error that points here. */
    public ChaiDataException error(String problem) {
        return ChaiDataException.at(source, line, column, pointer, problem);
    }

    /** Runs a conversion and turns its IllegalArgumentException into an error that points here. */
    public <T> T as(Function<String, T> conversion) {
        try {
            return conversion.apply(string());
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /** Whether it is a string. */
    public boolean isString() {
        return value instanceof String;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof List<?>;
    }

    /** The text of a string. */
    public String string() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string");
    }

    /** A whole number between two bounds, both included. */
    public int integer(int least, int most) {
        if (value instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        throw expected("a whole number from " + least + " to " + most);
    }

    /** A truth value. */
    public boolean bool() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw expected("true or false");
    }

    /** The elements of an array. */
    public List<Located> elements() {
        if (!(value instanceof List<?> list)) {
            throw expected("an array");
        }
        List<Located> elements = new ArrayList<>(list.size());
        list.forEach(element -> elements.add((Located) element));
        return elements;
    }

    /** The strings of an array. */
    public List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (Located element : elements()) {
            strings.add(element.string());
        }
        return strings;
    }

    /** The members of an object, in the order of the file. */
    public Map<String, Located> members() {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected("an object");
        }
        Map<String, Located> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, (Located) member));
        return members;
    }

    /** A member of an object, if it is there. */
    public Optional<Located> find(String key) {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected("an object");
        }
        return Optional.ofNullable((Located) map.get(key));
    }

    /** A member of an object that must be there. */
    public Located require(String key) {
        return find(key).orElseThrow(() -> error("the key \"" + key + "\" is missing"));
    }

    /** Refuses members other than these. */
    public void allow(Collection<String> keys) {
        for (Map.Entry<String, Located> member : members().entrySet()) {
            if (!keys.contains(member.getKey())) {
                String hint = Nearest.hint(member.getKey(), keys);
                throw member.getValue()
                        .error("there is no key \"" + member.getKey() + "\""
                                + (hint.isEmpty() ? "; known are " + String.join(", ", keys) : hint));
            }
        }
    }

    private ChaiDataException expected(String what) {
        return error("expected " + what + " but found " + describe());
    }

    private String describe() {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return '"' + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + '"';
        }
        if (value instanceof List<?>) {
            return "an array";
        }
        return value instanceof Map<?, ?> ? "an object" : value.toString();
    }
}
