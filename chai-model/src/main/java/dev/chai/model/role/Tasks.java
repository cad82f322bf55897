package dev.chai.model.role;

import dev.chai.critique.Clip;
import dev.chai.model.prompt.PromptTemplate;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import dev.chai.spec.Aspect;
import dev.chai.spec.policy.PromptBuilder;
import java.io.IOException;
import java.util.Map;

/** Builds the requests of the roles: the video first, so that requests about one clip begin alike, then the filled template. */
final class Tasks {
    private final ModelSetup setup;
    private final PromptTemplate template;
    private final Decoding decoding;

    Tasks(ModelSetup setup, PromptTemplate template, Decoding decoding) {
        this.setup = setup;
        this.template = template;
        this.decoding = decoding;
    }

    /** The captioner's task for an aspect, built from the policy and what is known about the clip. */
    static String task(ModelSetup setup, Clip clip, Aspect aspect, Map<Aspect, String> context) {
        PromptBuilder prompt = PromptBuilder.of(aspect);
        setup.labels().apply(clip).ifPresent(prompt::labels);
        context.forEach(prompt::context);
        return prompt.build().strip();
    }

    VlmRequest request(Clip clip, Map<String, String> values) throws IOException {
        return VlmRequest.of(
                        VlmMessage.user(VlmPart.video(setup.clips().video(clip)), VlmPart.text(template.fill(values))))
                .withDecoding(decoding);
    }

    Written write(VlmRequest request) throws VlmException {
        return written(prompt(request), setup.model().run(request, setup.options()));
    }

    Written written(String prompt, VlmResponse response) throws VlmException {
        return Written.of(prompt, response.withTemplate(template.id()));
    }

    static String prompt(VlmRequest request) {
        return request.messages().get(0).parts().stream()
                .filter(VlmPart.Text.class::isInstance)
                .map(part -> ((VlmPart.Text) part).text())
                .findFirst()
                .orElse("");
    }
}
