package dev.chai.spec.document;

import dev.chai.spec.bundled.Resources;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Recognizes the names of fields: known ones, and identifiers such as {@code camera_movement}. */
final class FieldKeys {
    private static final Map<String, PartKind> KNOWN = known();

    /** A name and its colon; at most four words, which may be joined by underscores. */
    static final Pattern KEY = Pattern.compile(
            "(?:\\*\\*|[-*\u2022]\\s|\")?(?<key>[A-Za-z][A-Za-z0-9]{0,30}(?:[ _/-][A-Za-z0-9]{1,30}){0,3})(?:\\*\\*|\")?\\s?[:\uff1a=](?:\\*\\*)?(?!//)\\s{0,4}");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private FieldKeys() {}

    /** Returns what the value of a field is for; null if the name is not known and no identifier. */
    static @Nullable PartKind kind(String name) {
        @Nullable PartKind kind = KNOWN.get(words(name));
        return kind == null && isIdentifier(name) ? PartKind.WISH : kind;
    }

    /** Returns what the value of a field in structured data is for, where every name is one. */
    static PartKind kindOfMember(String name) {
        return KNOWN.getOrDefault(words(name), PartKind.WISH);
    }

    /** Returns whether a field starts at a place of a text. */
    static boolean startsAt(String text, int at) {
        Matcher key = KEY.matcher(text).region(at, text.length());
        return key.lookingAt() && kind(key.group("key")) != null;
    }

    /** Returns the words of a name in lower case: {@code cameraMovement} and {@code camera_movement} are {@code camera movement}. */
    static String words(String name) {
        return CAMEL.matcher(name)
                .replaceAll(" ")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isIdentifier(String name) {
        return name.indexOf(' ') < 0
                && (name.indexOf('_') > 0 || CAMEL.matcher(name).find());
    }

    private static Map<String, PartKind> known() {
        JsonNode data = Resources.json(FieldKeys.class, "fields.json");
        Map<String, PartKind> known = new HashMap<>();
        for (PartKind kind : PartKind.values()) {
            for (String name : Resources.strings(data.path(kind.name().toLowerCase(Locale.ROOT)))) {
                known.put(name, kind);
            }
        }
        return known;
    }
}
