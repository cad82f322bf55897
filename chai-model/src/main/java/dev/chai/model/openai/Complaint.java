package dev.chai.model.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says is wrong, whatever the shape: OpenAI's {@code {"error":{"message","type","code"}}}, vLLM's older
 * {@code {"object":"error","message"}}, FastAPI's {@code {"detail"}}, Ollama's {@code {"error":"..."}}, or plain text.
 *
 * @param message for a person
 * @param names its codes and types, in lower case
 * @param status the HTTP status that it carries itself
 */
record Complaint(String message, List<String> names, OptionalInt status) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MIN_STATUS = 400;
    private static final int MAX_STATUS = 599;

    Complaint {
        names = List.copyOf(names);
    }

    /** Reads the body of an answer whose status is an error. */
    static Complaint read(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? of(json) : new Complaint(body, List.of(), OptionalInt.empty());
        } catch (JacksonException noJson) {
            return new Complaint(body, List.of(), OptionalInt.empty());
        }
    }

    /** Finds a complaint in what should be an answer; empty where it is one, or a piece of one. */
    static Optional<Complaint> in(JsonNode json) {
        boolean error = json.hasNonNull("error")
                || json.hasNonNull("errors")
                || json.path("object").asString("").equals("error")
                || json.path("type").asString("").equals("error");
        boolean instead = !json.has("choices")
                && (json.hasNonNull("detail") || json.path("message").isString());
        return error || instead ? Optional.of(of(json)) : Optional.empty();
    }

    private static Complaint of(JsonNode json) {
        JsonNode error = json.path("error").isObject() ? json.path("error") : json;
        List<String> names = new ArrayList<>();
        OptionalInt status = OptionalInt.empty();
        for (JsonNode level : List.of(error, json)) {
            for (String field : List.of("code", "type", "status")) {
                String value = level.path(field).asString("");
                names.add(value.toLowerCase(Locale.ROOT));
                status = status.isPresent() ? status : status(value);
            }
        }
        return new Complaint(message(json, error), names, status);
    }

    private static String message(JsonNode json, JsonNode error) {
        for (JsonNode at : List.of(error.path("message"), json.path("error"), json.path("message"))) {
            if (at.isString()) {
                return at.stringValue();
            }
        }
        JsonNode detail = json.path("detail");
        if (detail.isString()) {
            return detail.stringValue();
        }
        return detail.isMissingNode() ? json.toString() : detail.toString();
    }

    private static OptionalInt status(String value) {
        if (value.length() != 3 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int status = Integer.parseInt(value);
        return status >= MIN_STATUS && status <= MAX_STATUS ? OptionalInt.of(status) : OptionalInt.empty();
    }

    boolean isNamed(List<String> known) {
        return names.stream().anyMatch(known::contains);
    }

    /** Returns the same in other words. */
    Complaint withMessage(String other) {
        return new Complaint(other, names, status);
    }
}
