package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.graph.DecoderRun;
import dev.chai.model.onnx.graph.Features;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.KvCache;
import dev.chai.model.onnx.graph.PromptInput;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.graph.SessionSettings;
import dev.chai.model.onnx.prompt.Prompt;
import dev.chai.model.onnx.tokenizer.ModelTokenizer;
import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The parts of a model on their own, so that tests can look at what lies between them. */
final class OpenModel implements AutoCloseable {
    final ModelFolder folder;
    final GraphSet graphs;
    final ModelTokenizer tokenizer;
    final PictureEncoder pictures;
    final Planner planner;

    OpenModel(Path path) throws IOException {
        this.folder = ModelFolder.read(path);
        this.graphs = GraphSet.open(folder.graphs(), folder.config(), SessionSettings.cpu(1));
        this.tokenizer = ModelTokenizer.read(folder.tokenizer());
        this.pictures = PictureEncoder.of(graphs, folder);
        Planner.Limits limits = new Planner.Limits(OnnxOptions.defaults(), 0);
        this.planner = new Planner(folder.config(), tokenizer, pictures, graphs, limits);
    }

    PromptInput input(PromptPlan plan, RunControl control) throws VlmException {
        List<Features> media = new ArrayList<>();
        for (int i = 0; i < plan.media().size(); i++) {
            media.add(pictures.encode(plan.media().get(i), plan.sizes().get(i), control));
        }
        List<PromptInput.Pictures> places = new ArrayList<>();
        for (Prompt.Block block : plan.prompt().blocks()) {
            places.add(
                    new PromptInput.Pictures(block.start(), media.get(block.media()), block.firstRow(), block.count()));
        }
        return new PromptInput(plan.prompt().ids(), plan.positions().places(), places);
    }

    /** Raw logits behind the prompt, read in chunks of a size. */
    float[] logits(VlmRequest request, int chunk) throws VlmException {
        PromptPlan plan = planner.plan(request);
        float[] logits = new float[(int) graphs.vocabulary()];
        KvCache empty = graphs.emptyCache();
        try (RunControl control = RunControl.start(CallOptions.defaults());
                DecoderRun run = graphs.start(input(plan, control), control)) {
            int last = Math.max(0, plan.tokens() - chunk);
            KvCache most = run.fill(empty, 0, last, chunk);
            run.finish(most, last, plan.tokens(), true, logits).release();
            most.release();
        } finally {
            empty.release();
        }
        return logits;
    }

    @Override
    public void close() {
        graphs.close();
        tokenizer.close();
    }
}
