package dev.chai.eval.token;

import java.util.Map;
import java.util.Set;

/**
 * Porter's stemmer (Program 14, 1980) and the variant that the nltk toolkit uses by default, on which google's ROUGE
 * rests.
 *
 * <p>The variant differs by a table of irregular words, by leaving words of one or two letters alone, and by a few
 * rules that are marked where they apply.
 */
final class Porter implements Stemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("sky", "sky"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("news", "news"),
            Map.entry("innings", "inning"),
            Map.entry("inning", "inning"),
            Map.entry("outings", "outing"),
            Map.entry("outing", "outing"),
            Map.entry("cannings", "canning"),
            Map.entry("canning", "canning"),
            Map.entry("howe", "howe"),
            Map.entry("proceed", "proceed"),
            Map.entry("exceed", "exceed"),
            Map.entry("succeed", "succeed"));

    private static final String[][] STEP_2 = {
        {"ational", "ate"},
        {"tional", "tion"},
        {"enci", "ence"},
        {"anci", "ance"},
        {"izer", "ize"},
        {"alli", "al"},
        {"entli", "ent"},
        {"eli", "e"},
        {"ousli", "ous"},
        {"ization", "ize"},
        {"ation", "ate"},
        {"ator", "ate"},
        {"alism", "al"},
        {"iveness", "ive"},
        {"fulness", "ful"},
        {"ousness", "ous"},
        {"aliti", "al"},
        {"iviti", "ive"},
        {"biliti", "ble"}
    };
    private static final String[][] STEP_3 = {
        {"icate", "ic"},
        {"ative", ""},
        {"alize", "al"},
        {"iciti", "ic"},
        {"ical", "ic"},
        {"ful", ""},
        {"ness", ""}
    };
    private static final String[] STEP_4 = {
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize"
    };
    private static final Set<String> DOUBLES_KEPT = Set.of("l", "s", "z");

    private final boolean extended;

    Porter(boolean extended) {
        this.extended = extended;
    }

    @Override
    public String id() {
        return extended ? "porter-nltk" : "porter";
    }

    @Override
    public String stem(String word) {
        String stem = word.toLowerCase(java.util.Locale.ROOT);
        if (extended) {
            String irregular = IRREGULAR.get(stem);
            if (irregular != null) {
                return irregular;
            }
            if (stem.length() <= 2) {
                return stem;
            }
        }
        stem = step1a(stem);
        stem = step1b(stem);
        stem = step1c(stem);
        stem = step2(stem);
        stem = step3(stem);
        stem = step4(stem);
        return step5b(step5a(stem));
    }

    private String step1a(String w) {
        if (w.endsWith("sses")) {
            return cut(w, 2);
        }
        if (w.endsWith("ies")) {
            // Variant: "flies" gives "fli" but "dies" gives "die".
            return extended && w.length() == 4 ? cut(w, 1) : cut(w, 2);
        }
        return w.endsWith("s") && !w.endsWith("ss") ? cut(w, 1) : w;
    }

    private String step1b(String w) {
        if (extended && w.endsWith("ied")) {
            // Variant: "died" gives "die", "spied" gives "spi".
            return w.length() == 4 ? cut(w, 1) : cut(w, 2);
        }
        if (w.endsWith("eed")) {
            return measure(w, w.length() - 3) > 0 ? cut(w, 1) : w;
        }
        String stem;
        if (w.endsWith("ed") && hasVowel(w, w.length() - 2)) {
            stem = cut(w, 2);
        } else if (w.endsWith("ing") && hasVowel(w, w.length() - 3)) {
            stem = cut(w, 3);
        } else {
            return w;
        }
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (endsInDoubleConsonant(stem)) {
            return DOUBLES_KEPT.contains(stem.substring(stem.length() - 1)) ? stem : cut(stem, 1);
        }
        return measure(stem, stem.length()) == 1 && endsShort(stem, stem.length()) ? stem + "e" : stem;
    }

    private String step1c(String w) {
        if (!w.endsWith("y")) {
            return w;
        }
        int stem = w.length() - 1;
        // Variant: y becomes i only after a consonant that is not the first letter.
        boolean turns = extended ? stem > 1 && isConsonant(w, stem - 1) : hasVowel(w, stem);
        return turns ? cut(w, 1) + "i" : w;
    }

    private String step2(String w) {
        if (extended && w.endsWith("alli") && measure(w, w.length() - 4) > 0) {
            // Variant: "-ally" is stemmed again as "-al".
            return step2(cut(w, 2));
        }
        if (extended && w.endsWith("fulli")) {
            return measure(w, w.length() - 5) > 0 ? cut(w, 2) : w;
        }
        for (String[] rule : STEP_2) {
            if (w.endsWith(rule[0])) {
                return replaceIfMeasured(w, rule[0], rule[1]);
            }
        }
        if (!extended) {
            return w.endsWith("abli") ? replaceIfMeasured(w, "abli", "able") : w;
        }
        if (w.endsWith("bli")) {
            return replaceIfMeasured(w, "bli", "ble");
        }
        // Variant: the measure is taken with the l still in place.
        return w.endsWith("logi") && measure(w, w.length() - 3) > 0 ? cut(w, 1) : w;
    }

    private static String step3(String w) {
        for (String[] rule : STEP_3) {
            if (w.endsWith(rule[0])) {
                return replaceIfMeasured(w, rule[0], rule[1]);
            }
        }
        return w;
    }

    private static String step4(String w) {
        for (String suffix : STEP_4) {
            if (w.endsWith(suffix)) {
                int stem = w.length() - suffix.length();
                boolean goes = measure(w, stem) > 1
                        && (!suffix.equals("ion")
                                || (stem > 0 && (w.charAt(stem - 1) == 's' || w.charAt(stem - 1) == 't')));
                return goes ? w.substring(0, stem) : w;
            }
        }
        return w;
    }

    private String step5a(String w) {
        if (!w.endsWith("e")) {
            return w;
        }
        int stem = w.length() - 1;
        int m = measure(w, stem);
        return m > 1 || (m == 1 && !endsShort(w, stem)) ? cut(w, 1) : w;
    }

    private static String step5b(String w) {
        return w.endsWith("ll") && measure(w, w.length() - 1) > 1 ? cut(w, 1) : w;
    }

    private static String replaceIfMeasured(String w, String suffix, String replacement) {
        int stem = w.length() - suffix.length();
        return measure(w, stem) > 0 ? w.substring(0, stem) + replacement : w;
    }

    private static String cut(String w, int letters) {
        return w.substring(0, w.length() - letters);
    }

    private static boolean isConsonant(String w, int i) {
        return switch (w.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> i == 0 || !isConsonant(w, i - 1);
            default -> true;
        };
    }

    /** Porter's m: how often a vowel run is followed by a consonant run in the first {@code end} letters. */
    private static int measure(String w, int end) {
        int m = 0;
        boolean afterVowel = false;
        for (int i = 0; i < end; i++) {
            boolean consonant = isConsonant(w, i);
            if (consonant && afterVowel) {
                m++;
            }
            afterVowel = !consonant;
        }
        return m;
    }

    private static boolean hasVowel(String w, int end) {
        for (int i = 0; i < end; i++) {
            if (!isConsonant(w, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInDoubleConsonant(String w) {
        int n = w.length();
        return n >= 2 && w.charAt(n - 1) == w.charAt(n - 2) && isConsonant(w, n - 1);
    }

    /**
     * Porter's *o: consonant, vowel, consonant other than w, x, y. The variant adds words of a vowel and a consonant.
     */
    private boolean endsShort(String w, int end) {
        if (end >= 3 && isConsonant(w, end - 3) && !isConsonant(w, end - 2) && isConsonant(w, end - 1)) {
            char last = w.charAt(end - 1);
            return last != 'w' && last != 'x' && last != 'y';
        }
        return extended && end == 2 && !isConsonant(w, 0) && isConsonant(w, 1);
    }
}
