package dev.chai.model.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.repository.zoo.Criteria;
import ai.djl.util.passthrough.PassthroughNDManager;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A DJL engine for vision-language models: {@code Criteria} with this engine's name load a folder of ONNX graphs, and its predictors
 * take requests.
 *
 * <pre>{@code
 * Criteria<VlmRequest, VlmResponse> criteria = Criteria.builder()
 *         .setTypes(VlmRequest.class, VlmResponse.class)
 *         .optEngine(ChaiVlmEngine.NAME)
 *         .optTranslator(new VlmTranslator())
 *         .optModelPath(Path.of("models/qwen3-vl-2b"))
 *         .optOption("variant", "q4f16")
 *         .build();
 * }</pre>
 *
 * <p>It has no tensor operations of its own: the decoding loop runs on ONNX Runtime's sessions, since DJL's blocks return every output of
 * a graph and cannot be canceled. Options are those of {@code onnx:DIR}: {@code variant}, {@code threads}, {@code memory-mib},
 * {@code require-deepstack}. The device is DJL's; without one the machine decides.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class ChaiVlmEngine extends Engine {
    /** The name for {@code Criteria}. */
    public static final String NAME = "ChaiVlm";

    /** Ranks after every engine that computes: this one must never become the default. */
    static final int RANK = 100;

    ChaiVlmEngine() {}

    /** Returns the criteria for a folder. */
    public static Criteria<VlmRequest, VlmResponse> criteria(Path folder) {
        return Criteria.builder()
                .setTypes(VlmRequest.class, VlmResponse.class)
                .optEngine(NAME)
                .optTranslator(new VlmTranslator())
                .optModelPath(folder)
                .build();
    }

    @Override
    public @Nullable Engine getAlternativeEngine() {
        return null;
    }

    @Override
    public String getEngineName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return RANK;
    }

    @Override
    public String getVersion() {
        return "0.1.0";
    }

    @Override
    public boolean hasCapability(String capability) {
        return false;
    }

    @Override
    public Model newModel(String name, @Nullable Device device) {
        return new ChaiVlmModel(name, device, this);
    }

    @Override
    public NDManager newBaseManager() {
        return newBaseManager(Device.cpu());
    }

    @Override
    public NDManager newBaseManager(@Nullable Device device) {
        return new PassthroughNDManager(this, device == null ? Device.cpu() : device);
    }
}
