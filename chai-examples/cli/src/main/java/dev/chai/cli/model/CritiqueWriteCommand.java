package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.critique.loop.Critic;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.VlmCritic;
import dev.chai.model.role.Written;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code chai critique write}: says with a model what has to change in captions. */
@Command(
        name = "write",
        description = "Criticise captions of clips with a model.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai caption --model $MODEL clip.mp4 | chai critique write --model $MODEL -",
            "",
            "Answers {\"id\"?,\"clip\",\"aspect\",\"preCaption\",\"critique\",\"perfect\",...,\"provenance\",\"key\"};",
            "perfect means that nothing has to change. Exit code 2: one failed."
        })
public final class CritiqueWriteCommand extends ModelCommand {
    @Option(names = "--caption", paramLabel = "TEXT", description = "The caption of the clips given by name.")
    private Optional<String> caption = Optional.empty();

    CritiqueWriteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Map<String, String> texts() {
        return caption.map(text -> Map.of("preCaption", text)).orElse(Map.of());
    }

    @Override
    VlmRequest request(ModelSetup setup, ModelItem item) throws IOException {
        return critic(setup).question(question(item));
    }

    @Override
    void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException {
        json.writeStringProperty("preCaption", item.draft().text());
        Written written = critic(setup).write(question(item));
        json.writeBooleanProperty("perfect", VlmCritic.isPerfect(written));
        AnswerJson.write(json, "critique", written);
    }

    private static Critic.Request question(ModelItem item) {
        return new Critic.Request(item.source(), item.about(), item.draft(), Optional.empty(), List.of());
    }

    private VlmCritic critic(ModelSetup setup) {
        return VlmCritic.of(setup).with(options().decoding(Decoding.greedy().withMaxTokens(1024)));
    }
}
