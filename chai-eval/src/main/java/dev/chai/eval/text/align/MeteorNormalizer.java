package dev.chai.eval.text.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens as METEOR 1.5 makes them for English: punctuation apart, quotes and dashes unified, hyphenated words and
 * dotted abbreviations opened, contractions split before the apostrophe, lower case.
 */
public final class MeteorNormalizer {
    private static final String LETTERS = "A-Za-z\u0160\u0161\u017D\u017E\u0178\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017E"
            + "\u0400-\u0527\uA640-\uA66E\uA67E-\uA697\u1D00-\u1D7F";
    /** Stands for a full stop of a run of several, which is one token; counts as a letter. */
    private static final char RUN_DOT = '\uE000';

    private static final String ALL_LETTERS = LETTERS + RUN_DOT;
    private static final Pattern APART = Pattern.compile("([^0-9" + ALL_LETTERS + "\\s.'`,\\-\u2018\u2019])");
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern[] COMMAS = {
        Pattern.compile("([^0-9]),([^0-9])"), Pattern.compile("([0-9]),([^0-9])"), Pattern.compile("([^0-9]),([0-9])")
    };
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[`\u2018\u2019]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\u201C\u201D]|''");
    private static final Pattern HYPHEN = Pattern.compile("([0-9" + ALL_LETTERS + ".])-([0-9" + ALL_LETTERS + "])");
    private static final Pattern[] APOSTROPHES = {
        Pattern.compile("([^" + ALL_LETTERS + "])'([^" + ALL_LETTERS + "])"),
        Pattern.compile("([^0-9" + ALL_LETTERS + "])'([" + ALL_LETTERS + "])"),
        Pattern.compile("([" + ALL_LETTERS + "])'([^" + ALL_LETTERS + "])")
    };
    private static final Pattern[] CONTRACTIONS = {
        Pattern.compile("([" + ALL_LETTERS + "])'([" + ALL_LETTERS + "])"), Pattern.compile("([0-9])'(s)")
    };
    private static final Pattern LETTER = Pattern.compile("[" + ALL_LETTERS + "]");
    private static final Pattern BLANKS =
            Pattern.compile("[\\s\u00A0\u1680\u180E\u2000-\u200B\u202F\u205F\u3000\uFEFF]+");

    /** Abbreviations that keep their full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Adj", "Adm", "Adv", "Asst", "Bart", "Bldg", "Brig", "Bros", "Capt", "Cmdr", "Col", "Comdr", "Con", "Corp",
            "Cpl", "DR", "Dr", "Drs", "Ens", "Gen", "Gov", "Hon", "Hosp", "Hr", "Insp", "Lt", "MM", "MR", "MRS", "MS",
            "Maj", "Messrs", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Op", "Ord", "Pfc", "Ph", "Prof", "Pvt", "Rep",
            "Reps", "Res", "Rev", "Rt", "Sen", "Sens", "Sfc", "Sgt", "Sr", "St", "Supt", "Surg", "v", "vs", "i.e",
            "rev", "e.g", "Nos", "Nr");

    private static final Set<String> ABBREVIATIONS_BEFORE_NUMBERS = Set.of("No", "Art", "pp");

    public List<String> tokens(String text) {
        String line = APART.matcher(" " + text + " ").replaceAll(" $1 ");
        line = DOTS.matcher(line)
                .replaceAll(
                        run -> " " + String.valueOf(RUN_DOT).repeat(run.group().length()) + " ");
        for (Pattern comma : COMMAS) {
            line = comma.matcher(line).replaceAll("$1 , $2");
        }
        line = SINGLE_QUOTE.matcher(line).replaceAll("'");
        line = DOUBLE_QUOTE.matcher(line).replaceAll(" \" ");
        line = line.replace('\u2013', '-').replace("--", "-");
        line = HYPHEN.matcher(line).replaceAll("$1 $2");
        for (Pattern apostrophe : APOSTROPHES) {
            line = apostrophe.matcher(line).replaceAll("$1 ' $2");
        }
        for (Pattern contraction : CONTRACTIONS) {
            line = contraction.matcher(line).replaceAll("$1 '$2");
        }
        String joined = settleFullStops(line).replace(RUN_DOT, '.');
        return split(
                BLANKS.matcher(joined).replaceAll(Matcher.quoteReplacement(" ")).toLowerCase(Locale.ROOT));
    }

    private static String settleFullStops(String line) {
        List<String> words = split(line);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            out.append(settleFullStop(words.get(i), next)).append(' ');
        }
        return out.toString();
    }

    private static String settleFullStop(String word, String next) {
        if (word.length() < 2 || !word.endsWith(".")) {
            return word;
        }
        String stem = word.substring(0, word.length() - 1);
        if (stem.indexOf('.') >= 0 && LETTER.matcher(stem).find()) {
            return word.replace(".", "");
        }
        boolean abbreviation = ABBREVIATIONS.contains(stem) || (stem.length() == 1 && isUpper(stem.charAt(0)));
        boolean sentenceGoesOn = !next.isEmpty() && next.charAt(0) >= 'a' && next.charAt(0) <= 'z';
        boolean numbered = ABBREVIATIONS_BEFORE_NUMBERS.contains(stem) && !next.isEmpty() && isDigit(next.charAt(0));
        return abbreviation || sentenceGoesOn || numbered ? word : stem + " .";
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the words between the five ASCII blanks; a no-break space is part of a word here. */
    public static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokenizer = new StringTokenizer(line);
        while (tokenizer.hasMoreTokens()) {
            words.add(tokenizer.nextToken());
        }
        return words;
    }
}
