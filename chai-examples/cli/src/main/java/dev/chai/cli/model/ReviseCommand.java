package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.critique.loop.Reviser;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.VlmReviser;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code chai revise}: writes captions again as critiques ask. */
@Command(
        name = "revise",
        description = "Write captions again with a model, as critiques ask.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai critique write --model $MODEL captions.jsonl | chai revise --model $MODEL - > revised.jsonl",
            "",
            "Answers {\"id\"?,\"clip\",\"aspect\",\"preCaption\",\"critique\",\"postCaption\",...,\"provenance\",\"key\"}; a line",
            "that says perfect keeps its caption, and the model is not asked. Exit code 2: one failed."
        })
public final class ReviseCommand extends ModelCommand {
    @Option(names = "--caption", paramLabel = "TEXT", description = "The caption of the clips given by name.")
    private Optional<String> caption = Optional.empty();

    @Option(names = "--critique", paramLabel = "TEXT", description = "Their critique.")
    private Optional<String> critique = Optional.empty();

    ReviseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        caption.ifPresent(text -> texts.put("preCaption", text));
        critique.ifPresent(text -> texts.put("critique", text));
        return texts;
    }

    @Override
    VlmRequest request(ModelSetup setup, ModelItem item) throws IOException {
        return reviser(setup).question(question(item));
    }

    @Override
    void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException {
        json.writeStringProperty("preCaption", item.draft().text());
        if (item.isPerfect()) {
            json.writeBooleanProperty("perfect", true);
            json.writeStringProperty("postCaption", item.draft().text());
            return;
        }
        json.writeStringProperty("critique", item.critique().text());
        AnswerJson.write(json, "postCaption", reviser(setup).write(question(item)));
    }

    private static Reviser.Request question(ModelItem item) {
        return new Reviser.Request(item.source(), item.about(), item.draft(), item.critique());
    }

    private VlmReviser reviser(ModelSetup setup) {
        return VlmReviser.of(setup).with(options().decoding(Decoding.greedy().withMaxTokens(1024)));
    }
}
