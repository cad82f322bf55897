package dev.chai.model.onnx;

import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case of what transformers answered; see make-reference.py. */
record Reference(String name, JsonNode values) {
    static Path folder(String model) {
        try {
            return Path.of(Objects.requireNonNull(Reference.class.getResource("/onnx/" + model))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that a reference holds. */
    static JsonNode read(String model) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder(model).resolve("reference.json")));
    }

    static List<Reference> cases(String model) throws IOException {
        List<Reference> cases = new ArrayList<>();
        for (JsonNode each : read(model).get("cases")) {
            cases.add(new Reference(each.get("name").stringValue(), each));
        }
        return cases;
    }

    VlmRequest request() {
        List<VlmPart> parts = new ArrayList<>();
        for (JsonNode part : values.get("parts")) {
            parts.add(part(part));
        }
        VlmMessage user = VlmMessage.user(parts.toArray(new VlmPart[0]));
        JsonNode system = values.get("system");
        return system.isNull() ? VlmRequest.of(user) : VlmRequest.of(VlmMessage.system(system.stringValue()), user);
    }

    private static VlmPart part(JsonNode part) {
        if (part.has("text")) {
            return VlmPart.text(part.get("text").stringValue());
        }
        JsonNode media = part.has("image") ? part.get("image") : part.get("video");
        int height = media.get("height").intValue();
        int width = media.get("width").intValue();
        int seed = media.get("seed").intValue();
        if (part.has("image")) {
            return VlmPart.image(Pictures.image(height, width, seed));
        }
        int[] indices = ints(media.get("indices"));
        double fps = media.get("fps").doubleValue();
        VlmVideo video = Pictures.video(new int[] {height, width}, seed, indices, fps);
        return VlmPart.video(
                media.has("total") ? video.withClipSeconds(media.get("total").intValue() / fps) : video);
    }

    long[] longs(String key) {
        return longs(values.get(key));
    }

    static long[] longs(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToLong(i -> array.get(i).longValue())
                .toArray();
    }

    static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size())
                .map(i -> array.get(i).intValue())
                .toArray();
    }

    float[] floats(String key) {
        JsonNode array = values.get(key);
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).doubleValue();
        }
        return floats;
    }

    @Override
    public String toString() {
        return name;
    }
}
