package dev.chai.spec.data;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Knows the line and column of every key and value of a document by JSON pointer. Made when the first problem is
 * located.
 */
final class JsonPositions {
    private final Map<String, Position> keys = new HashMap<>();
    private final Map<String, Position> values = new HashMap<>();

    /** Counted from 1; the column in UTF-16 units. */
    record Position(int line, int column) {}

    private JsonPositions() {}

    static JsonPositions read(JsonParser parser) {
        JsonPositions positions = new JsonPositions();
        JsonToken token;
        while ((token = parser.nextToken()) != null) {
            if (token.isStructEnd()) {
                continue;
            }
            TokenStreamLocation at = parser.currentTokenLocation();
            boolean starts = token.isStructStart();
            String pointer = (starts ? parser.streamReadContext().getParent() : parser.streamReadContext())
                    .pathAsPointer()
                    .toString();
            Map<String, Position> into = token == JsonToken.PROPERTY_NAME ? positions.keys : positions.values;
            into.put(pointer, new Position(at.getLineNr(), at.getColumnNr()));
        }
        return positions;
    }

    /** Where the value is; for a missing one, its nearest parent. */
    Position ofValue(String pointer) {
        Position found = values.get(pointer);
        if (found != null) {
            return found;
        }
        int parent = pointer.lastIndexOf('/');
        return parent < 0 ? new Position(1, 1) : ofValue(pointer.substring(0, parent));
    }

    /** Where the key is that the pointer ends with. */
    Position ofKey(String pointer) {
        Position found = keys.get(pointer);
        return found == null ? ofValue(pointer) : found;
    }
}
