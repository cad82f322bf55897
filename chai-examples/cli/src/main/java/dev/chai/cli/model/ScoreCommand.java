package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.VlmRewardModel;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code chai score}: how well captions fit clips. */
@Command(
        name = "score",
        description = "Score captions of clips: how likely the model answers Yes when asked if the clip shows them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai score --model openai:http://localhost:8000/v1#tiny --sample qwen-utils=8 \\",
            "    --aspect camera --caption \"The camera pans left.\" clip.mp4",
            "",
            "A line's caption, postCaption or preCaption is scored, the first that it has. Answers",
            "{\"id\"?,\"clip\",\"aspect\",\"caption\",\"score\",\"censored\",\"normalised\"?,\"warnings\"?,\"provenance\",\"key\"}:",
            "score is the probability of Yes over the whole vocabulary, normalised is Yes / (Yes + No); a censored",
            "score is the most that it can be. --max-tokens N generates N tokens and reads Yes at the last ones.",
            "Exit code 2: one failed."
        })
public final class ScoreCommand extends ModelCommand {
    @Option(names = "--caption", paramLabel = "TEXT", description = "The caption of the clips given by name.")
    private Optional<String> caption = Optional.empty();

    @Option(names = "--with-task", description = "Ask about the caption as an answer to the aspect's task.")
    private boolean withTask;

    @Option(names = "--trace", description = "Add where the score comes from.")
    private boolean trace;

    ScoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Map<String, String> texts() {
        return caption.map(text -> Map.of("caption", text)).orElse(Map.of());
    }

    @Override
    String extraIdentity() {
        return withTask + " " + trace;
    }

    @Override
    VlmRequest request(ModelSetup setup, ModelItem item) throws IOException {
        return reward(setup).request(item.source(), item.about(), text(item));
    }

    @Override
    void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException {
        json.writeStringProperty("caption", text(item));
        AnswerJson.write(json, reward(setup).evaluate(item.source(), item.about(), text(item)), trace);
    }

    private static String text(ModelItem item) {
        return item.require("caption", "postCaption", "preCaption");
    }

    private VlmRewardModel reward(ModelSetup setup) {
        int tokens = options().decoding(Decoding.greedy().withMaxTokens(1)).maxTokens();
        return VlmRewardModel.of(setup)
                .withTokens(tokens)
                .withTemplate(withTask ? VlmRewardModel.WITH_TASK : VlmRewardModel.T2V_METRICS);
    }
}
