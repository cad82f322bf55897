package dev.chai.spec.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds one JSON document that has been read strictly: UTF-8, one value, no key twice, within {@link ReadLimits}.
 *
 * <pre>{@code
 * JsonText text = JsonText.read(Path.of("ours.json"), ReadLimits.standard());
 * JsonNode tree = text.tree();
 * DataProblem problem = text.problem("/primitives/3/name", "the name is taken");
 * System.out.println(problem);   // ours.json:17:15 at /primitives/3/name: the name is taken
 * }</pre>
 *
 * <p>Immutable and thread-safe, as long as no caller changes the tree. A byte order mark is skipped. Cost: one pass over
 * the text, and one more when the first problem is located.
 *
 * @since 0.1
 */
public final class JsonText {
    private final String source;
    private final String content;
    private final JsonFactory factory;
    private final JsonNode tree;
    private volatile @Nullable JsonPositions positions;

    private JsonText(String source, String content, ReadLimits limits) {
        this.source = source;
        this.content = content;
        this.factory = factory(limits);
        this.tree = parse();
    }

    /**
     * Reads a file.
     *
     * @throws ChaiDataException if it is no strict JSON in UTF-8, or beyond the limits
     * @throws IOException if it cannot be read
     */
    public static JsonText read(Path path, ReadLimits limits) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return of(path.toString(), in.readNBytes(limits.maxBytes() + 1), limits);
        }
    }

    /**
     * Takes bytes that are there already.
     *
     * @throws ChaiDataException if they are no strict JSON in UTF-8, or beyond the limits
     */
    public static JsonText of(String source, byte[] utf8, ReadLimits limits) {
        if (utf8.length > limits.maxBytes()) {
            throw ChaiDataException.in(source, "the file is larger than " + limits.maxBytes() + " bytes; split it");
        }
        String content = decode(source, utf8);
        return new JsonText(source, content.startsWith("\uFEFF") ? content.substring(1) : content, limits);
    }

    /** Returns the file or other origin, for messages. */
    public String source() {
        return source;
    }

    /** Returns the document as a tree. */
    public JsonNode tree() {
        return tree;
    }

    /** Returns the document as values that know their positions. */
    public Located located() {
        try (JsonParser parser = parser()) {
            return LocatedReader.read(parser, source);
        }
    }

    /** Returns a new strict parser at the start of the document. */
    public JsonParser parser() {
        return factory.createParser(ObjectReadContext.empty(), content);
    }

    /**
     * Returns a problem with the value at a JSON pointer, with its line and column; a missing value is placed at its nearest
     * parent.
     */
    public DataProblem problem(String pointer, String message) {
        return problem(pointer, positions().ofValue(pointer), message);
    }

    /** Returns a problem with the key that a JSON pointer ends with, rather than with its value. */
    public DataProblem problemWithKey(String pointer, String message) {
        return problem(pointer, positions().ofKey(pointer), message);
    }

    private DataProblem problem(String pointer, JsonPositions.Position at, String message) {
        return new DataProblem(source, at.line(), at.column(), pointer, message);
    }

    private JsonPositions positions() {
        JsonPositions known = positions;
        if (known == null) {
            try (JsonParser parser = parser()) {
                known = JsonPositions.read(parser);
            }
            positions = known;
        }
        return known;
    }

    private JsonNode parse() {
        JsonMapper mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A number such as 1e999999999 must not become a million digits.
                .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (JsonParser parser = parser()) {
            return read(mapper, parser);
        }
    }

    private JsonNode read(JsonMapper mapper, JsonParser parser) {
        try {
            JsonNode root = mapper.readTree(parser);
            if (root == null || root.isMissingNode()) {
                throw ChaiDataException.at(source, 1, 1, "the file is empty; JSON is expected");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw unreadable(parser.currentLocation(), "beyond the limits: ", e);
        } catch (JacksonException e) {
            TokenStreamLocation known = e.getLocation();
            throw unreadable(known == null ? parser.currentLocation() : known, "not valid JSON: ", e);
        }
    }

    private ChaiDataException unreadable(TokenStreamLocation at, String what, JacksonException e) {
        String why = Excerpt.firstLine(String.valueOf(e.getOriginalMessage()));
        int internals = why.indexOf(", from `");
        String problem = what + (internals < 0 ? why : why.substring(0, internals) + ")");
        return ChaiDataException.at(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), problem);
    }

    private static JsonFactory factory(ReadLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxTokenCount(limits.maxTokens())
                .maxNestingDepth(limits.maxDepth())
                .maxStringLength(limits.maxStringLength())
                .maxNameLength(limits.maxStringLength())
                .maxNumberLength(limits.maxNumberLength())
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static String decode(String source, byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = (int) out.chars().filter(c -> c == '\n').count() + 1;
            int column = out.length() - out.toString().lastIndexOf('\n');
            String problem = "byte " + in.position() + " is no UTF-8; save the file as UTF-8";
            throw ChaiDataException.at(source, line, column, problem);
        }
        return out.toString();
    }
}
