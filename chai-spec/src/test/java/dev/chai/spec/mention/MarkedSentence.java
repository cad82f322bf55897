package dev.chai.spec.mention;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.mention.lexicon.Additions;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.mention.lexicon.Motion;
import dev.chai.spec.mention.lexicon.Term;
import dev.chai.spec.text.PhraseAutomaton;
import dev.chai.spec.text.PhraseHits;
import dev.chai.spec.text.Tokens;
import dev.chai.spec.text.WordTokenizer;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as the stages of the finder see it, with one word marked by a caret before it: "the camera ^pans left". */
final class MarkedSentence {
    static final Lexicon LEXICON = Lexicon.compile(Taxonomy.bundled(), Additions.watching(Map.of(), Map.of()));

    private final List<String> words;
    private final Sentence sentence = new Sentence(LEXICON);

    MarkedSentence(String marked) {
        words = List.of(marked.split(" ", -1));
        Tokens tokens = new WordTokenizer(LEXICON.vocabulary()).read(marked.replace("^", ""));
        PhraseHits hits = new PhraseHits(true, Lexicon.FIRST_WATCH, new PhraseHits(true));
        new PhraseAutomaton(LEXICON.phrases()).find(tokens, hits);
        sentence.open(tokens, hits);
        sentence.next();
    }

    Sentence sentence() {
        return sentence;
    }

    /** The number of the marked word. */
    int mark() {
        return IntStream.range(0, words.size())
                .filter(word -> words.get(word).startsWith("^"))
                .findFirst()
                .orElseThrow();
    }

    /** The word after the phrase of the movement that starts at a word. */
    int endOfMovement(int word) {
        return sentence.to(sentence.movementAt(word));
    }

    /** The movement that starts at a word. */
    Motion motion(int word) {
        return ((Term.Move) sentence.term(sentence.movementAt(word))).motion();
    }

    /** The words from one to before another. */
    String words(int from, int to) {
        return String.join(" ", words.subList(from, to)).replaceAll("[,;.^]", "");
    }

    /** All words of the text for which something holds, without punctuation. */
    String words(IntPredicate condition) {
        return IntStream.range(0, words.size())
                .filter(condition)
                .mapToObj(word -> words(word, word + 1))
                .collect(Collectors.joining(" "));
    }
}
