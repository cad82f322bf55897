package dev.chai.model.vlm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * A vision-language model that answers messages of text, images and video: in this process, behind a server, or from a script.
 *
 * <pre>{@code
 * try (VlmBackend model = Models.open("openai:http://localhost:8000/v1#Qwen/Qwen3-VL-8B-Instruct")) {
 *     VlmRequest request = VlmRequest.of(VlmMessage.user(VlmPart.video(video), VlmPart.text("What does the camera do?")));
 *     System.out.println(model.run(request).text());
 * }
 * }</pre>
 *
 * <p>Thread-safe; how many calls run at once is the back end's matter, the others wait. Close it after the last call has come back.
 *
 * @since 0.1
 */
public interface VlmBackend extends AutoCloseable {
    /** Returns what the model can do. Cheap; may ask a server once. */
    VlmCapabilities capabilities();

    /**
     * Answers a request, handing over the text as it comes where the back end {@linkplain VlmCapabilities.Feature#STREAMING can}, else
     * in one piece.
     *
     * @throws VlmException with its kind and a message that can be shown to a person
     */
    VlmResponse stream(VlmRequest request, CallOptions options, VlmListener listener) throws VlmException;

    /** Answers a request. Failures as {@link #stream}. */
    default VlmResponse run(VlmRequest request, CallOptions options) throws VlmException {
        return stream(request, options, VlmListener.NONE);
    }

    /** Answers a request with the {@linkplain CallOptions#defaults() default} options. */
    default VlmResponse run(VlmRequest request) throws VlmException {
        return run(request, CallOptions.defaults());
    }

    /**
     * Answers requests in their order; one that fails does not end the others. Canceling ends all. Back ends that can work on several
     * at once do.
     */
    default List<VlmOutcome> runBatch(List<VlmRequest> requests, CallOptions options) {
        List<VlmOutcome> outcomes = new ArrayList<>(requests.size());
        for (VlmRequest request : requests) {
            outcomes.add(VlmOutcome.of(() -> run(request, options)));
        }
        return List.copyOf(outcomes);
    }

    /**
     * Answers a request on one of the executor's threads. The future fails with a {@link VlmException}; canceling it cancels the call.
     */
    default CompletableFuture<VlmResponse> runAsync(VlmRequest request, CallOptions options, Executor executor) {
        Cancellation cancellation = new Cancellation();
        Cancellation.Registration link = options.cancellation().onCancel(cancellation::cancel);
        CompletableFuture<VlmResponse> future = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run(request, options.withCancellation(cancellation));
                    } catch (VlmException e) {
                        throw new CompletionException(e);
                    }
                },
                executor);
        CompletableFuture<VlmResponse> unused = future.whenComplete((response, error) -> {
            link.close();
            if (future.isCancelled()) {
                cancellation.cancel();
            }
        });
        return future;
    }

    /** Returns how clips are prepared for the model; unlike {@link #capabilities()} never asks a server. */
    default VideoPreparation videoPreparation() {
        return capabilities().video();
    }

    /** Returns how many tokens the request's prompt will have, pictures included; empty where the back end cannot tell beforehand. */
    default OptionalLong estimatePromptTokens(VlmRequest request) {
        return OptionalLong.empty();
    }

    /** Frees what the model holds. Closing twice does nothing. */
    @Override
    void close();
}
