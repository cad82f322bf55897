package dev.chai.eval.token;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word lists and spellings of {@link PennTreebank}. */
final class PennTreebankData {
    static final String[][] ENTITIES = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", ""}
    };

    static final String[] ENDINGS = {"s", "m", "d", "ll", "re", "ve"};

    static final Map<String, String[]> SPLIT_WORDS = Map.of(
            "cannot", new String[] {"can", "not"},
            "gonna", new String[] {"gon", "na"},
            "gotta", new String[] {"got", "ta"},
            "wanna", new String[] {"wan", "na"},
            "gimme", new String[] {"gim", "me"},
            "lemme", new String[] {"lem", "me"});

    static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) '(', "-lrb-"),
            Map.entry((int) ')', "-rrb-"),
            Map.entry((int) '[', "-lsb-"),
            Map.entry((int) ']', "-rsb-"),
            Map.entry((int) '{', "-lcb-"),
            Map.entry((int) '}', "-rcb-"),
            Map.entry(0x2018, "`"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201C, "``"),
            Map.entry(0x201D, "''"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2014, "--"),
            Map.entry(0x2015, "--"),
            Map.entry(0x2026, "..."),
            Map.entry(0x20AC, "$"),
            Map.entry(0xA3, "#"),
            Map.entry(0xA2, "cents"),
            Map.entry(0xBC, "1/4"),
            Map.entry(0xBD, "1/2"),
            Map.entry(0xBE, "3/4"),
            Map.entry(0x2153, "1/3"),
            Map.entry(0x2154, "2/3"));

    /** Lower case, without the full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "drs", "prof", "gen", "col", "capt", "lt", "sgt", "gov", "sen", "rep", "rev",
            "hon", "messrs", "jr", "sr", "bros", "ph", "inc", "ltd", "corp", "co", "cos", "st", "ave", "blvd", "rd",
            "vs", "etc", "al", "seq", "cf", "viz", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "ariz", "calif", "conn", "fla",
            "ga", "ill", "md", "mich", "minn", "mont", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "wash", "wis",
            "wyo", "adm", "brig", "cmdr", "maj", "supt", "insp", "mme", "mlle");

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nos", "art", "fig", "figs", "p", "pp", "sec", "vol", "ext");

    private static final Pattern DOTTED = Pattern.compile("\\p{L}(\\.\\p{L})+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>|()]+[^\\s\"<>|.!?(){},-]"
            + "|(?:[^\\s\"`'<>|.!?(){},$-]+\\.)+(?:com|net|org|edu)(?:/[^\\s\"<>|()]+[^\\s\"<>|.!?(){},-])?(?![A-Za-z])"
            + "|[A-Za-z0-9][^\\s\"<>|(){}\u00A0@]*@[^\\s\"<>|(){}\u00A0.]+(?:\\.[^\\s\"<>|(){}\u00A0.,]+)+");
    private static final int LONGEST_ADDRESS = 2_000;

    private PennTreebankData() {}

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                || (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || (word.length() < 40 && DOTTED.matcher(word).matches());
    }

    static boolean isNumeric(String word) {
        return BEFORE_NUMBERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The length of a web or mail address that starts at this place and ends before the other, else 0. */
    static int addressLength(String text, int at, int end) {
        if (end - at > LONGEST_ADDRESS || !Character.isLetterOrDigit(text.charAt(at))) {
            return 0;
        }
        Matcher matcher = ADDRESS.matcher(text).region(at, end);
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    /** Whether an address may go on over this place: a point in a word, an at sign, or the mark behind a protocol. */
    static boolean tellsAddress(String text, int at) {
        return switch (text.charAt(at)) {
            case '.' -> at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            case '@' -> true;
            case ':' -> text.startsWith("://", at);
            default -> false;
        };
    }

    /** Marks and symbols of the basic plane are tokens, pictures are not. */
    static boolean isTokenizable(int c) {
        if (c > 0xFFFF || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.ENCLOSING_MARK,
                    Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }
}
