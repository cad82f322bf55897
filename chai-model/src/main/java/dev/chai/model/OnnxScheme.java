package dev.chai.model;

import dev.chai.model.onnx.DeviceChoice;
import dev.chai.model.onnx.ModelSource;
import dev.chai.model.onnx.OnnxOptions;
import dev.chai.model.onnx.OnnxVlm;
import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Opens {@code onnx:DIR}: a folder of ONNX graphs, in this process; also one that a {@link ModelSource} fetches. Immutable and thread-safe. */
final class OnnxScheme implements ModelScheme {
    private static final List<String> EXTRA =
            List.of("variant", "threads", "memory-mib", "require-deepstack", "download");

    @Override
    public String name() {
        return "onnx";
    }

    @Override
    public String form() {
        return "DIR";
    }

    @Override
    public VlmBackend open(String rest, ModelOptions options) throws IOException {
        OnnxOptions.Builder builder = OnnxOptions.builder().device(DeviceChoice.parse(options.device()));
        options.video().ifPresent(builder::video);
        for (Map.Entry<String, String> extra : options.extra().entrySet()) {
            set(builder, extra.getKey(), extra.getValue());
        }
        return OnnxVlm.open(folder(rest, options), builder.build());
    }

    /** A directory as it is; other places only where that is said. */
    private static Path folder(String place, ModelOptions options) throws IOException {
        ModelSource source = ModelSource.of(place);
        boolean allowed = truth("download", options.extra().getOrDefault("download", "false"));
        return (allowed ? source.allowingDownloads() : source).resolve();
    }

    private static void set(OnnxOptions.Builder builder, String name, String value) {
        switch (name) {
            case "variant" -> builder.variant(value);
            case "threads" -> builder.threads((int) number(name, value, 1024));
            case "memory-mib" -> builder.memoryBytes(number(name, value, 1L << 40) << 20);
            case "require-deepstack" -> builder.requireDeepStack(truth(name, value));
            case "download" -> truth(name, value);
            default ->
                throw new IllegalArgumentException(
                        "a model in this process has no setting \"" + name + "\", only " + String.join(", ", EXTRA));
        }
    }

    private static boolean truth(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(name + " \"" + value + "\" must be true or false");
        }
        return value.equals("true");
    }

    private static long number(String name, String value, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new IllegalArgumentException(name + " \"" + value + "\" must be a whole number from 0 to " + most);
    }
}
