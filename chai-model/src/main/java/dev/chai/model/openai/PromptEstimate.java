package dev.chai.model.openai;

import dev.chai.model.video.PictureSize;
import dev.chai.model.video.tensor.QwenVideo;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens a Qwen3-VL prompt should have, to notice a server that drops or resamples frames. Pictures are counted exactly; text by
 * the caller's tokenizer, else at four characters a token, which leaves that much room for doubt.
 */
final class PromptEstimate {
    /** A larger gap means other pictures. */
    private static final double TOLERANCE = 0.02;

    private static final int CHARS_A_TOKEN = 4;
    private static final int SIDE = 32;
    /** vision_start and vision_end. */
    private static final int MARKERS = 2;
    /** {@code <}, point, one decimal, {@code seconds}, {@code >}; each digit before the point comes on top. */
    private static final int STAMP = 5;
    /** im_start, role, line end, im_end and line end of a turn. */
    private static final int TURN = 5;
    /** im_start, role and line end of the answer. */
    private static final int ANSWER = 3;

    private final ServerProfile profile;
    private final @Nullable ToIntFunction<String> tokenizer;

    PromptEstimate(ServerProfile profile, @Nullable ToIntFunction<String> tokenizer) {
        this.profile = profile;
        this.tokenizer = tokenizer;
    }

    /** The estimate; empty where the server chooses frames itself. */
    OptionalLong of(VlmRequest request) {
        long sum = ANSWER;
        for (VlmMessage message : request.messages()) {
            sum += TURN;
            for (VlmPart part : message.parts()) {
                if (part instanceof VlmPart.VideoLink) {
                    return OptionalLong.empty();
                }
                sum += tokens(part);
            }
        }
        return OptionalLong.of(sum);
    }

    private long tokens(VlmPart part) {
        if (part instanceof VlmPart.Text text) {
            return text(text.text());
        }
        if (part instanceof VlmPart.Image image) {
            return MARKERS + picture(image.frame().width(), image.frame().height());
        }
        VlmVideo video = ((VlmPart.Video) part).video();
        return MediaParts.transport(video, profile) == VideoTransport.MP4 ? clip(video) : frames(video);
    }

    private long text(String text) {
        return tokenizer == null ? (text.length() + CHARS_A_TOKEN - 1) / CHARS_A_TOKEN : tokenizer.applyAsInt(text);
    }

    private static long picture(int width, int height) {
        return Math.max(1, Math.round((double) width / SIDE)) * Math.max(1, Math.round((double) height / SIDE));
    }

    private static long clip(VlmVideo video) {
        int frames = video.frames().size();
        long sum = QwenVideo.processor().tokens(frames, PictureSize.exact(video.width(), video.height()));
        double rate = MediaParts.rate(video);
        for (int i = 0; i < frames; i += 2) {
            double mean = (i + Math.min(i + 1, frames - 1)) / 2.0 / rate;
            sum += MARKERS + stamp(mean);
        }
        return sum;
    }

    private static long frames(VlmVideo video) {
        long each = MARKERS + picture(video.width(), video.height());
        return video.frames().stream()
                .mapToLong(frame -> each + stamp(frame.seconds()))
                .sum();
    }

    private static int stamp(double seconds) {
        return STAMP + MediaParts.seconds(seconds).indexOf('.');
    }

    /** What to say where a server counted otherwise; empty where it agrees within the tolerance. */
    Optional<String> complaint(VlmRequest request, long counted) {
        OptionalLong estimate = of(request);
        if (estimate.isEmpty() || request.videos().isEmpty()) {
            return Optional.empty();
        }
        double expected = (double) estimate.getAsLong();
        double slack = TOLERANCE * expected + (tokenizer == null ? doubt(request) : 0);
        if (Math.abs(counted - expected) <= slack) {
            return Optional.empty();
        }
        return Optional.of("the server counted " + counted + " prompt tokens where about " + estimate.getAsLong()
                + " were expected: it saw other frames or another size than were sent" + advice());
    }

    /** How to start the server so that it takes frames as they come. */
    private String advice() {
        return switch (profile.name()) {
            case "vllm" -> "; for vLLM, start it with --media-io-kwargs '{\"video\":{\"num_frames\":-1}}'";
            case "sglang" ->
                "; SGLang takes 2 frames a second unless started with --mm-process-config '{\"video\":{\"fps\":60}}'";
            default -> "";
        };
    }

    /** Text may have between half and twice the tokens guessed, and chat templates differ. */
    private static double doubt(VlmRequest request) {
        long chars = 0;
        for (VlmMessage message : request.messages()) {
            for (VlmPart part : message.parts()) {
                chars += part instanceof VlmPart.Text text ? text.text().length() : 0;
            }
        }
        return 32 + (double) chars / CHARS_A_TOKEN;
    }
}
