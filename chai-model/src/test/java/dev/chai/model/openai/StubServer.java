package dev.chai.model.openai;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server on the loopback that answers chat completions by script: one act after the other, the last one for ever. Plain sockets, so
 * that an answer can break anywhere.
 */
public final class StubServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Act> acts = new ArrayDeque<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private @Nullable Act models;
    private @Nullable Act version;

    /** What the server writes, header and all. */
    @FunctionalInterface
    public interface Act {
        /** Whether the connection stays open. */
        boolean play(OutputStream out) throws IOException;
    }

    /** Starts on a free port. */
    public StubServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        threads.execute(this::accept);
    }

    /** What clients are given as the server's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
    }

    /** Adds what comes next. */
    public StubServer then(Act act) {
        synchronized (acts) {
            acts.add(act);
        }
        return this;
    }

    /** What it says of its models. */
    public StubServer models(String json) {
        models = json(json);
        return this;
    }

    /** What it says of its version. */
    public StubServer version(String json) {
        version = json(json);
        return this;
    }

    /** The chat requests so far. */
    public List<String> bodies() {
        return bodies;
    }

    /** Their Authorization headers; "none" without. */
    public List<String> keys() {
        return keys;
    }

    /** The Authorization headers of all requests to a path; "none" without. */
    public List<String> keysOf(String path) {
        return paths.stream()
                .filter(sent -> sent.startsWith(path + " "))
                .map(sent -> sent.substring(path.length() + 1))
                .toList();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            boolean open = true;
            while (open) {
                String path = line(in);
                open = !path.isEmpty() && answer(path, in, out);
            }
        } catch (IOException gone) {
            // The client went away, which some tests want.
        }
    }

    private boolean answer(String requestLine, InputStream in, OutputStream out) throws IOException {
        int length = 0;
        String key = "none";
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (lower.startsWith("authorization:")) {
                key = header.substring(14).strip();
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        paths.add(requestLine.split(" ", 3)[1] + " " + key);
        Act act = null;
        if (requestLine.contains("/v1/models ")) {
            act = models;
        } else if (requestLine.contains("/version ")) {
            act = version;
        } else if (requestLine.contains("/v1/chat/completions ")) {
            bodies.add(body);
            keys.add(key);
            act = next();
        }
        boolean open = (act == null ? status(404, "") : act).play(out);
        out.flush();
        return open;
    }

    private @Nullable Act next() {
        synchronized (acts) {
            return acts.size() > 1 ? acts.poll() : acts.peek();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** A JSON answer. */
    public static Act json(String json) {
        return status(200, json);
    }

    /** Any status with a JSON body and headers, name and value in turn. */
    public static Act status(int status, String body, String... headers) {
        return out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head =
                    new StringBuilder("HTTP/1.1 " + status + " As scripted\r\nContent-Type: application/json\r\n");
            for (int i = 0; i < headers.length; i += 2) {
                head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            }
            write(out, head + "Content-Length: " + bytes.length + "\r\n\r\n");
            out.write(bytes);
            return true;
        };
    }

    /** A plain answer. */
    public static Act text(String text) {
        return json(completion(text, ""));
    }

    /** A chat completion as JSON; {@code more} goes into the choice. */
    public static String completion(String text, String more) {
        return "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"tiny\",\"choices\":[{\"index\":0,\"message\":"
                + "{\"role\":\"assistant\",\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"" + more
                + "}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3,\"total_tokens\":15}}";
    }

    /** Log-probabilities of one token: texts and values in turn, the first the generated one. */
    public static String logprobs(Object... tokens) {
        StringBuilder top = new StringBuilder();
        for (int i = 0; i < tokens.length; i += 2) {
            top.append(i == 0 ? "" : ",")
                    .append("{\"token\":\"")
                    .append(tokens[i])
                    .append("\",\"logprob\":")
                    .append(tokens[i + 1])
                    .append('}');
        }
        return ",\"logprobs\":{\"content\":[{\"token\":\"" + tokens[0] + "\",\"logprob\":" + tokens[1]
                + ",\"top_logprobs\":[" + top + "]}]}";
    }

    /** One event of a stream. */
    public static String event(String text) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    /** The end of a stream. */
    public static final String END = String.join(
            "\n\n",
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}",
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}",
            "data: [DONE]",
            "");

    /** A stream of server-sent events with a pause before each. */
    public static Act events(long pauseMillis, String... events) {
        return out -> {
            write(out, head("text/event-stream; charset=utf-8", "Transfer-Encoding: chunked"));
            for (String event : events) {
                pause(pauseMillis);
                int length = event.getBytes(StandardCharsets.UTF_8).length;
                write(out, Integer.toHexString(length) + "\r\n" + event + "\r\n");
                out.flush();
            }
            write(out, "0\r\n\r\n");
            return true;
        };
    }

    /** An answer that promises more than it sends, then breaks. */
    public static Act cut(String contentType, String start) {
        return out -> {
            int length = start.getBytes(StandardCharsets.UTF_8).length + 1000;
            write(out, head(contentType, "Content-Length: " + length) + start);
            return false;
        };
    }

    /** An answer after which the connection stays open without end. */
    public static Act open(String contentType, String start) {
        return out -> {
            write(out, head(contentType, "Content-Length: 100000") + start);
            out.flush();
            pause(60_000);
            return false;
        };
    }

    /** Breaks before an answer. */
    public static Act hangUp() {
        return out -> false;
    }

    /** Never answers. */
    public static Act silence() {
        return out -> {
            pause(60_000);
            return false;
        };
    }

    private static String head(String contentType, String framing) {
        return String.join("\r\n", "HTTP/1.1 200 OK", "Content-Type: " + contentType, framing, "", "");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // As wanted.
        }
    }
}
