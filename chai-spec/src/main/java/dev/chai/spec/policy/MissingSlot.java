package dev.chai.spec.policy;

import java.util.List;
import java.util.Objects;

/**
 * Information that a caption leaves out although the policy asks for it.
 *
 * <pre>{@code
 * for (MissingSlot missing : CaptionPolicy.of(Aspect.CAMERA).missing(labels, stated)) {
 *     System.out.println(missing.slot().id() + (missing.certain() ? " error" : " warning") + ": " + missing.message());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param slot the slot
 * @param certain whether the labels say that it applies; else the policy asks for it by default and the clip may give no reason to
 * @param expected the ids that the labels give and the caption does not; empty without labels
 * @param partial whether the caption fills the slot, but not with everything that the labels give
 * @since 0.1
 */
public record MissingSlot(Slot slot, boolean certain, List<String> expected, boolean partial) {
    /** Copies the list. */
    public MissingSlot {
        Objects.requireNonNull(slot, "slot");
        expected = List.copyOf(expected);
    }

    /** Returns what is missing, in a sentence. */
    public String message() {
        String subject =
                "\"" + slot.name() + "\" is " + (partial ? "incomplete" : "missing") + " (" + slot.condition() + ")";
        return expected.isEmpty() ? subject + "." : subject + "; the labels give " + String.join(", ", expected) + ".";
    }

    /** Returns what to do. */
    public String help() {
        return slot.instruction();
    }
}
