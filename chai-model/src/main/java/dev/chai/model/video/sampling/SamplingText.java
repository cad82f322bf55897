package dev.chai.model.video.sampling;

import dev.chai.model.video.tensor.QwenVideo;

/** Reads strategies as people write them. */
final class SamplingText {
    private static final String FORMS =
            "uniform=N, fps=F, all, first-last, qwen-utils[=FPS], qwen-hf[=FPS], shots, keyframes, each with @START-END behind for a"
                    + " stretch in seconds";

    private SamplingText() {}

    static Sampling parse(String text) {
        int at = text.indexOf('@');
        if (at >= 0) {
            return stretch(text, text.substring(at + 1), parse(text.substring(0, at)));
        }
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        return named(text, name, value);
    }

    private static Sampling named(String text, String name, String value) {
        return switch (name) {
            case "uniform" -> Sampling.uniform(wholeNumber(text, value));
            case "fps" -> Sampling.fps(number(text, value));
            case "qwen-utils" -> Sampling.qwen(withFps(text, QwenVideo.utils(), value));
            case "qwen-hf" -> Sampling.qwen(withFps(text, QwenVideo.processor(), value));
            case "all" -> bare(text, value, Sampling.all());
            case "first-last" -> bare(text, value, Sampling.firstAndLast());
            case "shots" -> bare(text, value, Sampling.shotMiddles(ShotDetector.content()));
            case "keyframes" -> bare(text, value, Sampling.keyFrames(KeyFrames.standard()));
            default -> throw unknown(text);
        };
    }

    private static Sampling bare(String text, String value, Sampling sampling) {
        if (!value.isEmpty()) {
            throw unknown(text);
        }
        return sampling;
    }

    private static QwenVideo withFps(String text, QwenVideo profile, String value) {
        return value.isEmpty() ? profile : profile.withFps(number(text, value));
    }

    private static Sampling stretch(String text, String range, Sampling inner) {
        int dash = range.indexOf('-');
        if (dash < 0) {
            throw unknown(text);
        }
        double start = number(text, range.substring(0, dash));
        return Sampling.between(start, number(text, range.substring(dash + 1)), inner);
    }

    private static int wholeNumber(String text, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
    }

    private static double number(String text, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw unknown(text);
        }
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("sampling \"" + text + "\" is none of " + FORMS);
    }
}
