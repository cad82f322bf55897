package dev.chai.critique.unit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.review.ReviewPolicy;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Turns one line into a unit, and whatever is wrong with it into a located problem. */
final class UnitReader {
    private UnitReader() {}

    static CaptionUnit read(String source, int line, String json) {
        UnitJson.Line parsed = parse(source, line, json);
        try {
            return parsed.unit();
        } catch (IllegalStateException e) {
            throw illegalEvent(source, line, json, parsed);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw JsonProblems.at(source, line, json, "", message(e));
        }
    }

    private static UnitJson.Line parse(String source, int line, String json) {
        try {
            UnitJson.Line parsed = UnitJson.MAPPER.readValue(json, UnitJson.Line.class);
            if (parsed == null) {
                throw ChaiDataException.at(source, line, 1, "null is no unit");
            }
            return parsed;
        } catch (StreamReadException e) {
            throw JsonProblems.syntax(source, line, e);
        } catch (JacksonException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw JsonProblems.at(source, line, json, pointer(e), message(cause));
        }
    }

    private static ChaiDataException illegalEvent(String source, int line, String json, UnitJson.Line parsed) {
        ReviewHistory history = ReviewHistory.start(
                new UnitId(parsed.clip().id(), parsed.aspect()), parsed.policy().orElse(ReviewPolicy.STRICT));
        int index = 0;
        for (ReviewEvent event : parsed.events()) {
            try {
                history = history.with(event);
            } catch (IllegalStateException e) {
                return JsonProblems.at(source, line, json, "/events/" + index, message(e));
            }
            index++;
        }
        throw new AssertionError("replay failed but every event is legal");
    }

    private static String unknownType(String type, Class<?> base) {
        JsonSubTypes known = base.getAnnotation(JsonSubTypes.class);
        List<String> names = known == null
                ? List.of()
                : Arrays.stream(known.value()).map(JsonSubTypes.Type::name).toList();
        return "type \"" + type + "\" is unknown" + Nearest.hint(type, names);
    }

    static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : name);
        }
        return pointer.toString();
    }

    static String message(Throwable e) {
        if (e instanceof InvalidTypeIdException unknown && unknown.getTypeId() != null) {
            return unknownType(unknown.getTypeId(), unknown.getBaseType().getRawClass());
        }
        String message = e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage();
        return JsonProblems.firstLine(Objects.requireNonNullElse(message, e.toString()));
    }
}
