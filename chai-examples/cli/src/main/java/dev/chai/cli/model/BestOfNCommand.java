package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.model.role.BestOfN;
import dev.chai.model.role.ModelSetup;
import dev.chai.model.role.VlmCaptioner;
import dev.chai.model.role.VlmRewardModel;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code chai best-of-n}: drafts several captions and takes the one that scores best. */
@Command(
        name = "best-of-n",
        description = "Draft N captions of each clip and aspect, and take the one that scores best.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  chai best-of-n --n 8 --seed 100 --model $MODEL --aspect camera clip.mp4",
            "",
            "Candidate i has seed + i; of equal scores the first counts. Answers {\"id\"?,\"clip\",\"aspect\",\"caption\",",
            "\"best\",\"candidates\":[{\"seed\",\"caption\",\"score\",\"censored\"}|{\"seed\",\"error\"}],...,\"provenance\",\"key\"}.",
            "Without --temperature, Qwen3-VL's own settings are used. Exit code 2: one failed."
        })
public final class BestOfNCommand extends ModelCommand {
    @Option(
            names = "--n",
            defaultValue = "4",
            paramLabel = "N",
            description = "Candidates (default: ${DEFAULT-VALUE}).")
    private int n = 4;

    BestOfNCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    String extraIdentity() {
        return "n=" + n;
    }

    @Override
    VlmRequest request(ModelSetup setup, ModelItem item) throws IOException {
        return captioner(setup).request(item.source(), item.about(), Map.of());
    }

    @Override
    void answer(ModelSetup setup, ModelItem item, JsonGenerator json) throws IOException {
        BestOfN.Ranked ranked = BestOfN.of(captioner(setup), VlmRewardModel.of(setup), n)
                .withSeed(options().seed().orElse(0L))
                .run(item.source(), item.about());
        json.writeNumberProperty("best", ranked.bestIndex());
        AnswerJson.write(json, "caption", ranked.best());
        json.writeArrayPropertyStart("candidates");
        for (BestOfN.Candidate candidate : ranked.candidates()) {
            write(json, candidate);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, BestOfN.Candidate candidate) {
        json.writeStartObject();
        json.writeNumberProperty("seed", candidate.seed());
        candidate.caption().ifPresent(caption -> json.writeStringProperty("caption", caption.text()));
        candidate.score().ifPresent(score -> {
            json.writeNumberProperty("score", score.pYes());
            json.writeBooleanProperty("censored", score.censored());
        });
        candidate.error().ifPresent(error -> json.writeStringProperty("error", String.valueOf(error.getMessage())));
        json.writeEndObject();
    }

    private VlmCaptioner captioner(ModelSetup setup) {
        return VlmCaptioner.of(setup)
                .with(options().decoding(Decoding.qwen3VlInstruct().withMaxTokens(1024)));
    }
}
