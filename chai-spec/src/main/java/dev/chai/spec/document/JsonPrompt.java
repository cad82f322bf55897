package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a prompt that is JSON: every string is a part, every element of a list of shots a shot. Not thread-safe. */
final class JsonPrompt {
    private static final int MAX_DEPTH = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Set<String> SHOT_LISTS = Set.of(
            "shots",
            "scenes",
            "clips",
            "segments",
            "beats",
            "cuts",
            "sequence",
            "sequences",
            "storyboard",
            "timeline",
            "shot list");

    private static final Set<String> STARTS = Set.of("start", "start time", "from", "begin");
    private static final Set<String> ENDS = Set.of("end", "end time", "to", "until");
    private static final Set<String> RANGES = Set.of("time", "timestamp", "timing", "time range", "range", "timecode");
    private static final Set<String> NUMBERS = Set.of("shot", "scene", "number", "index", "shot number", "id");

    private final String text;
    private final List<Shot> shots = new ArrayList<>();
    private final List<PromptPart> parts = new ArrayList<>();
    private int current = NO_SHOT;

    private static final int NO_SHOT = -1;

    JsonPrompt(String text) {
        this.text = text;
    }

    static boolean looksLikeOne(String text) {
        Span span = Quotes.trimmed(text);
        if (span.length() < 2) {
            return false;
        }
        char first = text.charAt(span.start());
        char last = text.charAt(span.end() - 1);
        return (first == '{' && last == '}' && text.indexOf('"') > 0)
                || (first == '['
                        && last == ']'
                        && Quotes.trimmed(text, span.start() + 1, span.end()).length() > 1
                        && "{\""
                                        .indexOf(text.charAt(Quotes.trimmed(text, span.start() + 1, span.end())
                                                .start()))
                                >= 0);
    }

    /** Reads the text and returns why it is no JSON, or null. */
    @Nullable
    String read() {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            value(json, null, PartKind.WISH);
            if (json.nextToken() != null) {
                return "looks like JSON, but goes on after its end; read as running text";
            }
        } catch (JacksonException e) {
            return "looks like JSON, but " + e.getOriginalMessage() + "; read as running text";
        }
        if (shots.isEmpty()) {
            shots.add(new Shot(0, ShotMark.of(ShotForm.WHOLE, new Span(0, 0)), Quotes.trimmed(text)));
        }
        return null;
    }

    List<Shot> shots() {
        return shots;
    }

    List<PromptPart> parts() {
        if (shots.size() == 1 && shots.get(0).form() == ShotForm.WHOLE) {
            return parts.stream()
                    .map(part -> part.kind() == PartKind.NEGATIVE ? part : part.inShot(0))
                    .toList();
        }
        return parts;
    }

    private void value(JsonParser json, @Nullable String name, PartKind inherited) {
        PartKind kind = name == null ? inherited : kind(name, inherited);
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object(json, kind);
        } else if (token == JsonToken.START_ARRAY) {
            array(json, name, kind);
        } else if (token == JsonToken.VALUE_STRING) {
            string(json, name, kind);
        }
    }

    private static PartKind kind(String name, PartKind inherited) {
        PartKind own = FieldKeys.kindOfMember(name);
        return inherited == PartKind.WISH || own == PartKind.NEGATIVE ? own : inherited;
    }

    private void object(JsonParser json, PartKind kind) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            value(json, name, kind);
        }
    }

    private void array(JsonParser json, @Nullable String name, PartKind kind) {
        boolean ofShots = current == NO_SHOT && (name == null || SHOT_LISTS.contains(FieldKeys.words(name)));
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (ofShots) {
                shot(json);
            } else {
                value(json, name, kind);
            }
        }
    }

    private void shot(JsonParser json) {
        int start = offset(json);
        current = shots.size();
        ShotData data = new ShotData();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                data.note(name, json);
                value(json, name, PartKind.WISH);
            }
        } else {
            value(json, null, PartKind.WISH);
        }
        int end = Math.toIntExact(json.currentLocation().getCharOffset());
        ShotMark mark = ShotMark.of(ShotForm.JSON, new Span(start, start)).withTime(data.time());
        shots.add(new Shot(
                shots.size(),
                data.number < 0 ? mark : mark.withNumber(data.number),
                new Span(start, Math.max(start, end))));
        current = NO_SHOT;
    }

    private void string(JsonParser json, @Nullable String name, PartKind kind) {
        int start = offset(json) + 1;
        MappedText mapped = unescaped(start);
        if (mapped.text().isBlank()) {
            return;
        }
        Span span = mapped.inSource(new Span(0, mapped.text().length()));
        PromptPart part = PromptPart.ofAllShots(kind, span, name, mapped);
        parts.add(current == NO_SHOT ? part : part.inShot(current));
    }

    private int offset(JsonParser json) {
        return Math.toIntExact(json.currentTokenLocation().getCharOffset());
    }

    /** Decodes a string from its first character to its closing quote; the parser has found it well-formed. */
    private MappedText unescaped(int start) {
        MappedText.Builder mapped = new MappedText.Builder();
        int at = start;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c != '\\') {
                append(mapped, c, at, ++at);
                continue;
            }
            char escape = text.charAt(at + 1);
            if (escape == 'u') {
                append(mapped, (char) Integer.parseInt(text, at + 2, at + 6, 16), at, at + 6);
                at += 6;
            } else {
                append(mapped, decoded(escape), at, at + 2);
                at += 2;
            }
        }
        return mapped.build(at);
    }

    private static void append(MappedText.Builder mapped, char c, int from, int to) {
        if (Character.isUpperCase(c) && Character.isLowerCase(mapped.last())) {
            mapped.append(' ', from, from);
        }
        char meant = TextMapper.folded(c);
        if (meant != 0) {
            mapped.append(meant == '_' || meant == '#' ? ' ' : meant, from, to);
        }
    }

    private static char decoded(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't', 'r', 'b', 'f' -> ' ';
            default -> escape;
        };
    }

    /** What the members of a shot say about its number and time. */
    private static final class ShotData {
        private int number = -1;
        private double start = Double.NaN;
        private double end = Double.POSITIVE_INFINITY;
        private @Nullable ShotTime range;

        void note(String name, JsonParser json) {
            String words = FieldKeys.words(name);
            if (json.currentToken() == JsonToken.VALUE_STRING && RANGES.contains(words)) {
                range = TimeRanges.read(json.getString());
            } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && NUMBERS.contains(words)) {
                number = (int) Math.max(0, Math.min(Integer.MAX_VALUE, json.getDoubleValue()));
            } else if (json.currentToken().isNumeric() && STARTS.contains(words)) {
                start = Math.max(0, json.getDoubleValue());
            } else if (json.currentToken().isNumeric() && ENDS.contains(words)) {
                end = Math.max(0, json.getDoubleValue());
            }
        }

        @Nullable
        ShotTime time() {
            return range != null || Double.isNaN(start) ? range : new ShotTime(start, end);
        }
    }
}
