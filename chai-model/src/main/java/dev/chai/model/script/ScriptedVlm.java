package dev.chai.model.script;

import static java.util.Objects.requireNonNull;

import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.AnswerLogprob;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.GeneratedToken;
import dev.chai.model.vlm.GeneratedToken.Alternative;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmBackend;
import dev.chai.model.vlm.VlmCapabilities;
import dev.chai.model.vlm.VlmCapabilities.Feature;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import dev.chai.model.vlm.VlmProvenance;
import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A back end that answers from a JSON Lines file: the first line whose conditions all hold.
 *
 * <pre>{@code
 * {"contains":"critique","answer":"It pans right, not left."}
 * {"contains":["Please answer Yes or No","pans left"],"answer":"No","probabilities":{"Yes":0.1,"No":0.85}}
 * {"clip":"harbour.mp4","seed":3,"answer":"A ship leaves."}
 * {"contains":"too long","error":"CONTEXT_OVERFLOW"}
 * {"answer":"The camera pans left."}
 * }</pre>
 *
 * <p>Conditions: {@code contains} (a text or several, anywhere in the messages), {@code clip} (file name of a video shown),
 * {@code seed}. An answer that is scored but has no probability is censored by what the others leave. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ScriptedVlm implements VlmBackend {
    private static final int MOST_BYTES = 16 << 20;
    private static final String BACKEND = "scripted";

    private final String name;
    private final List<ScriptLine> lines;
    private final VideoPreparation video;

    private ScriptedVlm(String name, List<ScriptLine> lines, VideoPreparation video) {
        this.name = name;
        this.lines = List.copyOf(lines);
        this.video = requireNonNull(video, "video");
    }

    /**
     * Reads a script.
     *
     * @throws IOException if the file cannot be read
     * @throws ChaiDataException if a line is none, with its number; or if the file is larger than 16 MiB
     */
    public static ScriptedVlm read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw ChaiDataException.in(file.toString(), "a script has at most " + MOST_BYTES + " bytes");
            }
            return of(String.valueOf(file.getFileName()), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Returns a script as text, under a name for provenance and messages. Failures as {@link #read}. */
    public static ScriptedVlm of(String name, String jsonLines) {
        JsonMapper json = JsonMapper.shared();
        List<ScriptLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : jsonLines.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                try {
                    lines.add(ScriptLine.read(json.readTree(line), name, number));
                } catch (JacksonException e) {
                    throw ChaiDataException.at(name, number, 1, "no valid JSON: " + e.getOriginalMessage());
                }
            }
        }
        return new ScriptedVlm(name, lines, VideoPreparation.qwen(QwenVideo.processor()));
    }

    /** Returns a copy that prepares clips otherwise. */
    public ScriptedVlm withVideo(VideoPreparation other) {
        return new ScriptedVlm(name, lines, other);
    }

    @Override
    public VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException {
        options.cancellation().check();
        ScriptLine line = lines.stream()
                .filter(candidate -> candidate.appliesTo(request))
                .findFirst()
                .orElseThrow(() -> new VlmException(
                        VlmException.Kind.REJECTED,
                        name + " has no answer to \"" + start(ScriptLine.text(request))
                                + "\"; a last line with only an \"answer\" answers everything"));
        if (line.error().isPresent()) {
            throw new VlmException(line.error().get(), name + " says so");
        }
        for (String word : line.answer().split("(?<= )", -1)) {
            options.cancellation().check();
            if (!word.isEmpty()) {
                listener.onText(word);
            }
        }
        VlmProvenance by = VlmProvenance.of(BACKEND, name)
                .withSeed(request.decoding().seed())
                .withVideos(request.videos().stream()
                        .map(shown -> SeenVideo.of(shown, "tensor"))
                        .toList());
        return new VlmResponse(
                line.answer(),
                VlmResponse.Finish.STOP,
                request.logprobs().isPresent() ? List.of(token(line)) : List.of(),
                request.logprobs().map(wanted -> answers(line, wanted)).orElse(List.of()),
                new VlmResponse.Usage(OptionalLong.empty(), OptionalLong.empty(), estimatePromptTokens(request)),
                by,
                List.of());
    }

    private static GeneratedToken token(ScriptLine line) {
        List<Alternative> top = new ArrayList<>();
        for (Map.Entry<String, Double> entry : line.probabilities().entrySet()) {
            top.add(new Alternative(entry.getKey(), OptionalInt.empty(), Math.log(entry.getValue())));
        }
        top.sort((a, b) -> Double.compare(b.logprob(), a.logprob()));
        double own = Math.log(line.probabilities().getOrDefault(line.answer(), 1.0));
        return new GeneratedToken(line.answer(), OptionalInt.empty(), own, top);
    }

    private static List<AnswerLogprob> answers(ScriptLine line, LogprobRequest wanted) {
        double left = 1
                - line.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        List<AnswerLogprob> answers = new ArrayList<>();
        for (String answer : wanted.answers()) {
            Double known = line.probabilities().get(answer);
            double probability = known == null ? Math.max(left, Double.MIN_NORMAL) : known;
            answers.add(new AnswerLogprob(
                    answer, List.of(new AnswerLogprob.Token(0, answer, Math.log(probability), known == null))));
        }
        return answers;
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }

    /** Pictures as Qwen3-VL counts them, text at four characters a token. */
    @Override
    public OptionalLong estimatePromptTokens(VlmRequest request) {
        long tokens = ScriptLine.text(request).length() / 4;
        for (var shown : request.videos()) {
            long each = (long) Math.max(1, shown.width() / 32) * Math.max(1, shown.height() / 32);
            tokens += (shown.frames().size() + 1L) / 2 * each;
        }
        return OptionalLong.of(tokens);
    }

    @Override
    public VlmCapabilities capabilities() {
        return new VlmCapabilities(
                BACKEND,
                name,
                EnumSet.of(
                        Feature.IMAGES,
                        Feature.VIDEO,
                        Feature.VIDEO_LINKS,
                        Feature.STREAMING,
                        Feature.REPRODUCIBLE,
                        Feature.LOGPROBS),
                OptionalLong.empty(),
                video,
                List.of());
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return BACKEND + ":" + name + ", " + lines.size() + " lines";
    }
}
