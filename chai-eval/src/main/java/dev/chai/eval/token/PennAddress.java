package dev.chai.eval.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and mail addresses for {@link PennTreebank}. Keeps its place: addresses are searched for from left to right. */
final class PennAddress {
    private static final String END_OF_PATH = "[^\\s\"<>|.!?(){},-]";
    private static final String PATH = "(?:/[^\\s\"<>|()]+" + END_OF_PATH + ")?(?![A-Za-z])";
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?)://[^\\s\"<>|()]+" + END_OF_PATH
            + "|(?:www\\.(?:[^\\s\"`'<>|.!?(){},$]+\\.)+|(?:[A-Za-z][^\\s\"`'<>|.!?(){},$_-]*\\.)+)(?i:com|net|org|edu)"
            + PATH
            + "|[A-Za-z0-9][^\\s\"<>|(){}\u00A0@]*@(?:[^\\s\"<>|(){}\u00A0.]+\\.)*[^\\s\"<>|(){}\u00A0.]+");

    /** Longer runs without a blank are no addresses; it keeps hostile text linear. */
    private static final int LONGEST = 2_000;

    private final String text;
    private int runEnd;
    private int lastMark = -1;

    PennAddress(String text) {
        this.text = text;
    }

    /** Returns the length of the address at this place, or 0. */
    int length(int at) {
        if (at >= runEnd) {
            readRun(at);
        }
        if (lastMark <= at || runEnd - at > LONGEST || !Character.isLetterOrDigit(text.charAt(at))) {
            return 0;
        }
        Matcher matcher = ADDRESS.matcher(text).region(at, runEnd);
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    /** Reads once for each run without blanks, not for each token in it: a run may be the whole text. */
    private void readRun(int at) {
        runEnd = at;
        lastMark = -1;
        while (runEnd < text.length() && !Blanks.isBlank(text.charAt(runEnd))) {
            if (isMark(runEnd)) {
                lastMark = runEnd;
            }
            runEnd++;
        }
    }

    /** Whether an address may go on over this place: a point in a word, an at sign, the mark after a protocol. */
    private boolean isMark(int at) {
        return switch (text.charAt(at)) {
            case '.' -> PennCharacters.isLetterOrDigitAt(text, at + 1);
            case '@' -> true;
            case ':' -> text.startsWith("://", at);
            default -> false;
        };
    }
}
