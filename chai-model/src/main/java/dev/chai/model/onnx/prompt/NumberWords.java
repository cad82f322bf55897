package dev.chai.model.onnx.prompt;

import java.util.List;

/** Whole numbers in English words, as the Python package num2words writes them: SmolVLM's prompts say how many frames follow. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    /** From 0 to 999,999. */
    static String of(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        if (number < 100) {
            return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get(number % 10));
        }
        if (number < 1000) {
            return SMALL.get(number / 100) + " hundred" + (number % 100 == 0 ? "" : " and " + of(number % 100));
        }
        int rest = number % 1000;
        String joint = rest < 100 ? " and " : ", ";
        return of(number / 1000) + " thousand" + (rest == 0 ? "" : joint + of(rest));
    }
}
