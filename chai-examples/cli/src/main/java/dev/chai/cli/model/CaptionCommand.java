package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.VlmCaptioner;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import tools.jackson.core.JsonGenerator;

/** {@code chai caption}: drafts captions of clips. */
@Command(
        name = "caption",
        description = "Draft captions of clips with a model, one for each aspect.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chai caption --model openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct --aspect camera clip.mp4",
            "  chai caption --model onnx:models/qwen3-vl-2b --out captions.jsonl --resume clips.jsonl",
            "",
            "Answers {\"id\"?,\"clip\",\"aspect\",\"caption\",\"finish\",\"usage\",\"warnings\"?,\"provenance\",\"key\"} or",
            "{...,\"error\",\"kind\"?}; they can be piped into critique write, revise and score. Exit code 2: one failed."
        })
public final class CaptionCommand extends ModelCommand {
    CaptionCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    VlmRequest request(ModelSetup setup, ModelItem item) throws IOException {
        return captioner(setup).request(item.source(), item.about(), Map.of());
    }

    @Override
    void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException {
        AnswerJson.write(json, "caption", captioner(setup).write(item.source(), item.about()));
    }

    private VlmCaptioner captioner(ModelSetup setup) {
        return VlmCaptioner.of(setup).with(options().decoding(Decoding.greedy().withMaxTokens(1024)));
    }
}
