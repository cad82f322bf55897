package dev.chai.spec.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    private final Path path;
    /** A String, Number, Boolean, Elements, Members, or null. */
    private final @Nullable Object value;

    Located(String source, int line, int column, Path path, @Nullable Object value) {
        this.source = source;
        this.line = line;
        this.column = column;
        this.path = path;
        this.value = value;
    }

    /**
     * Returns a value that has no place in a file, for data that no text holds.
     *
     * @param source what messages call it
     * @param value a map with strings as keys, a list, a string, a {@code Long}, a {@code Boolean} or null; maps and lists hold the
     *     same
     * @throws IllegalArgumentException if there is anything else in it
     */
    public static Located of(String source, @Nullable Object value) {
        return of(source, Path.ROOT, value);
    }

    private static Located of(String source, Path path, @Nullable Object value) {
        return new Located(source, 0, 0, path, content(source, path, value));
    }

    private static @Nullable Object content(String source, Path path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Located> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, of(source, path.to((String) key), member)));
            return new Members(Collections.unmodifiableMap(members));
        }
        if (value instanceof List<?> list) {
            List<Located> elements = new ArrayList<>(list.size());
            list.forEach(element -> elements.add(of(source, path.to(String.valueOf(elements.size())), element)));
            return new Elements(Collections.unmodifiableList(elements));
        }
        if (value == null || value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("there is no place for " + value.getClass() + " in JSON data");
    }

    /** The way from the root to a value; written out as a JSON pointer only when something is wrong. */
    record Path(@Nullable Path parent, String step) {
        static final Path ROOT = new Path(null, "");

        Path to(String key) {
            return new Path(this, key);
        }

        String pointer() {
            return parent == null
                    ? ""
                    : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
        }
    }

    /** The content of an array, a list that nobody changes. */
    record Elements(List<Located> list) {}

    /** The content of an object, in the order of the file, a map that nobody changes. */
    record Members(Map<String, Located> map) {}

    /** The file it was read from. */
    public String source() {
        return source;
    }

    /** Where it stands, for errors that show only later: {@code file:line:column at /pointer}. */
    public String place() {
        String pointer = path.pointer();
        return source + ':' + line + ':' + column + (pointer.isEmpty() ? "" : " at " + Excerpt.plain(pointer));
    }

    /** An error that points here. */
    public ChaiDataException error(String problem) {
        return ChaiDataException.at(source, line, column, path.pointer(), problem);
    }

    /** Runs a conversion and turns its IllegalArgumentException into an error that points here. */
    public <T> T as(Function<String, T> conversion) {
        try {
            return conversion.apply(string());
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** What was wrong with a conversion of this value, as an error that points here. */
    public ChaiDataException refused(IllegalArgumentException problem) {
        return error(String.valueOf(problem.getMessage()));
    }

    /** Returns whether it is null. */
    public boolean isNull() {
        return value == null;
    }

    /** Whether it is a string. */
    public boolean isString() {
        return value instanceof String;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Members;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof Elements;
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
        if (value instanceof Elements elements) {
            return elements.list;
        }
        throw expected("an array");
    }

    /** The strings of an array. */
    public List<String> strings() {
        return elements().stream().map(Located::string).toList();
    }

    /** The members of an object, in the order of the file. */
    public Map<String, Located> members() {
        if (value instanceof Members members) {
            return members.map;
        }
        throw expected("an object");
    }

    /** A member of an object, if it is there. */
    public Optional<Located> find(String key) {
        return Optional.ofNullable(member(key));
    }

    private @Nullable Located member(String key) {
        return members().get(key);
    }

    /** The text of a member, if it is there. */
    public Optional<String> text(String key) {
        Located member = member(key);
        return member == null ? Optional.empty() : Optional.of(member.string());
    }

    /** The strings of a member; none if it is not there. */
    public List<String> strings(String key) {
        Located member = member(key);
        return member == null ? List.of() : member.strings();
    }

    /** The elements of a member; none if it is not there. */
    public List<Located> elements(String key) {
        Located member = member(key);
        return member == null ? List.of() : member.elements();
    }

    /** The members of a member; none if it is not there. */
    public Map<String, Located> members(String key) {
        Located member = member(key);
        return member == null ? Map.of() : member.members();
    }

    /** The truth value of a member; false if it is not there. */
    public boolean flag(String key) {
        Located member = member(key);
        return member != null && member.bool();
    }

    /** The whole number of a member between two bounds, both included; {@code otherwise} if it is not there. */
    public int integer(String key, int least, int most, int otherwise) {
        Located member = member(key);
        return member == null ? otherwise : member.integer(least, most);
    }

    /** The converted text of a member, as {@link #as(Function)}; {@code otherwise} if it is not there. */
    public <T> T as(String key, Function<String, T> conversion, T otherwise) {
        Located member = member(key);
        return member == null ? otherwise : member.as(conversion);
    }

    /** A member of an object that must be there. */
    public Located require(String key) {
        Located member = member(key);
        if (member == null) {
            throw error("the key \"" + key + "\" is missing");
        }
        return member;
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
        if (isArray()) {
            return "an array";
        }
        return isObject() ? "an object" : value.toString();
    }
}
