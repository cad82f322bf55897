package dev.chai.bench.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every chat completion at once; or, where a stream is asked for, with tokens at a steady pace that carry the time of sending. */
final class LoopbackServer implements AutoCloseable {
    private static final byte[] ANSWER = answer();
    private static final byte[] STREAM_HEAD = String.join(
                    "\r\n", "HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked", "", "")
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::thread);
    private final int tokens;
    private final long paceMillis;

    LoopbackServer(int tokens, long paceMillis) throws IOException {
        this.tokens = tokens;
        this.paceMillis = paceMillis;
        this.socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    private static byte[] answer() {
        String body =
                "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"The camera pans left.\"},"
                        + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":6}}";
        String head = String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                "");
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** A client's idle connection must not keep the program alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
            OutputStream out = connection.getOutputStream();
            while (true) {
                int length = contentLength(in);
                if (length < 0) {
                    return;
                }
                byte[] body = in.readNBytes(length);
                boolean stream = new String(
                                body, Math.max(0, length - 80), Math.min(80, length), StandardCharsets.UTF_8)
                        .contains("\"stream\":true");
                if (stream) {
                    stream(out);
                } else {
                    out.write(ANSWER);
                }
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            // The client went away.
        }
    }

    private void stream(OutputStream out) throws IOException, InterruptedException {
        out.write(STREAM_HEAD);
        for (int i = 0; i < tokens; i++) {
            Thread.sleep(paceMillis);
            chunk(out, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + System.nanoTime() + "\"}}]}\n\n");
        }
        chunk(out, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Reads the head of a request; -1 where the client has gone, 0 for a request without a body. */
    static int contentLength(InputStream in) throws IOException {
        int length = 0;
        boolean any = false;
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (line.length() == 0) {
                    return any ? length : -1;
                }
                any = true;
                String header = line.toString();
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        socket.close();
    }
}
