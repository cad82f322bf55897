package dev.chai.model.openai;

import dev.chai.model.openai.http.Addresses;
import dev.chai.model.openai.http.RetryAfter;
import dev.chai.model.openai.http.Secrets;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns a server's refusal into an exception of the right kind, with words for the person who reads it. */
final class ServerErrors {
    private static final int MAX_BODY_BYTES = 1 << 16;
    private static final int MAX_QUOTE = 300;
    /** Complaints in an answer of status 200 may say no status. */
    private static final int UNSPECIFIED = 0;
    /** Words of refused requests that are about pictures; too common to mean that under any other status. */
    private static final List<String> MEDIA = List.of("video", "image", "multimodal", "multi-modal", "mm_");

    private final URI server;
    private final String model;
    private final Secrets secrets;

    ServerErrors(URI server, String model, Secrets secrets) {
        this.server = server;
        this.model = model;
        this.secrets = secrets;
    }

    /** Returns the exception for an answer whose status is not 200. */
    VlmException of(HttpResponse<InputStream> response, InputStream body) throws IOException {
        Complaint complaint = Complaint.read(new String(body.readNBytes(MAX_BODY_BYTES), StandardCharsets.UTF_8));
        Optional<Duration> wait = RetryAfter.of(response.headers());
        VlmException error = response.statusCode() / 100 == 3
                ? redirected(response.headers().firstValue("location").orElse(""))
                : of(complaint, response.statusCode(), wait.isPresent());
        return wait.map(error::withRetryAfter).orElse(error);
    }

    /** Returns the exception for a complaint in the place of an answer. */
    VlmException of(Complaint complaint) {
        return of(complaint, complaint.status().orElse(UNSPECIFIED), false);
    }

    private VlmException of(Complaint complaint, int status, boolean waits) {
        String quote = quote(complaint.message());
        Optional<Meaning> meaning = Meaning.of(complaint.withMessage(secrets.redact(complaint.message())));
        if (meaning.isEmpty()) {
            return byStatus(status, complaint, quote);
        }
        // A quota for the minute is a rate limit; one that is used up says no time.
        return meaning.get() == Meaning.QUOTA && waits
                ? slowDown(status, quote)
                : byMeaning(meaning.get(), status, quote);
    }

    private VlmException byMeaning(Meaning meaning, int status, String quote) {
        return switch (meaning) {
            case CONTEXT_OVERFLOW ->
                error(
                        Kind.CONTEXT_OVERFLOW,
                        "prompt and answer do not fit into the context of " + model + quote
                                + "; send fewer or smaller frames, ask for fewer tokens, or start the server with a longer context");
            case UNSUPPORTED_MEDIA -> media(quote);
            case MEDIA_OPTIONS_DISABLED ->
                error(
                        Kind.UNSUPPORTED,
                        server + " does not let requests say how videos are read" + quote
                                + "; start vLLM with --trust-request-mm-kwargs, or send frames as images (transport=frames)");
            case QUOTA ->
                error(Kind.QUOTA_EXCEEDED, server + " says that the account's quota or credit is used up" + quote);
            case RATE_LIMITED -> slowDown(status, quote);
            case OVERLOADED -> busy(status, quote);
            case UNAUTHORIZED -> unauthorized(quote);
            case NOT_FOUND -> notFound(quote);
            case FILTERED -> error(Kind.REJECTED, server + " refuses the content (its filter)" + quote);
        };
    }

    private VlmException byStatus(int status, Complaint complaint, String quote) {
        return switch (status) {
            case 400, 409, 422 -> refused(status, complaint, quote);
            case 401, 403 -> unauthorized(quote);
            case 402 ->
                error(Kind.QUOTA_EXCEEDED, server + " says that the account's quota or credit is used up" + quote);
            case 404 -> notFound(quote);
            case 408, 502, 503, 504 -> busy(status, quote);
            case 413 ->
                error(
                        Kind.UNSUPPORTED_MEDIA,
                        server + " takes no request of this size" + quote + "; send fewer or smaller frames");
            case 415 -> error(Kind.UNSUPPORTED_MEDIA, server + " does not take this kind of content" + quote);
            case 429 -> slowDown(status, quote);
            case UNSPECIFIED, 500 ->
                error(
                        Kind.SERVER_ERROR,
                        server + " failed on the request" + said(status) + quote + "; its own log says more");
            case 501 -> error(Kind.UNSUPPORTED, server + " does not offer this (status 501)" + quote);
            default ->
                error(
                        status > 500 ? Kind.UNAVAILABLE : Kind.REJECTED,
                        server + " answers with status " + status + quote);
        };
    }

    private VlmException refused(int status, Complaint complaint, String quote) {
        String text = complaint.message().toLowerCase(Locale.ROOT);
        return MEDIA.stream().anyMatch(text::contains)
                ? media(quote)
                : error(Kind.REJECTED, server + " refuses the request (status " + status + ")" + quote);
    }

    private VlmException media(String quote) {
        return error(
                Kind.UNSUPPORTED_MEDIA,
                server + " does not take this video or image" + quote
                        + "; another transport (mp4 or frames) or fewer frames may do");
    }

    private VlmException slowDown(int status, String quote) {
        return error(Kind.RATE_LIMITED, server + " asks to slow down" + said(status) + quote);
    }

    private VlmException busy(int status, String quote) {
        return error(Kind.UNAVAILABLE, server + " cannot answer now" + said(status) + quote);
    }

    private static String said(int status) {
        return status == UNSPECIFIED ? "" : " (status " + status + ")";
    }

    private VlmException unauthorized(String quote) {
        return error(
                Kind.UNAUTHORIZED,
                server + " refuses " + (secrets.hasKey() ? "this key" : "calls without a key") + quote
                        + "; keys come from the environment or a callback");
    }

    private VlmException notFound(String quote) {
        return error(
                Kind.NOT_FOUND,
                server + " has no model \"" + model + "\", or no chat completions there" + quote
                        + "; the address usually ends with /v1");
    }

    private VlmException redirected(String location) {
        String where = location.isEmpty() ? "another address" : secrets.redact(Addresses.shown(location));
        return error(
                Kind.NOT_FOUND,
                server + " sends calls on to " + where
                        + "; redirects are not followed, so give that address if you trust it");
    }

    private static VlmException error(Kind kind, String message) {
        return new VlmException(kind, message);
    }

    /** A quotation; a page of HTML is none. The key is hidden before the text is cut, so that no part of it is left. */
    private String quote(String message) {
        String line = secrets.redact(message).strip().replaceAll("\\s+", " ");
        String text = line.length() > MAX_QUOTE ? line.substring(0, MAX_QUOTE) + "..." : line;
        return text.isEmpty() || text.startsWith("<") ? "" : ": \"" + text + "\"";
    }
}
