package dev.chai.model.role;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Clip;
import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds with a model when something happens in a clip.
 *
 * <pre>{@code
 * Optional<VlmGrounder.Moment> moment = VlmGrounder.of(ModelSetup.of(model)).find(clip, "the woman picks up the cup");
 * }</pre>
 *
 * <p>Immutable; thread-safe as its setup is.
 *
 * @since 0.1
 */
public final class VlmGrounder {
    private static final String TEMPLATE = "moment";
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(?:s|seconds)?";
    private static final Pattern STRETCH = Pattern.compile(NUMBER + "\\s*(?:-|\u2013|to|and)\\s*" + NUMBER);

    private final ModelSetup setup;

    private VlmGrounder(ModelSetup setup) {
        this.setup = requireNonNull(setup, "setup");
    }

    /** Returns a grounder that decodes greedily. */
    public static VlmGrounder of(ModelSetup setup) {
        return new VlmGrounder(setup);
    }

    /**
     * A span of a clip.
     *
     * @param startSeconds from the first frame; not negative
     * @param endSeconds not before the start
     */
    public record Moment(double startSeconds, double endSeconds) {
        /** @throws IllegalArgumentException if the end lies before the start */
        public Moment {
            if (!(startSeconds >= 0 && endSeconds >= startSeconds)) {
                throw new IllegalArgumentException("a moment from " + startSeconds + " to " + endSeconds + " s");
            }
        }
    }

    /**
     * Returns when it happens; empty if the model says never.
     *
     * @throws IOException if the clip cannot be read, or the model fails or answers with no times
     */
    public Optional<Moment> find(Clip clip, String event) throws IOException {
        Tasks tasks = new Tasks(
                setup, setup.prompts().require(TEMPLATE), Decoding.greedy().withMaxTokens(64));
        return read(tasks.write(tasks.request(clip, Map.of("query", event))).text());
    }

    static Optional<Moment> read(String answer) throws VlmException {
        Matcher times = STRETCH.matcher(answer);
        if (times.find()) {
            double start = Double.parseDouble(times.group(1));
            double end = Double.parseDouble(times.group(2));
            if (start <= end) {
                return Optional.of(new Moment(start, end));
            }
        }
        if (answer.toLowerCase(Locale.ROOT).contains("never")) {
            return Optional.empty();
        }
        throw new VlmException(
                VlmException.Kind.BAD_ANSWER, "the model gave no start and end in seconds but \"" + answer + "\"");
    }
}
