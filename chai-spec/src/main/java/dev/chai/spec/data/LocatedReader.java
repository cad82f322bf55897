package dev.chai.spec.data;

import dev.chai.spec.data.Located.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into {@link Located} values.
 *
 * <p>Thread-safe. Cost: linear; nesting deeper than {@value #MAX_DEPTH} and repeated keys are errors.
 *
 * @since 0.1
 */
public final class LocatedReader {
    /** The deepest nesting taken: no file of ours needs ten. */
    public static final int MAX_DEPTH = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final String source;
    private final int firstLine;
    private final Set<String> skipped;

    private LocatedReader(JsonParser json, String source, int firstLine, Set<String> skipped) {
        this.json = json;
        this.source = source;
        this.firstLine = firstLine;
        this.skipped = skipped;
    }

    /**
     * Reads one JSON value.
     *
     * @param in UTF-8; not closed
     * @param source the name of the file, for messages
     * @param maxBytes the largest file taken
     * @throws ChaiDataException if it is no JSON, has more than one value, or is too large or too deep
     * @throws IOException if reading fails
     */
    public static Located read(InputStream in, String source, int maxBytes) throws IOException {
        return read(in, source, maxBytes, Set.of());
    }

    /**
     * Reads one JSON value from a text, for example from a line of JSON Lines.
     *
     * @param source the name of the file, for messages
     * @param firstLine the line of the file that the text starts at, counted from 1
     * @throws ChaiDataException if it is no JSON, has more than one value, or is too deep
     */
    public static Located parse(String json, String source, int firstLine) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return new LocatedReader(parser, source, firstLine, Set.of()).located();
        }
    }

    /** Does the same without the members of these names, wherever they occur. */
    public static Located read(InputStream in, String source, int maxBytes, Set<String> skipped) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        if (bytes.length == maxBytes && in.read() >= 0) {
            throw ChaiDataException.in(source, "the file is larger than " + maxBytes + " bytes");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(bytes))) {
            return new LocatedReader(parser, source, 1, skipped).located();
        }
    }

    /** Reads what a strict parser has found to be good JSON. */
    static Located read(JsonParser parser, String source) {
        return new LocatedReader(parser, source, 1, Set.of()).document();
    }

    private Located located() {
        try {
            return document();
        } catch (StreamReadException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : lineOf(at);
            int column = at == null ? 0 : at.getColumnNr();
            throw ChaiDataException.at(source, line, column, "no valid JSON: " + problem(e));
        } catch (JacksonException e) {
            throw ChaiDataException.in(source, "no valid JSON: " + problem(e));
        }
    }

    private static String problem(JacksonException e) {
        return Excerpt.firstLine(String.valueOf(e.getOriginalMessage()));
    }

    private int lineOf(TokenStreamLocation at) {
        return at.getLineNr() + firstLine - 1;
    }

    private Located document() {
        if (json.nextToken() == null) {
            throw ChaiDataException.at(source, firstLine, 1, "the file is empty");
        }
        Located value = value(Path.ROOT);
        if (json.nextToken() != null) {
            TokenStreamLocation at = json.currentTokenLocation();
            throw ChaiDataException.at(source, lineOf(at), at.getColumnNr(), "there is more than one JSON value");
        }
        return value;
    }

    private Located value(Path path) {
        TokenStreamLocation at = json.currentTokenLocation();
        return new Located(source, lineOf(at), at.getColumnNr(), path, content(path));
    }

    private @Nullable Object content(Path path) {
        JsonToken token = json.currentToken();
        return switch (token) {
            case START_OBJECT -> members(path);
            case START_ARRAY -> elements(path);
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> fraction();
            default -> null;
        };
    }

    private Object wholeNumber() {
        return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Located.HugeNumber(json.getString())
                : (Object) json.getLongValue();
    }

    private Object fraction() {
        double number = json.getDoubleValue();
        return Double.isFinite(number) ? (Object) number : new Located.HugeNumber(json.getString());
    }

    private Located.Members members(Path path) {
        Map<String, Located> members = new LinkedHashMap<>();
        String key;
        while ((key = json.nextName()) != null) {
            json.nextToken();
            if (skipped.contains(key)) {
                json.skipChildren();
                continue;
            }
            members.put(key, value(path.to(key)));
        }
        return new Located.Members(Collections.unmodifiableMap(members));
    }

    private Located.Elements elements(Path path) {
        List<Located> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(path.to(Integer.toString(elements.size()))));
        }
        return new Located.Elements(Collections.unmodifiableList(elements));
    }
}
