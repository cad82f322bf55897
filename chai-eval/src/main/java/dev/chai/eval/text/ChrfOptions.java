package dev.chai.eval.text;

/** The settings of chrF. */
record ChrfOptions(
        int charOrder, int wordOrder, int beta, boolean lowerCase, boolean whitespace, boolean epsilonSmoothing) {
    ChrfOptions {
        if (charOrder < 1 || charOrder > 16 || wordOrder < 0 || wordOrder > 16 || beta < 1) {
            throw new IllegalArgumentException("chrF needs character order 1..16, word order 0..16 and beta >= 1, not "
                    + charOrder + ", " + wordOrder + " and " + beta);
        }
    }

    int orders() {
        return charOrder + wordOrder;
    }

    ChrfOptions withCharOrder(int order) {
        return new ChrfOptions(order, wordOrder, beta, lowerCase, whitespace, epsilonSmoothing);
    }

    ChrfOptions withWordOrder(int order) {
        return new ChrfOptions(charOrder, order, beta, lowerCase, whitespace, epsilonSmoothing);
    }

    ChrfOptions withBeta(int newBeta) {
        return new ChrfOptions(charOrder, wordOrder, newBeta, lowerCase, whitespace, epsilonSmoothing);
    }

    ChrfOptions withLowerCase() {
        return new ChrfOptions(charOrder, wordOrder, beta, true, whitespace, epsilonSmoothing);
    }

    ChrfOptions withWhitespace() {
        return new ChrfOptions(charOrder, wordOrder, beta, lowerCase, true, epsilonSmoothing);
    }

    ChrfOptions withEpsilonSmoothing() {
        return new ChrfOptions(charOrder, wordOrder, beta, lowerCase, whitespace, true);
    }
}
