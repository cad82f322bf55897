package dev.chai.eval.token;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of abbreviation for {@link PennTreebank}: whether one keeps its full stop, and whether it may end a sentence. */
enum PennAbbreviation {
    /** No abbreviation. */
    NONE,
    /** {@code Mr.}, {@code vs.}, {@code J.}: a word follows. */
    TITLE,
    /** {@code Inc.}, {@code etc.}: a capital after it starts a sentence. */
    ENDING,
    /** {@code U.S.}, {@code p.m.}: only some words after it start a sentence. */
    ACRONYM;

    private static final Set<String> TITLES = words(
            "mr mrs ms dr prof gen col capt lt sgt gov sen rep rev hon messrs ph"
                    + " st ave vs cf adm brig cmdr maj supt insp mme mlle drs ft mt cpl pvt pres atty asst dept natl spc");

    private static final Set<String> ENDINGS = words(
            "jr sr bros inc ltd corp co cos blvd rd etc al seq jan feb mar apr"
                    + " jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ariz ala calif colo conn fla ga ind kan"
                    + " ky md mich minn mo mont neb nev okla penn tenn va wis wyo sq ct est assn univ intl tel plc esq ext bldg");

    /** States whose short names are words as well: with a capital only. */
    private static final Set<String> STATES = words("Del Ill La Mass Miss Ore Pa Tex Wash Ark");

    private static final Set<String> BEFORE_NUMBERS = words("ca no nos art fig figs p pp");

    /** Words that start a sentence after an acronym. */
    private static final Set<String> STARTERS = words("The A An At About After As But He Her Here However If In It Last"
            + " Many More Now Once One Other Our She Since So Some Such That Their Then There These They This We What"
            + " When While Yet You");

    private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}(?:\\.\\p{L})+|Ph\\.D)");
    private static final int LONGEST_ACRONYM = 40;

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** Returns the kind of the word between two places, which is followed by a period. */
    static PennAbbreviation of(String text, int from, int to) {
        if (to - from == 1 && PennCharacters.isAsciiLetter(text.charAt(from))) {
            return isStarter(text, afterBlanks(text, to + 1)) ? NONE : TITLE;
        }
        if (to - from > LONGEST_ACRONYM) {
            return NONE;
        }
        String word = text.substring(from, to);
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower) || (BEFORE_NUMBERS.contains(lower) && isNumberAfter(text, to + 1))) {
            return TITLE;
        }
        if (ENDINGS.contains(lower) || STATES.contains(word)) {
            return ENDING;
        }
        return DOTTED.matcher(word).matches() ? ACRONYM : NONE;
    }

    private static boolean isNumberAfter(String text, int from) {
        return PennCharacters.isDigitAt(text, afterBlanks(text, from));
    }

    private static int afterBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && PennCharacters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns whether the full stop before this place ends a sentence as well. */
    boolean endsSentence(String text, int after) {
        int next = afterBlanks(text, after);
        if (this == TITLE || this == NONE) {
            return false;
        }
        if (next == text.length() || next == after) {
            return next == text.length() && this == ENDING;
        }
        return this == ENDING ? Character.isUpperCase(text.charAt(next)) : isStarter(text, next);
    }

    private static boolean isStarter(String text, int at) {
        return STARTERS.contains(text.substring(at, PennCharacters.afterAsciiLetters(text, at)));
    }
}
