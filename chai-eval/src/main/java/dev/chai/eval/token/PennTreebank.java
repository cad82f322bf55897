package dev.chai.eval.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tokens in the manner of the Penn Treebank, lower case, as the COCO caption evaluation gets them: contractions split,
 * quotes turned into ASCII ones, brackets spelled out, abbreviations with their period.
 *
 * <p>Written from the Treebank's published conventions and from the output of the tokenizer of CoreNLP 3.4.1 on
 * sentences of our own ({@code ptb-reference.tsv} beside the tests). One pass; at each place the longest of a few kinds
 * of token wins, as in the reference.
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
        private final PennWord words;
        private final PennAddress addresses;
        private final List<String> tokens = new ArrayList<>();
        private int at;

        Scan(String text) {
            this.text = text;
            this.words = new PennWord(text);
            this.addresses = new PennAddress(text);
        }

        List<String> run() {
            while (at < text.length()) {
                int c = text.codePointAt(at);
                if (PennCharacters.isBlank(c)) {
                    at++;
                } else if (!plainWord() && !entity() && !tag() && !longest()) {
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
            emit(text.substring(at, at + length).replace("\u00AD", ""), length);
        }

        /** The common case, read without looking at any other kind: ASCII letters up to a blank. */
        private boolean plainWord() {
            int end = PennCharacters.afterAsciiLetters(text, at);
            if (end == at || (end < text.length() && text.charAt(end) != ' ')) {
                return false;
            }
            emitWord(end - at);
            return true;
        }

        private void emitWord(int length) {
            String[] parts = length <= PennTreebankData.LONGEST_SPLIT
                    ? PennTreebankData.SPLIT_WORDS.get(
                            text.substring(at, at + length).toLowerCase(Locale.ROOT))
                    : null;
            if (parts == null && text.charAt(at) == '\u2019' && PennApostrophe.ending(text, at) == length) {
                emit("'" + text.substring(at + 1, at + length), length);
            } else if (parts == null) {
                emitText(length);
            } else {
                for (String part : parts) {
                    emitText(part.length());
                }
            }
        }

        private boolean entity() {
            if (text.charAt(at) != '&') {
                return false;
            }
            int number = PennCharacters.numericEntity(text, at);
            if (number > 0) {
                emitText(number);
                return true;
            }
            for (String[] entity : PennTreebankData.ENTITIES) {
                if (text.regionMatches(true, at, entity[0], 0, entity[0].length())) {
                    emitEntity(entity[1], entity[0].length());
                    return true;
                }
            }
            return false;
        }

        private void emitEntity(String meaning, int length) {
            switch (meaning) {
                case " " -> at += length;
                case "\"" -> emit(PennCharacters.opensQuote(text, at + length) ? "``" : "''", length);
                default -> emit(meaning, length);
            }
        }

        /** {@code <b>}, {@code </b>}, {@code <br/>}. */
        private boolean tag() {
            int length = text.charAt(at) == '<' ? PennCharacters.tag(text, at) : 0;
            if (length > 0) {
                emitText(length);
            }
            return length > 0;
        }

        /** The longest of words, numbers, addresses, names and faces. */
        private boolean longest() {
            int word = words.length(at);
            int other = Math.max(
                    Math.max(PennNumber.length(text, at), addresses.length(at)),
                    Math.max(PennWord.hashtag(text, at), PennMark.smiley(text, at)));
            if (word == 0 && other == 0) {
                return false;
            }
            if (other > word) {
                emit(PennMark.withoutBrackets(text.substring(at, at + other)), other);
            } else if (!negated(word) && !abbreviation(word) && !archaic(word)) {
                emitWord(word);
            }
            return true;
        }

        /** {@code don't} is {@code do n't}. */
        private boolean negated(int word) {
            if (!PennApostrophe.isNegated(text, at, word)) {
                return false;
            }
            emitText(word - 1);
            emit("n't", "n't".length());
            return true;
        }

        /** {@code 'tis} is {@code 't is}. */
        private boolean archaic(int word) {
            if (!PennApostrophe.isArchaic(text, at, word)) {
                return false;
            }
            emitText(2);
            emitText(word - 2);
            return true;
        }

        /** {@code U.S.}, {@code e.g.}, {@code Mr.}, {@code No. 7}; a sentence that ends in one has its full stop twice. */
        private boolean abbreviation(int word) {
            int after = at + word;
            if (after >= text.length() || text.charAt(after) != '.') {
                return false;
            }
            PennAbbreviation kind = PennAbbreviation.of(text, at, after);
            if (kind == PennAbbreviation.NONE) {
                return false;
            }
            emitText(word + 1);
            if (kind.endsSentence(text, at)) {
                tokens.add(".");
            }
            return true;
        }

        /** Whatever is left: runs of some marks, single other marks, nothing for pictures. */
        private void mark(int c) {
            int length = PennMark.length(text, at, c);
            String spelled = PennMark.spelled(text, at, c, length);
            if (spelled.isEmpty()) {
                at += length;
            } else {
                emit(spelled, length);
            }
        }
    }
}
