package dev.chai.model.openai;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What servers mean by their complaints, whatever status they give them.
 *
 * <p>Words from the sources and bug reports of vLLM 0.11 to 0.32, SGLang, llama.cpp's server, LMDeploy, Ollama and OpenAI.
 */
enum Meaning {
    CONTEXT_OVERFLOW,
    UNSUPPORTED_MEDIA,
    MEDIA_OPTIONS_DISABLED,
    QUOTA,
    RATE_LIMITED,
    OVERLOADED,
    UNAUTHORIZED,
    NOT_FOUND,
    FILTERED;

    private static final List<String> OVERFLOW_NAMES =
            List.of("context_length_exceeded", "exceed_context_size_error", "context_window_exceeded");
    private static final List<String> OVERFLOW = List.of(
            "context length",
            "context_length",
            "context size",
            "context window",
            "maximum context",
            "max_model_len",
            "maximum model length",
            "longer than the maximum",
            "exceed_context",
            "max_total_tokens");
    /** What is left for the answer is negative, as vLLM says it: the prompt alone is too long. */
    private static final Pattern NO_ROOM = Pattern.compile("max_(completion_)?tokens must be (at least|greater).*-\\d");

    private static final Pattern LARGE_MEDIA = Pattern.compile(
            "\\b(image|picture|video|frame|media|pixels?)\\b.{0,60}(too (large|big|many)|exceed|larger than|maximum (size|allowed))");
    private static final Pattern TEXT_UNIT = Pattern.compile("\\btokens?\\b");
    /** These may also be said of pictures, so they are searched for last. */
    private static final List<String> TOO_LONG = List.of("too long", "exceeds the maximum", "input length");

    private static final List<String> NO_MEDIA = List.of(
            "mmproj",
            "image input is not supported",
            "video input is not supported",
            "not support image",
            "not support video",
            "not support vision",
            "not a multimodal model",
            "encoder cache",
            "limit_mm_per_prompt");
    private static final List<String> QUOTA_NAMES = List.of("insufficient_quota", "billing_hard_limit_reached");
    private static final List<String> QUOTA_WORDS =
            List.of("insufficient_quota", "exceeded your current quota", "insufficient balance", "insufficient credit");
    private static final List<String> RATE_NAMES =
            List.of("rate_limit_exceeded", "rate_limit_error", "too_many_requests", "ratelimiterror");
    private static final List<String> OVERLOADED_NAMES = List.of(
            "overloaded_error",
            "engine_overloaded",
            "unavailable_error",
            "service_unavailable",
            "serviceunavailableerror");
    private static final List<String> UNAUTHORIZED_NAMES = List.of(
            "invalid_api_key", "authentication_error", "permission_error", "unauthorized", "authenticationerror");
    private static final List<String> NOT_FOUND_NAMES =
            List.of("model_not_found", "not_found_error", "notfounderror", "deploymentnotfound");
    private static final List<String> FILTER_NAMES =
            List.of("content_filter", "content_policy_violation", "responsibleaipolicyviolation");

    /** Returns what is meant; empty where only the status says it. */
    static Optional<Meaning> of(Complaint complaint) {
        return byName(complaint).or(() -> byWords(complaint.message().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Meaning> byName(Complaint complaint) {
        record Named(List<String> names, Meaning meaning) {}
        return List.of(
                        new Named(OVERFLOW_NAMES, CONTEXT_OVERFLOW),
                        new Named(QUOTA_NAMES, QUOTA),
                        new Named(RATE_NAMES, RATE_LIMITED),
                        new Named(OVERLOADED_NAMES, OVERLOADED),
                        new Named(UNAUTHORIZED_NAMES, UNAUTHORIZED),
                        new Named(NOT_FOUND_NAMES, NOT_FOUND),
                        new Named(FILTER_NAMES, FILTERED))
                .stream()
                .filter(named -> complaint.isNamed(named.names))
                .map(Named::meaning)
                .findFirst();
    }

    private static Optional<Meaning> byWords(String text) {
        if (has(text, OVERFLOW) || NO_ROOM.matcher(text).find()) {
            return Optional.of(CONTEXT_OVERFLOW);
        }
        if (text.contains("mm_processor_kwargs are disabled")) {
            return Optional.of(MEDIA_OPTIONS_DISABLED);
        }
        if (has(text, QUOTA_WORDS)) {
            return Optional.of(QUOTA);
        }
        boolean large =
                LARGE_MEDIA.matcher(text).find() && !TEXT_UNIT.matcher(text).find();
        if (large || has(text, NO_MEDIA)) {
            return Optional.of(UNSUPPORTED_MEDIA);
        }
        return has(text, TOO_LONG) ? Optional.of(CONTEXT_OVERFLOW) : Optional.empty();
    }

    private static boolean has(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }
}
