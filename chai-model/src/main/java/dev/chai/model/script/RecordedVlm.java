package dev.chai.model.script;

import static java.util.Objects.requireNonNull;

import dev.chai.model.vlm.CachePolicy;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmCapabilities;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.model.vlm.VlmVideo;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the answers of another back end in a folder and gives them again to the same request, so that a run costs nothing the second
 * time and a notebook works without its model.
 *
 * <pre>{@code
 * String name = "openai:http://gpu-box:8000/v1#tiny";
 * VlmBackend model = RecordedVlm.of(Models.open(name), name, Path.of("answers"));
 * model.run(request, CallOptions.defaults().withCache(CachePolicy.ONLY));      // never asks the model
 * }</pre>
 *
 * <p>One JSON file for each request, named by the SHA-256 of identity, messages (pixels included), decoding and log-probabilities asked
 * for. Failures are not kept. Thread-safe, also between processes: files appear whole.
 *
 * @since 0.1
 */
public final class RecordedVlm implements VlmBackend {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final VlmBackend model;
    private final String identity;
    private final Path folder;

    private RecordedVlm(VlmBackend model, String identity, Path folder) throws IOException {
        this.model = requireNonNull(model, "model");
        this.identity = requireNonNull(identity, "identity");
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Keeps a back end's answers in a folder, which is made where there is none.
     *
     * @param identity what distinguishes this model from others whose answers lie there, such as the name it was opened by
     * @throws IOException if the folder cannot be made
     */
    public static RecordedVlm of(VlmBackend model, String identity, Path folder) throws IOException {
        return new RecordedVlm(model, identity, folder);
    }

    @Override
    public VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException {
        CachePolicy policy = options.cache();
        Path file = folder.resolve(key(request) + ".json");
        if (policy == CachePolicy.USE || policy == CachePolicy.ONLY) {
            Optional<VlmResponse> known = read(file);
            if (known.isPresent()) {
                if (!known.get().text().isEmpty()) {
                    listener.onText(known.get().text());
                }
                return known.get();
            }
        }
        if (policy == CachePolicy.ONLY) {
            throw new VlmException(
                    VlmException.Kind.NOT_FOUND,
                    folder + " has no answer to this request, and the model is not to be asked");
        }
        VlmResponse fresh = model.stream(request, options, listener);
        if (policy != CachePolicy.BYPASS) {
            write(file, fresh);
        }
        return fresh;
    }

    private static Optional<VlmResponse> read(Path file) throws VlmException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), VlmResponse.class));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new VlmException(
                    VlmException.Kind.BAD_ANSWER,
                    file + " holds no recorded answer; delete it to ask the model again",
                    e);
        }
    }

    private static void write(Path file, VlmResponse response) throws VlmException {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(response));
        } catch (IOException e) {
            throw new VlmException(
                    VlmException.Kind.REJECTED, file + ": the answer cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Name of a request's file, without the suffix. */
    private String key(VlmRequest request) {
        Sha256 sha = new Sha256();
        add(sha, identity);
        for (VlmMessage message : request.messages()) {
            add(sha, message.role().name());
            message.parts().forEach(part -> add(sha, describe(part)));
        }
        Decoding decoding = request.decoding();
        add(sha, decoding.toString());
        add(sha, request.logprobs().map(LogprobRequest::toString).orElse("none"));
        return sha.hex();
    }

    /** The length in front keeps two neighbors from being read as one. */
    private static void add(Sha256 sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.add(bytes.length + ":").add(bytes);
    }

    private static String describe(VlmPart part) {
        if (part instanceof VlmPart.Video shown) {
            return "video " + shown.video().digest();
        }
        if (part instanceof VlmPart.Image shown) {
            return "image "
                    + VlmVideo.of("image", List.of(shown.frame()), 1, "").digest();
        }
        return part.toString();
    }

    @Override
    public VlmCapabilities capabilities() {
        return model.capabilities();
    }

    @Override
    public VideoPreparation videoPreparation() {
        return model.videoPreparation();
    }

    @Override
    public OptionalLong estimatePromptTokens(VlmRequest request) {
        return model.estimatePromptTokens(request);
    }

    /** Closes the model as well. */
    @Override
    public void close() {
        model.close();
    }
}
