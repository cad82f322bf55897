package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Application;
import ai.djl.repository.MRL;
import ai.djl.repository.RemoteRepository;
import ai.djl.repository.Repository;
import ai.djl.repository.zoo.ModelZoo;
import dev.chai.model.onnx.ArchiveServer.Reply;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.tiny.TinyModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code djl://} names of a model zoo, with DJL's own classes all the way; only its server is another, on the loopback, since names of the
 * zoos go to one fixed address in the net.
 */
class DjlZooTest {
    private static final String GROUP = "dev.chai.zoo";
    private static final String NAME = "djl://dev.chai.zoo/tiny/0.1";
    private static final String PLACE = "/model/undefined/dev/chai/zoo/tiny/";

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private ArchiveServer server;

    /** A zoo as a jar on the class path registers one. */
    private static final class Zoo extends ModelZoo {
        Zoo() {
            Repository repository = Repository.newInstance("zoo", "https://models.example.org/zoo.zip");
            addModel(MRL.model(repository, Application.UNDEFINED, GROUP, "tiny", "0.1", "tiny"));
        }

        @Override
        public String getGroupId() {
            return GROUP;
        }

        @Override
        public Set<String> getSupportedEngines() {
            return Set.of("ChaiVlm");
        }
    }

    @BeforeEach
    void serve() throws Exception {
        byte[] archive = ArchiveServer.zip(TinyModel.of(Layout.TRANSFORMERS_JS).write(folder));
        server = new ArchiveServer().with(PLACE + "0.1/tiny.zip", Reply.of(archive));
        metadata(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(archive)));
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.allow_insecure_url", "true");
        ModelZoo.registerModelZoo(Zoo::new);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        for (String name : List.of("DJL_CACHE_DIR", "ai.djl.allow_insecure_url", "ai.djl.offline")) {
            System.clearProperty(name);
        }
    }

    private void metadata(String sha1) {
        String json = """
                {"metadataVersion": "0.2", "resourceType": "model", "application": "undefined", "groupId": "dev.chai.zoo",
                 "artifactId": "tiny", "name": "Tiny", "artifacts": [{"version": "0.1", "name": "tiny",
                   "files": {"model": {"uri": "0.1/tiny.zip", "sha1Hash": "%s", "name": "", "size": 1}}}]}
                """.formatted(sha1);
        server.with(PLACE + "metadata.json", Reply.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** What DJL makes of the name, at the server of this test. */
    private Path fetch() throws IOException {
        RemoteRepository repository = new RemoteRepository("chai", URI.create(server.url("/")));
        repository.addResource(repository.model(Application.UNDEFINED, GROUP, "tiny", "0.1", "tiny"));
        return new DjlDownload(NAME, NAME).prepared(repository);
    }

    @Test
    void aModelOfAZooIsFetchedWithItsChecksumAndThenFoundOfflineByItsName() throws IOException {
        Path fetched = fetch();
        assertThat(server.asked()).containsExactly("GET " + PLACE + "metadata.json", "GET " + PLACE + "0.1/tiny.zip");
        assertThat(ModelFolder.read(fetched).digest())
                .isEqualTo(ModelFolder.read(folder).digest());
        System.setProperty("ai.djl.offline", "true");
        assertThat(ModelSource.of(NAME).resolve()).isEqualTo(fetched);
    }

    @Test
    void aZoosWrongChecksumLeavesNothingBehind() throws IOException {
        metadata("0".repeat(40));
        assertThatThrownBy(this::fetch)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(NAME + " could not be fetched whole: Checksum error")
                .hasMessageEndingWith("Nothing of it was kept; try again");
        assertThat(kept()).containsExactly("metadata.json");
    }

    @Test
    void offlineAndNotInTheCacheIsSaid() {
        System.setProperty("ai.djl.offline", "true");
        assertThatThrownBy(() -> ModelSource.of(NAME).resolve())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not in DJL's cache " + cache);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
