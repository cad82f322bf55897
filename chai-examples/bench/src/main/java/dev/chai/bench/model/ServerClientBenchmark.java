package dev.chai.bench.model;

import com.sun.management.OperatingSystemMXBean;
import dev.chai.model.openai.OpenAiVlm;
import dev.chai.model.openai.ServerProfile;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the client for servers adds: to a call, compared with the JDK's client and a bare socket that send the same bytes; to each token
 * of 64 streams at once; and to a large body.
 *
 * <p>Run {@code java -cp target/bench.jar dev.chai.bench.model.ServerClientBenchmark}. Not JMH: percentiles of single calls are wanted.
 * Server and client share the process and its cores.
 */
public final class ServerClientBenchmark {
    private static final int WARM_UP = 30_000;
    private static final int CALLS = 10_000;
    private static final int PARTS = 20;
    private static final int STREAMS = 64;
    private static final int TOKENS = 100;
    private static final long PACE_MILLIS = 20;
    private static final VlmRequest QUESTION =
            VlmRequest.of(VlmMessage.user(VlmPart.text("What does the camera do in this video?")));

    private ServerClientBenchmark() {}

    /** A call that is timed. */
    @FunctionalInterface
    private interface Call {
        void run() throws IOException;
    }

    /** Runs all three and prints a line for each. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        try (LoopbackServer server = new LoopbackServer(TOKENS, PACE_MILLIS)) {
            calls(server);
            streams(server);
            bodies(server);
        }
    }

    private static OpenAiVlm client(LoopbackServer server) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1");
        return OpenAiVlm.builder(address, "tiny")
                .profile(ServerProfile.lmdeploy())
                .maxConcurrent(STREAMS)
                .build();
    }

    private static void calls(LoopbackServer server) throws IOException {
        try (OpenAiVlm model = client(server);
                BareSocket socket = new BareSocket(server.port())) {
            JdkClient jdk = new JdkClient(server.port());
            List<Companion> all = List.of(
                    new Companion("client", () -> model.run(QUESTION)),
                    new Companion("the JDK's client alone", jdk::call),
                    new Companion("bare socket", socket::call));
            for (Companion each : all) {
                time(WARM_UP, each.call);
            }
            for (int part = 0; part < PARTS; part++) { // In turn, so that all meet the same load of the machine.
                for (Companion each : all) {
                    each.measure(CALLS / PARTS);
                }
            }
            for (Companion each : all) {
                print("one call after the other, " + each.name, each.nanos);
                System.out.printf(
                        Locale.ROOT, "    processor of it and the server: %.0f us a call%n", each.cpu / 1e3 / CALLS);
            }
        }
    }

    /** One way to make the same call, with what was measured of it. */
    private static final class Companion {
        private final String name;
        private final Call call;
        private long[] nanos = new long[0];
        private long cpu;

        Companion(String name, Call call) {
            this.name = name;
            this.call = call;
        }

        void measure(int calls) throws IOException {
            long start = cpuNanos();
            long[] more = time(calls, call);
            cpu += cpuNanos() - start;
            int before = nanos.length;
            nanos = Arrays.copyOf(nanos, before + more.length);
            System.arraycopy(more, 0, nanos, before, more.length);
        }
    }

    /** Returns what this process has used of all processors, which the load of others changes little. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long[] time(int calls, Call call) throws IOException {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static void streams(LoopbackServer server) throws Exception {
        try (OpenAiVlm model = client(server)) {
            round(model); // Warm-up: connections and code.
            long start = System.nanoTime();
            long cpu = cpuNanos();
            long[] delays = round(model);
            double seconds = (System.nanoTime() - start) / 1e9;
            double micros = (cpuNanos() - cpu) / 1e3 / (STREAMS * TOKENS);
            print(STREAMS + " streams at once, from sending a token to hearing it", delays);
            System.out.printf(
                    Locale.ROOT,
                    "%d streams of %d tokens, one each %d ms: %.2f s beside %.2f s at best, %,.0f tokens/s, %.0f us of processor each%n",
                    STREAMS,
                    TOKENS,
                    PACE_MILLIS,
                    seconds,
                    TOKENS * PACE_MILLIS / 1e3,
                    STREAMS * TOKENS / seconds,
                    micros);
        }
    }

    private static long[] round(VlmBackend model) throws Exception {
        ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(STREAMS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            running.add(threads.submit(() -> model.stream(
                    QUESTION, CallOptions.defaults(), stamp -> delays.add(System.nanoTime() - Long.parseLong(stamp)))));
        }
        for (Future<?> stream : running) {
            stream.get();
        }
        threads.shutdown();
        return delays.stream().mapToLong(Long::longValue).toArray();
    }

    /** A video of noise, which JPEG cannot shrink, sent again and again as the same bytes. */
    private static void bodies(LoopbackServer server) throws IOException {
        Random random = new Random(1);
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            byte[] rgb = new byte[640 * 384 * 3];
            random.nextBytes(rgb);
            frames.add(VideoFrame.of(12 * i, i / 2.0, 640, 384, rgb));
        }
        VlmVideo video = VlmVideo.of("noise", frames, 24, "bench");
        VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("What is this?")));
        try (OpenAiVlm model = client(server)) {
            time(20, () -> model.run(request));
            print("call with 32 frames of noise, encoded before", time(100, () -> model.run(request)));
        }
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.3f ms, p99 %.3f ms, n %,d%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted.length);
    }

    /** What all companions send. */
    private static final byte[] BODY =
            ("{\"model\":\"tiny\",\"messages\":[{\"role\":\"user\",\"content\":\"What does the camera do in this video?\"}],"
                            + "\"max_tokens\":2048,\"temperature\":0.0,\"top_p\":1.0,\"top_k\":0,\"repetition_penalty\":1.0,"
                            + "\"presence_penalty\":0.0,\"stream\":false}")
                    .getBytes(StandardCharsets.US_ASCII);

    /** The client that ours is built on, with nothing around it: no deadline, no limits, no JSON. */
    private static final class JdkClient {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpRequest request;

        JdkClient(int port) {
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                    .build();
        }

        void call() throws IOException {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                                .body()
                                .length
                        == 0) {
                    throw new IOException("the answer is empty");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    /** The least that a client can do: the same body over one socket, the answer read to its end. */
    private static final class BareSocket implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final byte[] request;

        BareSocket(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            byte[] head = String.join(
                            "\r\n",
                            "POST /v1/chat/completions HTTP/1.1",
                            "Host: 127.0.0.1",
                            "Content-Type: application/json",
                            "Content-Length: " + BODY.length,
                            "",
                            "")
                    .getBytes(StandardCharsets.US_ASCII);
            request = Arrays.copyOf(head, head.length + BODY.length);
            System.arraycopy(BODY, 0, request, head.length, BODY.length);
        }

        void call() throws IOException {
            out.write(request);
            out.flush();
            int length = LoopbackServer.contentLength(in);
            if (in.readNBytes(length).length != length) {
                throw new IOException("the answer is cut");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
