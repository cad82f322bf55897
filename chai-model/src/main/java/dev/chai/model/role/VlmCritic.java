package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Critique;
import dev.chai.critique.loop.Critic;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Criticises drafts with a model, and refines a critique that was not good enough.
 *
 * <pre>{@code
 * VlmCritic critic = VlmCritic.of(ModelSetup.of(model));
 * Optional<Critique> critique = critic.critique(
 *         new Critic.Request(clip, Aspect.CAMERA, draft, Optional.empty(), List.of()));
 * }</pre>
 *
 * <p>Immutable; thread-safe as its setup is.
 *
 * @since 0.1
 */
public final class VlmCritic implements Critic {
    /** What the model answers where nothing has to change. */
    public static final String PERFECT = "Nothing has to change.";

    private final ModelSetup setup;
    private final Decoding decoding;

    private VlmCritic(ModelSetup setup, Decoding decoding) {
        this.setup = requireNonNull(setup, "setup");
        this.decoding = requireNonNull(decoding, "decoding");
    }

    /** Returns a critic that decodes greedily, at most 1,024 tokens. */
    public static VlmCritic of(ModelSetup setup) {
        return new VlmCritic(setup, Decoding.greedy().withMaxTokens(1024));
    }

    /** Returns a copy that decodes otherwise. */
    public VlmCritic with(Decoding other) {
        return new VlmCritic(setup, other);
    }

    @Override
    public Optional<Critique> critique(Request request) throws IOException {
        Written written = write(request);
        return isPerfect(written) ? Optional.empty() : Optional.of(Critique.of(written.text(), written.by()));
    }

    /** Returns whether a critique says that nothing has to change. */
    public static boolean isPerfect(Written critique) {
        String text = critique.text();
        int end = text.length();
        while (end > 0 && ".\"'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && "\"'*".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end).equalsIgnoreCase(PERFECT.substring(0, PERFECT.length() - 1));
    }

    /** Criticizes and reports everything about the call; {@link #isPerfect} of it says that nothing has to change. */
    public Written write(Request request) throws IOException {
        return tasks(request).write(question(request));
    }

    /** Returns what the model is asked, without asking it. */
    public VlmRequest question(Request request) throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("task", Tasks.task(setup, request.clip(), request.aspect(), Map.of()));
        values.put("caption", request.draft().text());
        values.put("perfect", PERFECT);
        values.put("earlier", request.earlier().map(Critique::text).orElse(""));
        values.put("complaints", lines(request.complaints()));
        return tasks(request).request(request.clip(), values);
    }

    private Tasks tasks(Request request) {
        String name = request.earlier().isPresent() ? "critique-again" : "critique";
        return new Tasks(setup, setup.prompts().require(name), decoding);
    }

    private static String lines(List<String> complaints) {
        StringBuilder lines = new StringBuilder();
        complaints.forEach(complaint -> lines.append("- ").append(complaint).append('\n'));
        return lines.toString().strip();
    }
}
