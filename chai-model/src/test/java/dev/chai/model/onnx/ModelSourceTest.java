package dev.chai.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
    void placesThatAreNoneAreNamed() {
        assertThatThrownBy(() -> ModelSource.of("file:models/tiny").resolve())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:///models/qwen3-vl-2b");
        assertThatThrownBy(() -> ModelSource.of("https://example.org/qwen3-vl-2b")
                        .allowingDownloads()
                        .resolve())
                .isInstanceOf(IOException.class)
                .hasMessage("https://example.org/qwen3-vl-2b is no archive: http: and https: must end in .zip, .tar,"
                        + " .tgz or .tar.gz");
        ModelSource absent = ModelSource.of(folder.toString()).withChecksum("onnx/model.onnx", "0".repeat(64));
        assertThatThrownBy(absent::resolve)
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("the model has none of this name");
    }
}
