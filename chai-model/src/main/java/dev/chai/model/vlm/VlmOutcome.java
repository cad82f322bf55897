package dev.chai.model.vlm;

/**
 * What became of one request of a batch.
 *
 * <pre>{@code
 * for (VlmOutcome outcome : model.runBatch(requests, CallOptions.defaults())) {
 *     System.out.println(outcome instanceof VlmOutcome.Ok ok ? ok.response().text() : outcome.toString());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface VlmOutcome {
    /** A call that may fail. */
    @FunctionalInterface
    interface Call {
        /** Makes the call. */
        VlmResponse run() throws VlmException;
    }

    /**
     * It was answered.
     *
     * @param response the answer
     */
    record Ok(VlmResponse response) implements VlmOutcome {}

    /**
     * It failed.
     *
     * @param error why
     */
    record Failed(VlmException error) implements VlmOutcome {
        @Override
        public String toString() {
            return error.kind() + ": " + error.getMessage();
        }
    }

    /** Makes a call and keeps what became of it. */
    static VlmOutcome of(Call call) {
        try {
            return new Ok(call.run());
        } catch (VlmException e) {
            return new Failed(e);
        }
    }
}
