package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MentionFinderPropertyTest {
    private final MentionFinder finder = MentionFinder.standard();

    @Property(tries = 400)
    void anyTextGivesOrderedSpansWithinIt(@ForAll("texts") String text) {
        AnalyzedText analyzed = finder.analyze(text);
        int last = 0;
        for (Mention mention : analyzed.mentions()) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(mention.span().length()).isPositive();
            last = mention.span().start();
        }
        int end = 0;
        for (int word = 0; word < analyzed.words(); word++) {
            assertThat(analyzed.word(word).start()).isGreaterThanOrEqualTo(end);
            end = analyzed.word(word).end();
        }
    }

    @Property(tries = 200)
    void readingIsDeterministicAndLeavesNothingBehind(@ForAll("texts") String text, @ForAll("texts") String other) {
        List<Mention> before = finder.find(text);
        finder.find(other);
        assertThat(finder.find(text)).isEqualTo(before);
    }

    @Property(tries = 200)
    void letterCaseDoesNotMatter(@ForAll("sentences") String text) {
        List<String> lower = ids(text);
        assertThat(ids(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(lower);
    }

    @Property(tries = 200)
    void whiteSpaceBetweenWordsDoesNotMatter(@ForAll("sentences") String text) {
        assertThat(ids(text.replace(" ", " \t "))).isEqualTo(ids(text));
    }

    private List<String> ids(String text) {
        return finder.find(text).stream()
                .map(m -> m.primitive().id() + m.negated() + m.phase() + m.actor())
                .toList();
    }

    /** Captions mixed with everything that breaks tokenizers: lone surrogates, NUL, marks of direction, accents, quotes. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> rubbish = Arbitraries.strings()
                .withChars(
                        '\0', '\uD83C', '\uDFA5', '\u202E', '\u0301', '\r', '\n', '"', '\'', '\u201C', ',', '.', '-',
                        ' ')
                .all()
                .ofMaxLength(12);
        return Arbitraries.oneOf(rubbish, words(), Arbitraries.of(" ", ", ", ". "))
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> sentences() {
        return words().list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "the camera",
                "pans",
                "left",
                "and",
                "tilts",
                "up",
                "no",
                "without",
                "shaking",
                "a man",
                "moves",
                "zoom",
                "in",
                "wide shot",
                "then",
                "from",
                "to",
                "a low angle",
                "eye level",
                "starts with",
                "while",
                "slowly",
                "static",
                "not",
                "rack focus",
                "it",
                "the rider's",
                "level",
                "possibly",
                "a truck",
                "roll",
                "clockwise",
                "in the top",
                "foreground");
    }
}
