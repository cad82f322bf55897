package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chai.model.vlm.VlmException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a person sees of a failure. */
final class Failures {
    private Failures() {}

    /** Kind and message of the exception that a call throws. */
    static String of(ThrowingCallable call) {
        VlmException error = catchThrowableOfType(VlmException.class, call);
        return error == null ? "no failure" : error.kind() + ": " + error.getMessage();
    }
}
