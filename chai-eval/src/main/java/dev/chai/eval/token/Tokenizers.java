package dev.chai.eval.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The tokenizers that the reference metrics use.
 *
 * <pre>{@code
 * Tokenizers.thirteenA().tokens("It's a pan.");      // [It's, a, pan, .]
 * Tokenizers.coco().tokens("It's a pan.");           // [it, 's, a, pan]
 * Tokenizers.rouge().tokens("It's a pan.");          // [it, s, a, pan]
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class Tokenizers {
    private static final Tokenizer THIRTEEN_A = new ThirteenA();
    private static final Tokenizer INTERNATIONAL = new International();
    private static final Tokenizer WHITESPACE = new Whitespace();
    private static final Tokenizer SINGLE_SPACE = named("space", text -> List.of(text.split(" ", -1)));
    private static final Tokenizer CHARACTERS = named("char", Tokenizers::characters);
    private static final Tokenizer ALPHANUMERIC = named("alnum", Tokenizers::alphanumeric);

    private static final Tokenizer PENN_TREEBANK = new PennTreebank();
    private static final Set<String> COCO_PUNCTUATION =
            Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");
    private static final Set<String> BRACKETS = Set.of("-lrb-", "-rrb-", "-lcb-", "-rcb-", "-lsb-", "-rsb-");
    private static final Tokenizer COCO = named("ptb-coco", text -> without(text, Set.of()));
    private static final Tokenizer COCO_STRICT = named("ptb-coco-strict", text -> without(text, BRACKETS));

    private Tokenizers() {}

    /** Returns sacreBLEU's default, the tokenizer of mteval-v13a. */
    public static Tokenizer thirteenA() {
        return THIRTEEN_A;
    }

    /** Returns sacreBLEU's {@code intl}, the tokenizer of mteval-v14 with international punctuation. */
    public static Tokenizer international() {
        return INTERNATIONAL;
    }

    /** Returns sacreBLEU's {@code none}: the text is split at whitespace only. */
    public static Tokenizer whitespace() {
        return WHITESPACE;
    }

    /** Returns sacreBLEU's {@code char}: every code point that is not whitespace. */
    public static Tokenizer characters() {
        return CHARACTERS;
    }

    /** Tokens in the manner of the Penn Treebank, lower case, punctuation included. */
    public static Tokenizer pennTreebank() {
        return PENN_TREEBANK;
    }

    /**
     * Returns the tokens that the COCO caption evaluation scores: Penn Treebank without most punctuation.
     *
     * <p>Round, square and curly brackets stay as words such as {@code -lrb-}: the original removes their upper-case
     * names, which never occur after lower-casing. {@link #cocoStrict()} removes them.
     */
    public static Tokenizer coco() {
        return COCO;
    }

    /** Returns the tokenizer of {@link #coco()}, with brackets removed as was meant; not comparable with published figures. */
    public static Tokenizer cocoStrict() {
        return COCO_STRICT;
    }

    /** Splits at every single space: two spaces make an empty token, an empty text is one empty token. */
    public static Tokenizer singleSpace() {
        return SINGLE_SPACE;
    }

    /** Lower-cases the text and takes its runs of {@code [a-z0-9]}: the tokens of google's ROUGE before stemming. */
    public static Tokenizer rouge() {
        return ALPHANUMERIC;
    }

    /** Returns google's ROUGE with stemming: words of more than three letters are stemmed. */
    public static Tokenizer rouge(Stemmer stemmer) {
        return named(
                "alnum+" + stemmer.id(),
                text -> alphanumeric(text).stream()
                        .map(word -> word.length() > 3 ? stemmer.stem(word) : word)
                        .toList());
    }

    /** Returns a tokenizer by the name that signatures use. */
    public static Optional<Tokenizer> find(String id) {
        return List.of(
                        THIRTEEN_A,
                        INTERNATIONAL,
                        WHITESPACE,
                        CHARACTERS,
                        ALPHANUMERIC,
                        PENN_TREEBANK,
                        COCO,
                        COCO_STRICT)
                .stream()
                .filter(t -> t.id().equals(id))
                .findFirst();
    }

    /** Returns a tokenizer made of a name and a function, which must be stateless. */
    public static Tokenizer named(String id, Function<String, List<String>> tokens) {
        return new Tokenizer() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<String> tokens(String text) {
                return tokens.apply(text);
            }
        };
    }

    private static List<String> without(String text, Set<String> more) {
        List<String> kept = new ArrayList<>();
        for (String token : PENN_TREEBANK.tokens(text)) {
            if (!COCO_PUNCTUATION.contains(token) && !more.contains(token)) {
                kept.add(token);
            }
        }
        return kept;
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>(text.length());
        text.codePoints().filter(c -> !Blanks.isBlank(c)).forEach(c -> characters.add(Character.toString(c)));
        return characters;
    }

    private static List<String> alphanumeric(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inWord = i < lower.length() && isAlphanumeric(lower.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
