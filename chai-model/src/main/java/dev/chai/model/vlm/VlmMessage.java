package dev.chai.model.vlm;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One turn of a conversation with a model.
 *
 * <pre>{@code
 * VlmMessage turn = VlmMessage.user(VlmPart.image(frame), VlmPart.text("What is this?"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param role who speaks
 * @param parts what is said and shown, in order; not empty; only text from system and assistant
 * @since 0.1
 */
public record VlmMessage(Role role, List<VlmPart> parts) {
    /** Who speaks. */
    public enum Role {
        /** Sets the tone; at most the first message. */
        SYSTEM,
        /** Asks. */
        USER,
        /** Answered before. */
        ASSISTANT
    }

    /** @throws IllegalArgumentException if there are no parts, or pictures come from another than the user */
    public VlmMessage {
        requireNonNull(role, "role");
        parts = List.copyOf(parts);
        boolean onlyText = parts.stream().allMatch(VlmPart.Text.class::isInstance);
        if (parts.isEmpty() || (role != Role.USER && !onlyText)) {
            throw new IllegalArgumentException(
                    "a message needs parts, and only the user may show pictures: " + role + " " + parts);
        }
    }

    /** Returns what the user asks. */
    public static VlmMessage user(VlmPart... parts) {
        return new VlmMessage(Role.USER, List.of(parts));
    }

    /** Returns a system message. */
    public static VlmMessage system(String text) {
        return new VlmMessage(Role.SYSTEM, List.of(VlmPart.text(text)));
    }

    /** Returns an earlier answer. */
    public static VlmMessage assistant(String text) {
        return new VlmMessage(Role.ASSISTANT, List.of(VlmPart.text(text)));
    }
}
