package dev.chai.eval.token;

import java.util.List;

/** The tokenizer of mteval-v14 with its international option, as sacreBLEU runs it: Unicode punctuation and symbols. */
final class International implements Tokenizer {
    @Override
    public String id() {
        return "intl";
    }

    @Override
    public List<String> tokens(String text) {
        int[] before = splitAfterNonNumber(text.codePoints().toArray());
        int[] between = splitBeforeNonNumber(before);
        StringBuilder out = new StringBuilder(between.length * 2);
        for (int c : between) {
            if (isSymbol(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
            } else {
                out.appendCodePoint(c);
            }
        }
        return Blanks.split(out);
    }

    private static int[] splitAfterNonNumber(int[] from) {
        int[] to = new int[from.length * 2 + 2];
        int size = 0;
        int i = 0;
        while (i < from.length) {
            to[size++] = from[i];
            if (!isNumber(from[i]) && i + 1 < from.length && isPunctuation(from[i + 1])) {
                to[size++] = ' ';
                to[size++] = from[i + 1];
                to[size++] = ' ';
                i++;
            }
            i++;
        }
        return java.util.Arrays.copyOf(to, size);
    }

    private static int[] splitBeforeNonNumber(int[] from) {
        int[] to = new int[from.length * 2 + 2];
        int size = 0;
        int i = 0;
        while (i < from.length) {
            if (isPunctuation(from[i]) && i + 1 < from.length && !isNumber(from[i + 1])) {
                to[size++] = ' ';
                to[size++] = from[i];
                to[size++] = ' ';
                to[size++] = from[i + 1];
                i += 2;
            } else {
                to[size++] = from[i++];
            }
        }
        return java.util.Arrays.copyOf(to, size);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }
}
