package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.spec.ChaiDataException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    @TempDir
    Path folder;

    @Test
    void aDirectoryIsItself() throws IOException {
        assertThat(ModelSource.of(folder.toString()).resolve()).isEqualTo(folder);
        assertThat(ModelSource.of(folder.toUri().toString()).resolve()).isEqualTo(folder);
        assertThatThrownBy(() -> ModelSource.of("ftp://example.org/model").resolve())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("djl://");
    }

    @Test
    void nothingIsDownloadedUnasked() {
        for (String remote :
                List.of("http://127.0.0.1:9/model.zip", "https://127.0.0.1:9/m.zip", "djl://ai.djl/model")) {
            assertThatThrownBy(() -> ModelSource.of(remote).resolve())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("allowingDownloads()");
        }
    }

    @Test
    void aChecksumTellsADamagedFile() throws Exception {
        Path file = Files.writeString(folder.resolve("config.json"), "{}");
        String right =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        ModelSource source = ModelSource.of(folder.toString()).withChecksum("config.json", right);
        assertThat(source.resolve()).isEqualTo(folder);
        Files.writeString(file, "{ }");
        assertThatThrownBy(source::resolve)
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("expected " + right);
        assertThatThrownBy(() -> source.withChecksum("config.json", "abc")).hasMessageContaining("64 digits");
    }

    @Test
    void anArchiveIsFetchedOnceWhereAllowed(@TempDir Path cache) throws Exception {
        byte[] archive = zip(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder));
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(() -> serve(server, archive));
        serving.setDaemon(true);
        serving.start();
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.allow_insecure_url", "true");
        try {
            ModelSource source = ModelSource.of("http://127.0.0.1:" + server.getLocalPort() + "/tiny.zip")
                    .allowingDownloads();
            Path fetched = source.resolve();
            assertThat(fetched).startsWith(cache);
            assertThat(ModelFolder.read(fetched).digest())
                    .isEqualTo(ModelFolder.read(folder).digest());
            server.close();
            System.setProperty("ai.djl.offline", "true");
            assertThat(source.resolve()).isEqualTo(fetched);
        } finally {
            System.clearProperty("ai.djl.allow_insecure_url");
            System.clearProperty("ai.djl.offline");
            System.clearProperty("DJL_CACHE_DIR");
            server.close();
        }
    }

    /** Without one of its zoos DJL asks nobody, allowed or not. */
    @Test
    void aModelZooThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ModelSource.of("djl://dev.chai.nowhere/x")
                        .allowingDownloads()
                        .resolve())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dev.chai.nowhere")
                .hasMessageContaining("needs the model zoo's jar");
        assertThatThrownBy(() ->
                        ModelSource.of("djl://nothing").allowingDownloads().resolve())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names no model");
    }

    /** Answers every request with the archive, or its size alone. */
    private static void serve(ServerSocket server, byte[] archive) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                boolean head = String.valueOf(in.readLine()).startsWith("HEAD");
                while (!String.valueOf(in.readLine()).isEmpty()) {
                    // Headers do not matter.
                }
                String answer =
                        "HTTP/1.1 200 OK\r\nContent-Length: " + archive.length + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(head ? new byte[0] : archive);
            } catch (IOException e) {
                // The test is over, or the client has gone: the test sees what it needs.
            }
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return out.toByteArray();
    }
}
