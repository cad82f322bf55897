package dev.chai.model.onnx.prompt;

import dev.chai.model.onnx.folder.ModelConfig;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmVideo;
import java.util.List;
import java.util.Locale;

/**
 * SmolVLM2's way of writing: {@code User: ...<end_of_utterance>}. An image is a square, or rows of squares followed by the whole; a
 * video is a sentence with the number of its frames and its length, then each frame with its minute and second in front.
 */
final class SmolChat implements ChatFormat {
    private static final String END = "<end_of_utterance>";
    private static final String AROUND = "<fake_token_around_image>";
    private static final String WHOLE = "<global-img>";
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final ModelConfig config;

    SmolChat(ModelConfig config) {
        this.config = config;
    }

    @Override
    public String endToken() {
        return END;
    }

    @Override
    public Prompt prompt(List<VlmMessage> messages, ModelTokenizer tokenizer, List<MediaSize> sizes)
            throws VlmException {
        PromptBuilder prompt = new PromptBuilder(tokenizer).special("<|im_start|>");
        MediaCounter media = new MediaCounter(sizes.iterator());
        for (VlmMessage message : messages) {
            String role = message.role().name();
            boolean image = !message.parts().isEmpty() && message.parts().get(0) instanceof VlmPart.Image;
            prompt.text(role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT) + (image ? ":" : ": "));
            for (VlmPart part : message.parts()) {
                part(prompt, part, media);
            }
            prompt.special(END).text("\n");
        }
        return prompt.text("Assistant:").build();
    }

    private void part(PromptBuilder prompt, VlmPart part, MediaCounter media) throws VlmException {
        if (part instanceof VlmPart.Text text) {
            prompt.text(text.text());
        } else if (part instanceof VlmPart.Image) {
            image(prompt, media.next(), media);
        } else if (part instanceof VlmPart.Video video) {
            video(prompt, video.video(), media.next(), media);
        } else {
            throw ChatFormat.fetchesNothing();
        }
    }

    private void image(PromptBuilder prompt, MediaSize size, MediaCounter media) {
        int pieces = size.times() - 1;
        for (int piece = 0; piece < pieces; piece++) {
            int row = piece / size.across() + 1;
            int column = piece % size.across() + 1;
            prompt.special(AROUND).specialOrText("<row_" + row + "_col_" + column + ">");
            square(prompt, size, piece, media);
            prompt.text(column == size.across() ? "\n" : "");
        }
        whole(prompt.text(pieces > 0 ? "\n" : ""), size, pieces, media);
    }

    private void video(PromptBuilder prompt, VlmVideo video, MediaSize size, MediaCounter media) {
        int seconds = (int) video.clipSeconds();
        String length =
                String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
        prompt.text("You are provided the following series of " + NumberWords.of(size.times()) + " frames from a "
                + length + " [H:MM:SS] video.\n");
        int[] indices = video.indices();
        for (int frame = 0; frame < size.times(); frame++) {
            double second = indices[frame] / video.sourceFps();
            int minutes = (int) (second / MINUTE);
            prompt.text(String.format(Locale.ROOT, "\nFrame from %02d:%02d:", minutes, (int) (second % MINUTE)));
            whole(prompt, size, frame, media);
        }
        prompt.text("\n\n");
    }

    private void whole(PromptBuilder prompt, MediaSize size, int piece, MediaCounter media) {
        square(prompt.special(AROUND).special(WHOLE), size, piece, media);
        prompt.special(AROUND);
    }

    private void square(PromptBuilder prompt, MediaSize size, int piece, MediaCounter media) {
        int firstRow = piece * size.each();
        prompt.block(
                config.imageToken(), new Prompt.Block(0, 1, size.rows(), size.columns(), media.number(), firstRow, 0));
    }
}
