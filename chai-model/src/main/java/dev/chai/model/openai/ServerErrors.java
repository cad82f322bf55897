package dev.chai.model.openai;

import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a server's refusal into an exception of the right kind, with words for the person who reads it. */
final class ServerErrors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BODY = 1 << 16;
    private static final int MOST_QUOTE = 300;
    private static final List<String> OVERFLOW = List.of(
            "context length",
            "context_length",
            "context size",
            "max_model_len",
            "maximum model length",
            "too long",
            "longer than the maximum",
            "exceeds the maximum",
            "exceed_context",
            "input length",
            "max_total_tokens");
    private static final List<String> MEDIA = List.of(
            "video", "image", "multimodal", "multi-modal", "mm_", "mmproj", "encoder cache", "limit_mm_per_prompt");

    private final URI server;
    private final String model;
    private final Optional<String> key;

    /** The key is needed only to blot it out where a server repeats it. */
    ServerErrors(URI server, String model, Optional<String> key) {
        this.server = server;
        this.model = model;
        this.key = key;
    }

    /** The exception for an answer whose status is not 200. */
    VlmException of(HttpResponse<InputStream> response, InputStream body) throws IOException {
        String quote = quote(message(new String(body.readNBytes(MOST_BODY), StandardCharsets.UTF_8)));
        Optional<String> location = response.headers().firstValue("location");
        VlmException error = of(response.statusCode(), quote, location);
        return response.headers()
                .firstValue("retry-after")
                .flatMap(ServerErrors::wait)
                .map(error::withRetryAfter)
                .orElse(error);
    }

    /** The exception for an error that came within a stream. */
    VlmException of(JsonNode error) {
        int code = error.path("code").asInt(0);
        return of(code >= 400 ? code : 500, quote(message(error.toString())), Optional.empty());
    }

    private VlmException of(int status, String quote, Optional<String> location) {
        if (status / 100 == 3) {
            return new VlmException(
                    Kind.NOT_FOUND,
                    server + " sends calls on to "
                            + location.map(this::redacted).orElse("another address")
                            + "; redirects are not followed, so give that address if you trust it");
        }
        return switch (status) {
            case 400, 409, 422 -> refused(status, quote);
            case 401, 403 ->
                new VlmException(
                        Kind.UNAUTHORIZED,
                        server + " refuses " + (key.isPresent() ? "this key" : "calls without a key") + quote
                                + "; keys come from the environment or a callback");
            case 404 ->
                new VlmException(
                        Kind.NOT_FOUND,
                        server + " has no model \"" + model + "\", or no chat completions there" + quote
                                + "; the address usually ends with /v1");
            case 408, 502, 503, 504 ->
                new VlmException(Kind.UNAVAILABLE, server + " cannot answer now (status " + status + ")" + quote);
            case 413 ->
                new VlmException(
                        Kind.UNSUPPORTED_MEDIA,
                        server + " takes no request of this size" + quote + "; send fewer or smaller frames");
            case 415 ->
                new VlmException(Kind.UNSUPPORTED_MEDIA, server + " does not take this kind of content" + quote);
            case 429 -> new VlmException(Kind.RATE_LIMITED, server + " asks to slow down (status 429)" + quote);
            case 500 -> serverError(quote);
            default ->
                new VlmException(
                        status > 500 ? Kind.UNAVAILABLE : Kind.REJECTED,
                        server + " answers with status " + status + quote);
        };
    }

    private VlmException refused(int status, String quote) {
        String text = quote.toLowerCase(Locale.ROOT);
        if (OVERFLOW.stream().anyMatch(text::contains)) {
            return new VlmException(
                    Kind.CONTEXT_OVERFLOW,
                    "prompt and answer do not fit into the context of " + model + quote
                            + "; send fewer or smaller frames, ask for fewer tokens, or start the server with a longer context");
        }
        if (text.contains("mm_processor_kwargs are disabled")) {
            return new VlmException(
                    Kind.UNSUPPORTED,
                    server + " does not let requests say how videos are read" + quote
                            + "; start vLLM with --trust-request-mm-kwargs, or send frames as images (transport=frames)");
        }
        if (MEDIA.stream().anyMatch(text::contains)) {
            return new VlmException(
                    Kind.UNSUPPORTED_MEDIA,
                    server + " does not take this video or image" + quote
                            + "; another transport (mp4 or frames) or fewer frames may do");
        }
        return new VlmException(Kind.REJECTED, server + " refuses the request (status " + status + ")" + quote);
    }

    private VlmException serverError(String quote) {
        return new VlmException(
                Kind.SERVER_ERROR, server + " failed on the request (status 500)" + quote + "; its own log says more");
    }

    /** OpenAI's {@code {"error":{"message"}}}, vLLM's older {@code {"message"}}, FastAPI's {@code {"detail"}}, or the text. */
    private static String message(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            for (JsonNode at : List.of(
                    json.path("error").path("message"),
                    json.path("message"),
                    json.path("error"),
                    json.path("detail"))) {
                if (at.isString()) {
                    return at.stringValue();
                }
            }
            return json.path("detail").isMissingNode()
                    ? body
                    : json.path("detail").toString();
        } catch (JacksonException noJson) {
            return body;
        }
    }

    private String quote(String message) {
        String line = redacted(message).strip().replaceAll("\\s+", " ");
        String text = line.length() > MOST_QUOTE ? line.substring(0, MOST_QUOTE) + "..." : line;
        return text.isEmpty() || text.startsWith("<") ? "" : ": \"" + text + "\"";
    }

    private String redacted(String text) {
        return key.map(secret -> text.replace(secret, "***")).orElse(text);
    }

    private static Optional<Duration> wait(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(value.strip()))));
        } catch (NumberFormatException noSeconds) {
            return untilDate(value);
        }
    }

    private static Optional<Duration> untilDate(String value) {
        try {
            Instant date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
