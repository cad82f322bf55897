package dev.chai.model.vlm;

/**
 * Says that a library which users choose themselves is not on the class path. The message holds the lines to add to a pom, and can be shown
 * to a person as it is.
 *
 * <pre>{@code
 * try (VlmBackend model = Models.open("onnx:models/qwen3-vl-2b")) {
 *     ...
 * } catch (MissingLibraryException e) {
 *     System.err.println(e.getMessage());     // <dependency><groupId>com.microsoft.onnxruntime</groupId>...
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MissingLibraryException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a complete message, and what failed to load. */
    public MissingLibraryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception with a complete message. */
    public MissingLibraryException(String message) {
        super(message);
    }
}
