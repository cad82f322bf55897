package dev.chai.model.openai;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends chat completions to one server and reads the answers, again where that may help. Thread-safe. */
final class Exchanges {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    /** Nobody waits longer for what a server says about itself. */
    private static final Duration INFO = Duration.ofSeconds(5);

    private final OpenAiVlm.Settings settings;
    private final HttpCalls http;
    private final Attempts attempts;

    Exchanges(OpenAiVlm.Settings settings, HttpCalls http) {
        this.settings = settings;
        this.http = http;
        this.attempts = new Attempts(settings.server().toString(), settings.pause());
    }

    ChatAnswer chat(byte[] body, CallOptions options, Deadline deadline, VlmListener listener) throws VlmException {
        return attempts.run(options.retry(), deadline, new Chat(body, options, deadline, listener));
    }

    /** A JSON value of the server; empty where it has none there. */
    Optional<JsonNode> get(URI uri) throws VlmException {
        Deadline deadline = Deadline.of(CallOptions.defaults().withTimeout(INFO));
        HttpRequest request = authorized(
                        HttpRequest.newBuilder(uri), settings.key().read())
                .GET()
                .build();
        return http.call(
                request,
                deadline,
                (response, in) -> response.statusCode() == OK ? ServerInfo.read(in) : Optional.empty());
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request, Optional<String> key) {
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /** One chat completion, which may be sent several times. */
    private final class Chat implements Attempts.Call<ChatAnswer> {
        private final byte[] body;
        private final CallOptions options;
        private final Deadline deadline;
        private final VlmListener listener;
        private @Nullable ChatAnswer last;

        Chat(byte[] body, CallOptions options, Deadline deadline, VlmListener listener) {
            this.body = body;
            this.options = options;
            this.deadline = deadline;
            this.listener = listener;
        }

        @Override
        public boolean isRepeatable() {
            return last == null || !last.isHeard();
        }

        @Override
        public ChatAnswer run() throws VlmException {
            Optional<String> key = settings.key().read();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.server() + "/chat/completions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            options.requestId().ifPresent(id -> request.header("X-Request-Id", id));
            ServerErrors errors = new ServerErrors(settings.server(), settings.model(), key);
            return http.call(authorized(request, key).build(), deadline, (response, in) -> read(response, in, errors));
        }

        private ChatAnswer read(HttpResponse<InputStream> response, InputStream in, ServerErrors errors)
                throws IOException {
            if (response.statusCode() != OK) {
                throw errors.of(response, in);
            }
            ChatAnswer answer = new ChatAnswer(listener);
            last = answer;
            boolean events = response.headers()
                    .firstValue("content-type")
                    .map(type -> type.startsWith("text/event-stream"))
                    .orElse(false);
            if (events) {
                readEvents(in, answer, errors);
            } else {
                answer.add(checked(whole(in), errors));
            }
            return answer;
        }

        private void readEvents(InputStream in, ChatAnswer answer, ServerErrors errors) throws IOException {
            ServerEvents events = new ServerEvents(in);
            boolean done = false;
            for (Optional<String> event = events.next(); event.isPresent(); event = events.next()) {
                if (event.get().equals("[DONE]")) {
                    done = true;
                    break;
                }
                answer.add(checked(parse(event.get()), errors));
            }
            if (!done && !answer.isFinished()) {
                throw new VlmException(
                        Kind.BAD_ANSWER, "the server cut the answer off after " + answer.length() + " characters");
            }
        }
    }

    private static JsonNode checked(JsonNode json, ServerErrors errors) throws VlmException {
        if (json.has("error") && !json.path("error").isNull()) {
            throw errors.of(json.path("error"));
        }
        return json;
    }

    private static JsonNode whole(InputStream in) throws IOException {
        return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static JsonNode parse(String text) throws VlmException {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw new VlmException(Kind.BAD_ANSWER, "the answer is no complete JSON: " + start(text), e);
        }
        throw new VlmException(Kind.BAD_ANSWER, "the answer is no JSON object: " + start(text));
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "it is empty" : '"' + (line.length() > 80 ? line.substring(0, 80) + "..." : line) + '"';
    }
}
