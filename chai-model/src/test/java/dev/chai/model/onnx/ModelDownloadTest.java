package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.model.onnx.ArchiveServer.Reply;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.tiny.TinyModel;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that come over HTTP, whole and otherwise, from a server on the loopback. */
class ModelDownloadTest {
    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private ArchiveServer server;
    private byte[] archive;

    @BeforeEach
    void serve() throws IOException {
        archive = ArchiveServer.zip(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder));
        server = new ArchiveServer().with("/tiny.zip", Reply.of(archive));
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.allow_insecure_url", "true");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        for (String name : List.of("DJL_CACHE_DIR", "ai.djl.allow_insecure_url", "ai.djl.offline")) {
            System.clearProperty(name);
        }
    }

    private ModelSource source(String path) {
        return ModelSource.of(server.url(path)).allowingDownloads();
    }

    private void assertNothingKept() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anArchiveIsFetchedOnceAndFoundOfflineLater() throws IOException {
        Path fetched = source("/tiny.zip").resolve();
        assertThat(fetched).startsWith(cache);
        assertThat(ModelFolder.read(fetched).digest())
                .isEqualTo(ModelFolder.read(folder).digest());
        assertThat(source("/tiny.zip").resolve()).isEqualTo(fetched);
        assertThat(server.asked().stream().filter(asked -> asked.startsWith("GET")))
                .containsExactly("GET /tiny.zip");
        System.setProperty("ai.djl.offline", "true");
        assertThat(ModelSource.of(server.url("/tiny.zip")).resolve()).isEqualTo(fetched);
        assertThatThrownBy(() -> source("/other.zip").resolve())
                .isInstanceOf(IOException.class)
                .hasMessage(server.url("/other.zip") + " is not in DJL's cache " + cache
                        + ", and DJL is offline (ai.djl.offline, DJL_OFFLINE)");
    }

    @Test
    void nobodyIsAskedUnlessThatWasAllowed() {
        assertThatThrownBy(() -> ModelSource.of(server.url("/tiny.zip")).resolve())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("which nobody has allowed; call allowingDownloads() (--set download=true)");
        assertThat(server.asked()).isEmpty();
    }

    /** Within a file, between two files, and before the table at the end. */
    @Test
    void aDownloadThatBreaksOffLeavesNothingBehindAndMayBeTriedAgain() throws IOException {
        for (int sent : new int[] {archive.length / 3, entryBehind(archive.length / 2), archive.length - 30}) {
            server.with("/tiny.zip", Reply.of(archive).cutAfter(sent));
            assertThatThrownBy(() -> source("/tiny.zip").resolve())
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(server.url("/tiny.zip") + " could not be fetched whole: ")
                    .hasMessageEndingWith("Nothing of it was kept; try again");
            assertNothingKept();
        }
        server.with("/tiny.zip", Reply.of(archive));
        assertThat(ModelFolder.read(source("/tiny.zip").resolve()).name()).isEqualTo("tiny");
    }

    private int entryBehind(int from) {
        for (int i = from; i < archive.length - 4; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 3 && archive[i + 3] == 4) {
                return i;
            }
        }
        throw new IllegalStateException("no entry there");
    }

    @Test
    void aPartIsNoModel() throws IOException {
        byte[] part = Arrays.copyOf(archive, archive.length / 2);
        String range = "Content-Range: bytes 0-" + (part.length - 1) + "/" + archive.length + "\r\n";
        server.with("/tiny.zip", new Reply("206 Partial Content", range, part, part.length));
        assertThatThrownBy(() -> source("/tiny.zip").resolve()).hasMessageContaining("could not be fetched whole");
        byte[] page = "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8);
        server.with("/tiny.zip", Reply.of(page));
        assertThatThrownBy(() -> source("/tiny.zip").resolve()).hasMessageContaining("could not be fetched whole");
        assertNothingKept();
    }

    @Test
    void redirectsAreFollowedButNotInCircles() throws IOException {
        server.with("/latest.zip", Reply.redirect(server.url("/tiny.zip")));
        server.with("/circle.zip", Reply.redirect(server.url("/circle.zip")));
        assertThat(ModelFolder.read(source("/latest.zip").resolve()).digest())
                .isEqualTo(ModelFolder.read(folder).digest());
        assertThatThrownBy(() -> source("/circle.zip").resolve())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.url("/circle.zip"));
    }

    @Test
    void whatTheServerAnswersIsSaid() throws IOException {
        server.with("/locked.zip", new Reply("401 Unauthorized", "", new byte[0], 0));
        server.with("/broken.zip", new Reply("500 Oops", "", new byte[0], 0));
        assertThatThrownBy(() -> source("/nowhere.zip").resolve())
                .hasMessage(server.url("/nowhere.zip") + " is not there: the server answers 404 Not Found");
        assertThatThrownBy(() -> source("/locked.zip").resolve()).hasMessageContaining("response code: 401");
        assertThatThrownBy(() -> source("/broken.zip").resolve()).hasMessageContaining("response code: 500");
        server.close();
        assertThatThrownBy(() -> source("/tiny.zip").resolve())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be asked for: nobody answers there");
    }

    @Test
    void aWrongChecksumTellsWhatToDelete() throws IOException {
        ModelSource checked = source("/tiny.zip").withChecksum("config.json", "0".repeat(64));
        assertThatThrownBy(checked::resolve)
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("expected " + "0".repeat(64))
                .hasMessageContaining("delete " + cache)
                .hasMessageContaining("to have it downloaded again");
    }

    @Test
    void secretsInUrlsAreNotRepeated() {
        for (String path : List.of("/nowhere.zip?token=s3cret", "/locked.zip?token=s3cret")) {
            server.with("/locked.zip?token=s3cret", new Reply("401 Unauthorized", "", new byte[0], 0));
            String url = server.url(path).replace("http://", "http://me:s3cret@");
            ModelSource source = ModelSource.of(url).allowingDownloads();
            assertThat(source.toString()).doesNotContain("s3cret");
            assertThatThrownBy(source::resolve)
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("s3cret")
                    .hasNoCause();
        }
    }
}
