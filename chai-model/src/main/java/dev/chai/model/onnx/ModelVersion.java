package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.GraphReport;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What distinguishes one model folder from another in provenance; its hash is computed when first asked for. Thread-safe. */
final class ModelVersion {
    private final ModelFolder folder;
    private final boolean digest;
    private volatile @Nullable String known;

    ModelVersion(ModelFolder folder, boolean digest) {
        this.folder = folder;
        this.digest = digest;
    }

    String text(GraphReport report, String device) throws VlmException {
        String version = known;
        if (version == null) {
            version = digest ? "sha256:" + hash() : "not hashed";
            known = version;
        }
        String deepStack = report.deepStack().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return version + " deepstack=" + deepStack + " device=" + device + places();
    }

    /** Two releases of transformers count the tokens of earlier models' clips differently. */
    private String places() {
        ModelFamily family = folder.config().family();
        boolean differs = family == ModelFamily.QWEN2_VL || family == ModelFamily.QWEN2_5_VL;
        return differs ? " places=" + folder.config().videoPlaces().rule().id() : "";
    }

    private String hash() throws VlmException {
        try {
            return folder.digest();
        } catch (IOException e) {
            throw new VlmException(
                    VlmException.Kind.REJECTED, "cannot hash the model's files in " + folder.path() + ": " + e, e);
        }
    }
}
