package dev.chai.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTokenizerTest {
    /** Sentences are parted by a bar; backslash-n is a line feed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It pans. It tilts.                    | It pans / It tilts               | It pans / It tilts",
                "It pans; it tilts                     | It pans it tilts                 | It pans / it tilts",
                "It pans\\nslowly left                 | It pans slowly left              | It pans / slowly left",
                "It pans\\n\\nslowly left              | It pans / slowly left            | It pans / slowly left",
                "1. It pans. 2. It tilts.              | 1 / It pans / 2 / It tilts       | It pans / It tilts",
                "2) It pans at 2.5 m                   | 2 It pans at 2.5 m               | It pans at 2.5 m",
                "Cut \"One. Two.\" here                | Cut One / Two / here             | Cut One Two here",
                "Cut \"One. Two.\" Then stop           | Cut One / Two / Then stop        | Cut One Two / Then stop",
                "Wrong: \"red\".\\n3. \"five\" is off  | Wrong red / 3 / five is off      | Wrong red / five is off",
                "See e.g. the left side                | See e.g the left side            | See e.g the left side",
            })
    void sentencesEndByTheKindOfText(String text, String prose, String remarks) {
        String read = text.replace("\\n", "\n");
        assertThat(sentences(read, SentenceBreaks.PROSE)).isEqualTo(prose);
        assertThat(sentences(read, SentenceBreaks.REMARKS)).isEqualTo(remarks);
    }

    @Test
    void equalWordsOfTwoTextsHaveOneType() {
        WordTypes types = new WordTypes();
        WordTokenizer tokenizer = tokenizer(SentenceBreaks.PROSE, types);
        Tokens first = tokenizer.read("The woman\u2019s hat", new Tokens());
        Tokens second = tokenizer.read("A WOMAN waits", new Tokens());
        assertThat(second.type(1)).isEqualTo(first.type(1));
        assertThat(types.word(first.type(1))).isEqualTo("woman");
        assertThat(types.size()).isEqualTo(5);
    }

    private static String sentences(String text, SentenceBreaks breaks) {
        Tokens tokens = tokenizer(breaks, new WordTypes()).read(text);
        List<String> sentences = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from = tokens.sentenceEnd(from)) {
            List<String> words = new ArrayList<>();
            for (int i = from; i < tokens.sentenceEnd(from); i++) {
                words.add(text.substring(tokens.start(i), tokens.end(i)));
            }
            sentences.add(String.join(" ", words));
        }
        return String.join(" / ", sentences);
    }

    private static WordTokenizer tokenizer(SentenceBreaks breaks, WordTypes types) {
        PhraseBook book = new PhraseBook(Map.of());
        book.add("pan~ left", 0, 0);
        return new WordTokenizer(book.compileAnew().vocabulary(), breaks, types);
    }
}
