package dev.chai.model.onnx;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file server on the loopback that can fail in scripted ways. Thread-safe. */
final class ArchiveServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Thread serving;

    /** A status line's end, more headers, the body, and how much of it is sent before the connection is closed. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
    record Reply(String status, String headers, byte[] body, int sent) {
        static Reply of(byte[] body) {
            return new Reply("200 OK", "", body, body.length);
        }

        static Reply redirect(String to) {
            return new Reply("302 Found", "Location: " + to + "\r\n", new byte[0], 0);
        }

        Reply cutAfter(int bytes) {
            return new Reply(status, headers, body, bytes);
        }
    }

    ArchiveServer() throws IOException {
        socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        serving = new Thread(this::serve, "archive-server");
        serving.setDaemon(true);
        serving.start();
    }

    ArchiveServer with(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** Methods and paths, in order. */
    List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(2_000);
                answer(client);
            } catch (IOException e) {
                // The test is over, or the client has gone: the test sees what it needs.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        if (first == null) {
            return;
        }
        String[] request = first.split(" ", -1);
        String header = in.readLine();
        while (header != null && !header.isEmpty()) {
            header = in.readLine();
        }
        asked.add(request[0] + " " + request[1]);
        Reply reply = replies.getOrDefault(request[1], new Reply("404 Not Found", "", new byte[0], 0));
        String head = "HTTP/1.1 " + reply.status + "\r\n" + reply.headers + "Content-Length: " + reply.body.length
                + "\r\nConnection: close\r\n\r\n";
        OutputStream out = client.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        if (!request[0].equals("HEAD")) {
            out.write(reply.body, 0, reply.sent);
        }
    }

    static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
