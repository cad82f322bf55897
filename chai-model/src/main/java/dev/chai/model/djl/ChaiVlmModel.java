package dev.chai.model.djl;

import ai.djl.BaseModel;
import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.types.DataType;
import dev.chai.model.ModelOptions;
import dev.chai.model.Models;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model folder as a DJL model. Its predictors are thread-safe, since the model behind them is. */
final class ChaiVlmModel extends BaseModel {
    private final @Nullable Device device;
    private @Nullable VlmBackend backend;

    ChaiVlmModel(String name, @Nullable Device device, ChaiVlmEngine engine) {
        super(name);
        this.device = device;
        this.manager = engine.newBaseManager(device);
        this.dataType = DataType.FLOAT32;
    }

    @Override
    public void load(Path path, @Nullable String prefix, @Nullable Map<String, ?> options)
            throws IOException, MalformedModelException {
        setModelDir(path);
        ModelOptions wanted = ModelOptions.defaults().withDevice(deviceName());
        for (Map.Entry<String, ?> option :
                options == null ? Map.<String, Object>of().entrySet() : options.entrySet()) {
            wanted = wanted.with(option.getKey(), String.valueOf(option.getValue()));
        }
        try {
            VlmBackend opened = Models.open("onnx:" + modelDir, wanted);
            backend = opened;
            block = new VlmBlock(opened);
            wasLoaded = true;
        } catch (ChaiDataException e) {
            throw new MalformedModelException(e.getMessage(), e);
        }
    }

    /** DJL picks a GPU by itself where it finds one; whether ONNX Runtime can use it is for us to find out. */
    private String deviceName() {
        if (device == null) {
            return "auto";
        }
        return device.isGpu() ? "cuda:" + Math.max(0, device.getDeviceId()) : "cpu";
    }

    @Override
    public void close() {
        super.close();
        VlmBackend opened = backend;
        backend = null;
        if (opened != null) {
            opened.close();
        }
    }
}
