package dev.chai.eval.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tokens in the manner of the Penn Treebank, lower case, as the COCO caption evaluation gets them: contractions split,
 * quotes turned into ASCII ones, brackets spelled out, abbreviations with their full stop.
 *
 * <p>Written from the Treebank's published conventions and from observed output; agrees with the usual program on
 * captions, not on every oddity. One pass; at each place the longest of a few kinds of token wins.
 */
final class PennTreebank implements Tokenizer {
    @Override
    public String id() {
        return "ptb";
    }

    @Override
    public List<String> tokens(String text) {
        return new Scan(text.replace('\n', ' ')).run();
    }

    /** One text on its way. */
    private static final class Scan {
        private final String text;
        private final int end;
        private final List<String> tokens = new ArrayList<>();
        private int at;
        private int stretchEnd;
        private int lastMarkOfAddress = -1;

        Scan(String text) {
            this.text = text;
            this.end = text.length();
        }

        List<String> run() {
            while (at < end) {
                int c = text.codePointAt(at);
                if (Blanks.isBlank(c) || c == 0x200B || c == 0xFEFF) {
                    at++;
                } else if (!entity() && !tag() && !address() && !name() && !number() && !word() && !smiley()) {
                    mark(c);
                }
            }
            return tokens;
        }

        private void emit(String token, int length) {
            tokens.add(token.toLowerCase(Locale.ROOT));
            at += length;
        }

        private void emitText(int length) {
            emit(text.substring(at, at + length), length);
        }

        private boolean entity() {
            if (text.charAt(at) == '&') {
                for (String[] entity : PennTreebankData.ENTITIES) {
                    if (text.regionMatches(true, at, entity[0], 0, entity[0].length())) {
                        if (entity[1].equals("\"")) {
                            emit(isOpening() ? "``" : "''", entity[0].length());
                        } else {
                            emit(entity[1], entity[0].length());
                        }
                        return true;
                    }
                }
            }
            return false;
        }

        /** {@code <b>}, {@code </b>}, {@code <br/>}. */
        private boolean tag() {
            if (text.charAt(at) != '<' || at + 2 >= end) {
                return false;
            }
            int i = text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int start = i;
            while (i < end && isTagCharacter(text.charAt(i))) {
                i++;
            }
            boolean named = i > start && isAsciiLetter(text.charAt(start));
            if (i < end && text.charAt(i) == '/') {
                i++;
            }
            if (named && i < end && text.charAt(i) == '>') {
                emitText(i + 1 - at);
                return true;
            }
            return false;
        }

        /** Web and mail addresses; only what is left of a stretch without blanks that holds their marks is looked at. */
        private boolean address() {
            if (at >= stretchEnd) {
                readStretch();
            }
            if (lastMarkOfAddress <= at) {
                return false;
            }
            int length = PennTreebankData.addressLength(text, at, stretchEnd);
            if (length > 0) {
                emitText(length);
            }
            return length > 0;
        }

        /** Once for each stretch, not for each token of it: a stretch may be the whole text. */
        private void readStretch() {
            stretchEnd = at;
            lastMarkOfAddress = -1;
            while (stretchEnd < end && !Blanks.isBlank(text.charAt(stretchEnd))) {
                if (PennTreebankData.tellsAddress(text, stretchEnd)) {
                    lastMarkOfAddress = stretchEnd;
                }
                stretchEnd++;
            }
        }

        /** {@code @home}, {@code #sunset}. */
        private boolean name() {
            char c = text.charAt(at);
            if ((c != '@' && c != '#') || at + 1 >= end || !isLetter(text.codePointAt(at + 1))) {
                return false;
            }
            int i = at + 1;
            while (i < end && (isLetterOrDigit(text.codePointAt(i)) || text.charAt(i) == '_')) {
                i += Character.charCount(text.codePointAt(i));
            }
            emitText(i - at);
            return true;
        }

        /** Digits with inner points, commas, colons and slashes; a sign where none of it belongs to a word before. */
        private boolean number() {
            int i = at;
            char c = text.charAt(i);
            boolean signed = (c == '-' || c == '+') && i + 1 < end && isOpening();
            if (signed) {
                i++;
            }
            if (i < end && text.charAt(i) == '.' && i + 1 < end && isDigit(text.charAt(i + 1))) {
                i++;
            }
            if (i >= end || !isDigit(text.charAt(i))) {
                return false;
            }
            int digits = i;
            i = afterDigits(i);
            boolean plain = i == afterPlainDigits(digits);
            int word = afterHyphens(i);
            if (plain && !signed && i < end && isLetter(text.codePointAt(i))) {
                return false;
            }
            emitText((word > i ? word : i) - at);
            return true;
        }

        private int afterPlainDigits(int from) {
            int i = from;
            while (i < end && isDigit(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private int afterDigits(int from) {
            int i = afterPlainDigits(from);
            while (i + 1 < end && ".,:/".indexOf(text.charAt(i)) >= 0 && isDigit(text.charAt(i + 1))) {
                i = afterPlainDigits(i + 1);
            }
            return i;
        }

        /** Letters, digits, underscores and combining marks, joined by hyphens, slashes or points between letters. */
        private boolean word() {
            int stem = afterWord(at);
            if (stem == at) {
                return contraction();
            }
            int whole = afterHyphens(stem);
            String word = text.substring(at, whole);
            String[] split = PennTreebankData.SPLIT_WORDS.get(word.toLowerCase(Locale.ROOT));
            if (split != null) {
                for (String part : split) {
                    emitText(part.length());
                }
            } else if (!elided(whole) && !negated(whole) && !abbreviation(whole)) {
                emitText(whole - at);
            }
            return true;
        }

        private int afterWord(int from) {
            int i = afterLetters(from);
            while (i > from && i + 1 < end && isJoint(i) && isLetter(text.codePointAt(i + 1))) {
                i = afterLetters(i + 1);
            }
            return i;
        }

        /** A point, exclamation or question mark right between two letters does not end a word. */
        private boolean isJoint(int i) {
            char c = text.charAt(i);
            return (c == '.' || c == '!' || c == '?') && isLetterOrDigit(text.codePointBefore(i));
        }

        private int afterLetters(int from) {
            int i = from;
            while (i < end) {
                int c = text.codePointAt(i);
                if (!isWordCharacter(c)) {
                    break;
                }
                i += Character.charCount(c);
            }
            return i;
        }

        private int afterHyphens(int from) {
            int i = from;
            while (i + 1 < end && (text.charAt(i) == '-' || text.charAt(i) == '/')) {
                boolean digits = isDigit(text.charAt(i + 1));
                int next = digits ? afterHyphenatedNumber(i + 1) : afterWord(i + 1);
                if (next == i + 1) {
                    break;
                }
                i = next;
            }
            return i;
        }

        private int afterHyphenatedNumber(int from) {
            boolean afterDigit = isDigit(text.charAt(from - 2));
            int i = afterDigit ? afterDigits(from) : afterPlainDigits(from);
            return Math.max(i, afterLetters(from));
        }

        /** {@code l'été}, {@code d'ye}, {@code o'clock}: a single letter before the apostrophe belongs to the word. */
        private boolean elided(int whole) {
            if (whole - at == 1
                    && "dol".indexOf(Character.toLowerCase(text.charAt(at))) >= 0
                    && whole + 1 < end
                    && isApostrophe(text.charAt(whole))
                    && isLetter(text.codePointAt(whole + 1))) {
                emitText(afterHyphens(afterWord(whole + 1)) - at);
                return true;
            }
            return false;
        }

        /** {@code don't} is {@code do n't}. */
        private boolean negated(int whole) {
            boolean negated = whole - at > 1
                    && whole + 1 < end
                    && isApostrophe(text.charAt(whole))
                    && (text.charAt(whole + 1) | 0x20) == 't'
                    && (text.charAt(whole - 1) | 0x20) == 'n'
                    && (whole + 2 >= end || !isLetterOrDigit(text.codePointAt(whole + 2)));
            if (negated) {
                emitText(whole - 1 - at);
                emit("n't", 3);
            }
            return negated;
        }

        /** {@code U.S.}, {@code e.g.}, {@code Mr.}, {@code No. 7}, {@code J. Doe}. */
        private boolean abbreviation(int whole) {
            if (whole >= end || text.charAt(whole) != '.' || (whole + 1 < end && text.charAt(whole + 1) == '.')) {
                return false;
            }
            String word = text.substring(at, whole);
            if (PennTreebankData.isAbbreviation(word)
                    || (PennTreebankData.isNumeric(word) && isNumberAfter(whole + 1))) {
                emitText(whole + 1 - at);
                return true;
            }
            return false;
        }

        private boolean isNumberAfter(int from) {
            int i = from;
            while (i < end && Blanks.isBlank(text.charAt(i))) {
                i++;
            }
            return i > from && i < end && isDigit(text.charAt(i));
        }

        /** {@code 's}, {@code 're} and so on after a word. */
        private boolean contraction() {
            if (!isApostrophe(text.charAt(at)) || isOpening()) {
                return false;
            }
            for (String ending : PennTreebankData.ENDINGS) {
                int after = at + 1 + ending.length();
                if (text.regionMatches(true, at + 1, ending, 0, ending.length())
                        && (after >= end || !isLetterOrDigit(text.codePointAt(after)))) {
                    emit("'" + ending, 1 + ending.length());
                    return true;
                }
            }
            return false;
        }

        /** Emoticons: {@code :-)}, {@code =D}. */
        private boolean smiley() {
            int i = at;
            if (":;=".indexOf(text.charAt(i)) < 0) {
                return false;
            }
            i++;
            if (i < end && "-o*'".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            if (i < end
                    && "()DPdpO\\{@|[]".indexOf(text.charAt(i)) >= 0
                    && (i + 1 >= end || !isLetterOrDigit(text.codePointAt(i + 1)))) {
                emitText(i + 1 - at);
                return true;
            }
            return false;
        }

        /** Whatever is left: runs of some marks, single other marks, nothing for pictures. */
        private void mark(int c) {
            switch (c) {
                case '"' -> emit(isOpening() ? "``" : "''", 1);
                case '\'' -> {
                    int length = run(c, 3);
                    emit(length == 2 ? "''" : isOpening() ? "`" : "'", Math.min(2, length));
                }
                case '`' -> emit(run(c, 2) == 2 ? "``" : "`", run(c, 2));
                case '.' -> emit(run(c, 2) == 2 ? "..." : ".", run(c, end));
                case '!', '?' -> emitMarks();
                case '-' -> emit(run(c, 2) == 2 ? "--" : "-", run(c, end));
                default -> single(c);
            }
        }

        /** How often the mark stands here in a row, counted up to {@code most}: a long run must not be counted anew for each token. */
        private int run(int c, int most) {
            int length = 1;
            while (length < most && at + length < end && text.charAt(at + length) == c) {
                length++;
            }
            return length;
        }

        /** {@code !!!}, {@code ?!}: one token. */
        private void emitMarks() {
            int i = at;
            while (i < end && (text.charAt(i) == '!' || text.charAt(i) == '?')) {
                i++;
            }
            emitText(i - at);
        }

        private void single(int c) {
            String spelled = PennTreebankData.SPELLED.get(c);
            if (spelled != null) {
                emit(spelled, Character.charCount(c));
            } else if (PennTreebankData.isTokenizable(c)) {
                emitText(Character.charCount(c));
            } else {
                at += Character.charCount(c);
            }
        }

        /** Nothing but whitespace, an opening bracket or a dash stands before. */
        private boolean isOpening() {
            if (at == 0) {
                return true;
            }
            int before = text.codePointBefore(at);
            return Blanks.isBlank(before) || "([{<-\u2014\u2013\"`'\u201C\u2018".indexOf(before) >= 0;
        }
    }

    private static boolean isTagCharacter(char c) {
        return isAsciiLetter(c) || isDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c);
    }

    private static boolean isLetterOrDigit(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == 0xAD;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }
}
