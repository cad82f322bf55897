package dev.chai.spec.document;

/** Tells in one look at each character whether a text can have any structure; most captions have none. */
final class Structure {
    private static final boolean[] MARKS = new boolean[128];

    static {
        for (char c : "\n\r{}[]()<>|_#:=*/".toCharArray()) {
            MARKS[c] = true;
        }
    }

    /** Where the verbs of {@link NegativeParts} can be, in either case. */
    private static final String[] DENIALS = {
        "void ", "xclude ", "not include ", "n't include ", "not show ", "n't show "
    };

    private Structure() {}

    static boolean isPossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 ? MARKS[c] || (c == '-' && i > 0 && text.charAt(i - 1) == '-') : isUnusual(c)) {
                return true;
            }
        }
        return Quotes.isWholly(text) || mayDeny(text);
    }

    /** Beyond letters with accents and the punctuation of running text: invisible and full-width characters, arrows, Chinese. */
    private static boolean isUnusual(char c) {
        return TextMapper.folded(c) != c || c == '\u2192' || c == '\u2022' || c >= '\u3000';
    }

    private static boolean mayDeny(String text) {
        for (String denial : DENIALS) {
            if (text.contains(denial)) {
                return true;
            }
        }
        return false;
    }
}
