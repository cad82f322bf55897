package dev.chai.model.openai;

import dev.chai.model.openai.http.Addresses;
import dev.chai.model.openai.http.Attempts;
import dev.chai.model.openai.http.Deadline;
import dev.chai.model.openai.http.HttpCalls;
import dev.chai.model.openai.http.Secrets;
import dev.chai.model.openai.http.ServerEvents;
import dev.chai.model.openai.http.ServerEvents.Event;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends chat completions to one server and reads the answers, again where that may help. Thread-safe. */
final class Exchanges {
    /** Python's JSON writes NaN and -Infinity as such. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final int OK = 200;
    /** The longest wait for what a server says about itself. */
    private static final Duration INFO = Duration.ofSeconds(5);
    /** How long a server may take to send its token counts after the end of an answer; chosen by hand. */
    private static final Duration AFTER_END = Duration.ofSeconds(2);

    private static final int MAX_START = 80;

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

    /** Returns a JSON value of the server; empty where it has none there. Only addresses below the server's own are sent the key. */
    Optional<JsonNode> get(URI uri) throws VlmException {
        Deadline deadline = Deadline.of(CallOptions.defaults().withTimeout(INFO));
        Secrets secrets = secrets();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
        if (Addresses.isBelow(settings.server(), uri)) {
            authorize(request, secrets);
        }
        return safely(
                secrets,
                () -> http.call(
                        request.build(),
                        deadline,
                        (response, body) -> response.statusCode() == OK
                                ? ServerInfo.read(body.stream()).map(secrets::redactAnswer)
                                : Optional.empty()));
    }

    private Secrets secrets() {
        return settings.key().read().map(Secrets::of).orElseGet(Secrets::none);
    }

    private void authorize(HttpRequest.Builder request, Secrets secrets) throws VlmException {
        if (!secrets.fitsHeader()) {
            throw new VlmException(
                    Kind.UNAUTHORIZED,
                    "the key from " + settings.key()
                            + " has a character that no header can carry, such as a line end or"
                            + " a letter outside ASCII; was it copied whole and alone?");
        }
        if (secrets.hasKey()) {
            request.header("Authorization", secrets.bearer());
        }
    }

    /** The one way out for failures: none of them holds the key. */
    private static <T> T safely(Secrets secrets, Attempts.Call<T> call) throws VlmException {
        try {
            return call.run();
        } catch (VlmException e) {
            throw secrets.redact(e);
        }
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
            Secrets secrets = secrets();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.server() + "/chat/completions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            options.requestId().ifPresent(id -> request.header("X-Request-Id", id));
            authorize(request, secrets);
            Reading reading = new Reading(secrets, new ServerErrors(settings.server(), settings.model(), secrets));
            ChatAnswer answer = new ChatAnswer(listener, secrets);
            last = answer;
            return safely(
                    secrets,
                    () -> http.call(request.build(), deadline, (response, in) -> {
                        reading.read(response, in, answer);
                        answer.complete();
                        return answer;
                    }));
        }
    }

    /**
     * Reads one answer.
     *
     * @param secrets what must not be in it
     * @param errors makes exceptions of the server's complaints
     */
    private record Reading(Secrets secrets, ServerErrors errors) {
        void read(HttpResponse<InputStream> response, HttpCalls.Body body, ChatAnswer answer) throws IOException {
            if (response.statusCode() != OK) {
                throw errors.of(response, body.stream());
            }
            if (isEventStream(response)) {
                readEvents(body, answer);
            } else {
                answer.addWhole(checked(new String(body.stream().readAllBytes(), StandardCharsets.UTF_8)));
            }
        }

        private static boolean isEventStream(HttpResponse<InputStream> response) {
            String type = response.headers().firstValue("content-type").orElse("");
            return type.strip().toLowerCase(Locale.ROOT).startsWith("text/event-stream");
        }

        private void readEvents(HttpCalls.Body body, ChatAnswer answer) throws IOException {
            try {
                readAll(new ServerEvents(body.stream()), body, answer);
            } catch (VlmException e) {
                throw e;
            } catch (IOException broken) {
                if (!answer.isFinished()) {
                    throw broken;
                }
            }
            if (!answer.isFinished()) {
                throw new VlmException(
                        Kind.BAD_ANSWER, "the server cut the answer off after " + answer.length() + " characters");
            }
        }

        /** Reads to the end; a server that ends neither the stream nor the connection is not waited for. */
        private void readAll(ServerEvents events, HttpCalls.Body body, ChatAnswer answer) throws IOException {
            for (Optional<Event> event = events.next(); event.isPresent(); event = events.next()) {
                String data = event.get().data().strip();
                if (data.equals("[DONE]")) {
                    answer.finished();
                    return;
                }
                if (!data.isEmpty()) {
                    answer.addChunk(checked(data));
                }
                if (answer.isFinished()) {
                    body.endWithin(AFTER_END);
                }
            }
        }

        private JsonNode checked(String text) throws VlmException {
            JsonNode json = secrets.redactAnswer(parse(text, secrets));
            Optional<Complaint> complaint = Complaint.in(json);
            if (complaint.isPresent()) {
                throw errors.of(complaint.get());
            }
            return json;
        }
    }

    private static JsonNode parse(String text, Secrets secrets) throws VlmException {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException broken) {
            throw new VlmException(Kind.BAD_ANSWER, "the answer is no complete JSON: " + start(secrets.redact(text)));
        }
        throw new VlmException(Kind.BAD_ANSWER, "the answer is no JSON object: " + start(secrets.redact(text)));
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty()
                ? "it is empty"
                : '"' + (line.length() > MAX_START ? line.substring(0, MAX_START) + "..." : line) + '"';
    }
}
