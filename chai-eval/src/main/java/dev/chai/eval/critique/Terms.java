package dev.chai.eval.critique;

import dev.chai.eval.token.Stemmer;
import dev.chai.eval.token.Stemmers;
import dev.chai.eval.token.Tokenizers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The content terms of a text: stems without common words, with directions kept, and without words that talk about
 * captions.
 */
final class Terms {
    private static final Set<String> COMMON = Set.of(
            "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
            "been", "being", "both", "but", "by", "can", "could", "did", "do", "does", "doing", "each", "few", "for",
            "from", "further", "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how", "i",
            "if", "into", "is", "it", "its", "itself", "just", "me", "more", "most", "my", "of", "on", "or", "other",
            "our", "own", "s", "same", "she", "so", "some", "such", "t", "than", "that", "the", "their", "them", "then",
            "there", "these", "they", "this", "those", "through", "to", "too", "until", "very", "was", "we", "were",
            "what", "when", "where", "which", "while", "who", "whom", "why", "will", "with", "would", "you", "your",
            "during", "between", "one");

    private static final Set<String> KEPT = Set.of(
            "keep", "up", "down", "in", "out", "over", "under", "above", "below", "off", "not", "no", "only", "before",
            "after", "left", "right");

    private static final Set<String> ABOUT_CAPTIONS = Set.of(
            "accurate",
            "accurately",
            "actually",
            "add",
            "added",
            "adding",
            "addition",
            "additionally",
            "also",
            "caption",
            "captions",
            "change",
            "changed",
            "clarify",
            "clear",
            "clearer",
            "correct",
            "corrected",
            "correctly",
            "describe",
            "described",
            "describes",
            "describing",
            "description",
            "detail",
            "details",
            "edit",
            "error",
            "errors",
            "fails",
            "however",
            "inaccurate",
            "inaccurately",
            "include",
            "included",
            "includes",
            "including",
            "incorrect",
            "incorrectly",
            "instead",
            "lacks",
            "mention",
            "mentioned",
            "mentioning",
            "mentions",
            "missing",
            "misses",
            "needs",
            "note",
            "noted",
            "omit",
            "omits",
            "omitted",
            "phrase",
            "rather",
            "remove",
            "removed",
            "replace",
            "replaced",
            "revise",
            "revised",
            "says",
            "sentence",
            "should",
            "specify",
            "specified",
            "stated",
            "states",
            "statement",
            "text",
            "word",
            "wording",
            "wrong",
            "wrongly");

    private static final Stemmer STEMMER = Stemmers.porterNltk();

    private Terms() {}

    /** How often each term occurs. */
    static Map<String, Integer> of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : Tokenizers.rouge().tokens(text)) {
            boolean common = COMMON.contains(word) && !KEPT.contains(word);
            if (!common && !ABOUT_CAPTIONS.contains(word)) {
                counts.merge(STEMMER.stem(word), 1, Integer::sum);
            }
        }
        return counts;
    }
}
