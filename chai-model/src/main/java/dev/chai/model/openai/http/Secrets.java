package dev.chai.model.openai.http;

import dev.chai.model.vlm.VlmException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the key of one call out of everything that comes back from its server: answers, errors, provenance, and so also out of caches,
 * logs and reports, which are made of these.
 *
 * <p>The key is found as it is and as addresses, JSON and basic authentication write it. Immutable and thread-safe.
 */
public final class Secrets {
    static final String MASK = "***";

    /**
     * Shorter keys are placeholders such as {@code EMPTY} or {@code none}, which servers without authentication ask for. They are hidden in
     * errors, but not in answers, where they are likely to be words of the text.
     */
    private static final int MIN_ANSWER_KEY = 6;

    private static final Secrets NONE = new Secrets("");

    private final String key;
    private final List<String> forms;

    private Secrets(String key) {
        this.key = key;
        this.forms = key.isEmpty() ? List.of() : forms(key);
    }

    /** Returns the secrets of calls without a key. */
    public static Secrets none() {
        return NONE;
    }

    /** Returns the secrets of calls with a key that is not empty. */
    public static Secrets of(String key) {
        return new Secrets(key);
    }

    private static List<String> forms(String key) {
        String quoted = JsonMapper.shared().writeValueAsString(key);
        return Stream.of(
                        key,
                        quoted.substring(1, quoted.length() - 1),
                        URLEncoder.encode(key, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Returns whether there is a key. */
    public boolean hasKey() {
        return !key.isEmpty();
    }

    /** Returns whether the key can be the value of a header: visible ASCII and blanks (RFC 9110, section 5.5). */
    public boolean fitsHeader() {
        return key.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Returns the value of the Authorization header. */
    public String bearer() {
        return "Bearer " + key;
    }

    /** Returns a text for a person, without the key. */
    public String redact(String text) {
        String redacted = text;
        for (String form : forms) {
            redacted = redacted.replace(form, MASK);
        }
        return redacted;
    }

    /** Returns the text of an answer without the key. */
    public String redactAnswer(String text) {
        return hidesInAnswers() ? redact(text) : text;
    }

    /** Returns the JSON of an answer with the key gone from every string and name. */
    public JsonNode redactAnswer(JsonNode json) {
        return hidesInAnswers() ? redacted(json) : json;
    }

    /** Returns the pieces of an answer with those replaced over which the key is spread. */
    public List<String> redactPieces(List<String> pieces) {
        String whole = String.join("", pieces);
        if (redactAnswer(whole).equals(whole)) {
            return pieces;
        }
        BitSet hidden = places(whole);
        List<String> safe = new ArrayList<>();
        int start = 0;
        for (String piece : pieces) {
            int next = hidden.nextSetBit(start);
            int end = start + piece.length();
            safe.add(next >= 0 && next < end ? MASK : piece);
            start = end;
        }
        return safe;
    }

    private BitSet places(String text) {
        BitSet places = new BitSet();
        for (String form : forms) {
            for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                places.set(at, at + form.length());
            }
        }
        return places;
    }

    private boolean hidesInAnswers() {
        return key.length() >= MIN_ANSWER_KEY;
    }

    private JsonNode redacted(JsonNode json) {
        if (json.isString()) {
            return JsonNodeFactory.instance.stringNode(redact(json.stringValue()));
        }
        if (json.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> copy.add(redacted(item)));
            return copy;
        }
        if (json.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(field -> copy.set(redact(field.getKey()), redacted(field.getValue())));
            return copy;
        }
        return json;
    }

    /** Returns how many characters at the end of a streamed text may be the beginning of the key. */
    public int undecided(CharSequence text) {
        return hidesInAnswers() ? Prefixes.undecided(text, forms) : 0;
    }

    /** Returns the failure without the key in its message; a cause that holds the key, or might, is left out. */
    public VlmException redact(VlmException error) {
        String message = String.valueOf(error.getMessage());
        String safe = redact(message);
        if (safe.equals(message) && !isIn(error.getCause())) {
            return error;
        }
        VlmException copy = new VlmException(error.kind(), safe);
        return error.retryAfter().map(copy::withRetryAfter).orElse(copy);
    }

    private boolean isIn(@Nullable Throwable error) {
        return Stream.iterate(error, link -> link != null, Throwable::getCause)
                .map(String::valueOf)
                .anyMatch(text -> !redact(text).equals(text));
    }
}
