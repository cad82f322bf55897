package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a model's own processor prepares pictures: Qwen's in patches of any number, SmolVLM's in squares of one size.
 *
 * <pre>{@code
 * PictureRules rules = ModelFolder.read(path).pictures();
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface PictureRules permits QwenRules, SquareRules {
    /** Returns what the files ask for and does not happen here. */
    List<String> warnings();

    /** Reads what the folder's files say; what they do not say is the processor's own default. */
    static PictureRules read(Path folder, ModelConfig config, ReadLimits limits) throws IOException {
        return config.family() == ModelFamily.SMOLVLM
                ? SquareRules.read(folder, limits)
                : QwenRules.read(folder, config, limits);
    }
}
