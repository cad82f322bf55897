package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.folder.ModelFamily;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmVideo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * ChatML as Qwen's vision models write it. Qwen3-VL shows a video as passages of one frame pair, each with its time in front; earlier
 * models show it in one passage. They also begin with a system message of their own where there is none; Qwen3-VL does not.
 */
final class QwenChat implements ChatFormat {
    private static final int PAIR = 2;
    private static final String END = "<|im_end|>";

    private final ModelConfig config;

    QwenChat(ModelConfig config) {
        this.config = config;
    }

    @Override
    public String endToken() {
        return END;
    }

    private boolean isThird() {
        return config.family() == ModelFamily.QWEN3_VL;
    }

    @Override
    public Prompt prompt(List<VlmMessage> messages, ModelTokenizer tokenizer, List<MediaSize> sizes)
            throws VlmException {
        PromptBuilder prompt = new PromptBuilder(tokenizer);
        if (!isThird() && messages.get(0).role() != VlmMessage.Role.SYSTEM) {
            turn(prompt, "system").text("You are a helpful assistant.");
            endTurn(prompt);
        }
        MediaCounter media = new MediaCounter(sizes.iterator());
        for (VlmMessage message : messages) {
            turn(prompt, message.role().name().toLowerCase(Locale.ROOT));
            for (VlmPart part : message.parts()) {
                part(prompt, part, media);
            }
            endTurn(prompt);
        }
        return turn(prompt, "assistant").build();
    }

    private static PromptBuilder turn(PromptBuilder prompt, String role) {
        return prompt.special("<|im_start|>").text(role + "\n");
    }

    private static void endTurn(PromptBuilder prompt) {
        prompt.special(END).text("\n");
    }

    private void part(PromptBuilder prompt, VlmPart part, MediaCounter media) throws VlmException {
        if (part instanceof VlmPart.Text text) {
            prompt.text(text.text());
        } else if (part instanceof VlmPart.Image) {
            image(prompt, media);
        } else if (part instanceof VlmPart.Video video) {
            video(prompt, video.video(), media);
        } else {
            throw ChatFormat.fetchesNothing();
        }
    }

    private void image(PromptBuilder prompt, MediaCounter media) {
        MediaSize size = media.next();
        shown(prompt, config.imageToken(), new Prompt.Block(0, 1, size.rows(), size.columns(), media.number(), 0, 0));
    }

    private void video(PromptBuilder prompt, VlmVideo video, MediaCounter media) {
        MediaSize size = media.next();
        if (!isThird()) {
            double seconds = config.videoPlaces().tokensPerSecond() > 0 ? secondsEach(video) : 0;
            Prompt.Block whole =
                    new Prompt.Block(0, size.times(), size.rows(), size.columns(), media.number(), 0, seconds);
            shown(prompt, config.videoToken(), whole);
            return;
        }
        for (int group = 0; group < size.times(); group++) {
            prompt.text("<" + tenths(seconds(video, group)) + " seconds>");
            int row = group * size.each();
            shown(
                    prompt,
                    config.videoToken(),
                    new Prompt.Block(0, 1, size.rows(), size.columns(), media.number(), row, 0));
        }
    }

    private static void shown(PromptBuilder prompt, int token, Prompt.Block block) {
        prompt.special("<|vision_start|>").block(token, block).special("<|vision_end|>");
    }

    /** The mean of the times of a pair's frames; an odd last frame is paired with itself. */
    static double seconds(VlmVideo video, int group) {
        int[] indices = video.indices();
        double first = indices[PAIR * group] / video.sourceFps();
        double last = indices[Math.min(PAIR * group + 1, indices.length - 1)] / video.sourceFps();
        return (first + last) / PAIR;
    }

    /**
     * Seconds from pair to pair: two over the rate of sampling, which Qwen2.5-VL's processor takes to be frames sampled over frames there
     * are; of a span of a clip, those from its first frame on.
     */
    private static double secondsEach(VlmVideo video) {
        int[] indices = video.indices();
        double total = Math.rint(video.clipSeconds() * video.sourceFps()) - indices[0];
        return PAIR / (indices.length / total * video.sourceFps());
    }

    /** One decimal, halves of the exact binary value to the even digit as Python prints them: 0.25 is 0.2. */
    static String tenths(double seconds) {
        return new BigDecimal(seconds).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
