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
 * A JSON value that knows its place in a file and names it when it is not what was expected: the one reader of fields.
 *
 * <pre>{@code
 * Located config = LocatedReader.read(in, "chai-lint.json", limit);
 * config.allow("profile", "rules");                    // any other key is an error with its line and the nearest key
 * Optional<String> profile = config.find("profile").map(Located::string);
 *
 * Located row = LocatedReader.parse(line, "pairs.jsonl", 17);
 * String id = row.require("id").id();                  // ids may be numbers
 * double reward = row.require("reward").number();      // finite: 1e999 is an error with its line and column
 * }</pre>
 *
 * <p>Two kinds of files are read: configuration, in which {@code null} is an error, with {@link #find}; and records of other programs,
 * which write {@code null} for what is absent, with {@link #present}.
 *
 * <p>Immutable and thread-safe once read.
 *
 * @since 0.1
 */
public final class Located {
    private final String source;
    private final int line;
    private final int column;
    private final Path path;
    /** A String, Long, Double, HugeNumber, Boolean, Elements, Members, or null. */
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

    /** The content of an array, an unmodifiable list. */
    record Elements(List<Located> list) {}

    /** The content of an object in the order of the file, an unmodifiable map. */
    record Members(Map<String, Located> map) {}

    /** A number beyond the range of a long or a double, as it is written. */
    record HugeNumber(String digits) {}

    /** Returns the file it was read from. */
    public String source() {
        return source;
    }

    /** Returns its place, for errors that show only later: {@code file:line:column at /pointer}. */
    public String place() {
        String pointer = path.pointer();
        return source + ':' + line + ':' + column + (pointer.isEmpty() ? "" : " at " + Excerpt.plain(pointer));
    }

    /** Returns an error that points here. */
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

    /** Returns what was wrong with a conversion of this value as an error that points here. */
    public ChaiDataException refused(IllegalArgumentException problem) {
        return error(String.valueOf(problem.getMessage()));
    }

    /** Returns the line, counted from 1; 0 where unknown. */
    public int line() {
        return line;
    }

    /** Returns whether it is {@code null}. */
    public boolean isNull() {
        return value == null;
    }

    /** Returns whether it is a number. */
    public boolean isNumber() {
        return value instanceof Number || value instanceof HugeNumber;
    }

    /** Returns whether it is a string. */
    public boolean isString() {
        return value instanceof String;
    }

    /** Returns whether it is an object. */
    public boolean isObject() {
        return value instanceof Members;
    }

    /** Returns whether it is an array. */
    public boolean isArray() {
        return value instanceof Elements;
    }

    /** Returns the text of a string. */
    public String string() {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string");
    }

    /** Returns the text of an id: a string, or a whole number as its digits. */
    public String id() {
        boolean whole = value instanceof HugeNumber huge && huge.digits.chars().noneMatch(c -> ".eE".indexOf(c) >= 0);
        if (whole || value instanceof Long) {
            return numeral();
        }
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string or a whole number");
    }

    /** Returns a whole number between two bounds, both included. */
    public int integer(int least, int most) {
        return (int) wholeNumber(least, most);
    }

    /** Returns a whole number between two bounds, both included; one beyond the range of a long is an error like any other. */
    public long wholeNumber(long least, long most) {
        if (value instanceof Long number && number >= least && number <= most) {
            return number;
        }
        throw expected("a whole number from " + least + " to " + most);
    }

    /** Returns a number, which is finite: one beyond the range of a double, such as 1e999, is an error. */
    public double number() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof HugeNumber huge && Double.isFinite(Double.parseDouble(huge.digits))) {
            return Double.parseDouble(huge.digits);
        }
        throw expected(isNumber() ? "a number of at most 1.7e308" : "a number");
    }

    /** Returns the digits of a number as they are written where that matters: all of a whole number, however long. */
    public String numeral() {
        if (isNumber()) {
            return value instanceof HugeNumber huge ? huge.digits : String.valueOf(value);
        }
        throw expected("a number");
    }

    /** Returns a truth value. */
    public boolean bool() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw expected("true or false");
    }

    /** Returns the elements of an array. */
    public List<Located> elements() {
        if (value instanceof Elements elements) {
            return elements.list();
        }
        throw expected("an array");
    }

    /** Returns the strings of an array. */
    public List<String> strings() {
        return elements().stream().map(Located::string).toList();
    }

    /** Returns the members of an object, in the order of the file. */
    public Map<String, Located> members() {
        if (value instanceof Members members) {
            return members.map();
        }
        throw expected("an object");
    }

    /** Returns a member of an object, if it is there. */
    public Optional<Located> find(String key) {
        return Optional.ofNullable(member(key));
    }

    /** Returns a member of an object, if it is there and not {@code null}. */
    public Optional<Located> present(String key) {
        return find(key).filter(member -> !member.isNull());
    }

    private @Nullable Located member(String key) {
        return members().get(key);
    }

    /** Returns the text of a member, if it is there. */
    public Optional<String> text(String key) {
        Located member = member(key);
        return member == null ? Optional.empty() : Optional.of(member.string());
    }

    /** Returns the strings of a member; none if it is not there. */
    public List<String> strings(String key) {
        Located member = member(key);
        return member == null ? List.of() : member.strings();
    }

    /** Returns the elements of a member; none if it is not there. */
    public List<Located> elements(String key) {
        Located member = member(key);
        return member == null ? List.of() : member.elements();
    }

    /** Returns the members of a member; none if it is not there. */
    public Map<String, Located> members(String key) {
        Located member = member(key);
        return member == null ? Map.of() : member.members();
    }

    /** Returns the truth value of a member; false if it is not there. */
    public boolean flag(String key) {
        Located member = member(key);
        return member != null && member.bool();
    }

    /** Returns the whole number of a member between two bounds, both included; {@code otherwise} if it is not there. */
    public int integer(String key, int least, int most, int otherwise) {
        Located member = member(key);
        return member == null ? otherwise : member.integer(least, most);
    }

    /** Returns the converted text of a member, as {@link #as(Function)}; {@code otherwise} if it is not there. */
    public <T> T as(String key, Function<String, T> conversion, T otherwise) {
        Located member = member(key);
        return member == null ? otherwise : member.as(conversion);
    }

    /** Returns a member of an object that must be there. */
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
            return Excerpt.quote(text);
        }
        if (isArray()) {
            return "an array";
        }
        return isObject() ? "an object" : Excerpt.plain(isNumber() ? numeral() : value.toString());
    }
}
