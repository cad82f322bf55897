package dev.chai.bench.model;

import com.sun.management.OperatingSystemMXBean;
import dev.chai.model.CallOptions;
import dev.chai.model.VlmBackend;
import dev.chai.model.VlmMessage;
import dev.chai.model.VlmPart;
import dev.chai.model.VlmRequest;
import dev.chai.model.VlmVideo;
import dev.chai.model.openai.OpenAiVlm;
import dev.chai.model.openai.ServerProfile;
import dev.chai.model.video.VideoFrame;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
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
 * What the client for servers adds: to a call, beside a bare socket that sends the same bytes; to each token of 64 streams at once; and
 * to a large body.
 *
 * <p>Run {@code java -cp target/bench.jar dev.chai.bench.model.ServerClientBenchmark}. Not JMH: percentiles of single calls are wanted.
 * Server and client share the process and its cores.
 */
public final class ServerClientBenchmark {
    private static final int WARM_UP = 4000;
    private static final int CALLS = 10_000;
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
                BareClient bare = new BareClient(server.port())) {
            // In turn, so that both meet the same load of the machine.
            time(WARM_UP, () -> model.run(QUESTION));
            time(WARM_UP, bare::call);
            long[] ours = new long[0];
            long[] theirs = new long[0];
            long[] cpu = new long[2];
            for (int part = 0; part < 10; part++) {
                long start = cpuNanos();
                ours = joined(ours, time(CALLS / 10, () -> model.run(QUESTION)));
                long middle = cpuNanos();
                theirs = joined(theirs, time(CALLS / 10, bare::call));
                cpu[0] += middle - start;
                cpu[1] += cpuNanos() - middle;
            }
            print("one call after the other, client", ours);
            print("one call after the other, bare socket", theirs);
            System.out.printf(
                    Locale.ROOT,
                    "processor of client and server a call: %.0f us, with the bare socket %.0f us%n",
                    cpu[0] / 1e3 / CALLS,
                    cpu[1] / 1e3 / CALLS);
        }
    }

    /** What this process has used of all processors, which the load of others changes little. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long[] joined(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
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

    /** The least that a client can do: the same body over one socket, the answer read to its end. */
    private static final class BareClient implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private final byte[] request;

        BareClient(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
            String body =
                    "{\"model\":\"tiny\",\"messages\":[{\"role\":\"user\",\"content\":\"What does the camera do in this"
                            + " video?\"}],\"max_tokens\":2048,\"temperature\":0.0,\"top_p\":1.0,\"top_k\":0,\"repetition_penalty\":1.0,"
                            + "\"presence_penalty\":0.0,\"stream\":false}";
            String head = String.join(
                    "\r\n",
                    "POST /v1/chat/completions HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Content-Type: application/json",
                    "Content-Length: " + body.length(),
                    "",
                    "");
            request = (head + body).getBytes(StandardCharsets.US_ASCII);
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
