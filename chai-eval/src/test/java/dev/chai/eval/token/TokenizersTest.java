package dev.chai.eval.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizersTest {
    @Test
    void thirteenASplitsStopsUnlessBetweenDigitsAndKeepsApostrophes() {
        assertThat(Tokenizers.thirteenA().tokens("It's 2.35:1, isn't it? 10-20 (wide)."))
                .containsExactly(
                        "It's", "2.35", ":", "1", ",", "isn't", "it", "?", "10", "-", "20", "(", "wide", ")", ".");
    }

    @Test
    void thirteenAUnescapesFourEntitiesOnly() {
        assertThat(Tokenizers.thirteenA().tokens("a &amp; b&apos;s"))
                .containsExactly("a", "&", "b", "&", "apos", ";", "s");
    }

    @Test
    void internationalKnowsUnicodePunctuation() {
        assertThat(Tokenizers.international().tokens("Pan \u2014 left\u3002 5\u20AC"))
                .containsExactly("Pan", "\u2014", "left", "\u3002", "5", "\u20AC");
    }

    @Test
    void blanksAreThoseOfPython() {
        assertThat(Tokenizers.whitespace().tokens("a\u00a0b\u3000c\u200bd\u001ce"))
                .containsExactly("a", "b", "c\u200bd", "e");
    }

    @Test
    void charactersAreCodePoints() {
        assertThat(Tokenizers.characters().tokens("a \uD83C\uDFA5")).containsExactly("a", "\uD83C\uDFA5");
    }

    @Test
    void pennTreebankSplitsContractionsAndKeepsAbbreviations() {
        assertThat(Tokenizers.pennTreebank()
                        .tokens("Mr. Smith can't pan; he's filming \"slowly\" in the U.S. (24fps)."))
                .containsExactly(
                        "mr.", "smith", "ca", "n't", "pan", ";", "he", "'s", "filming", "``", "slowly", "''", "in",
                        "the", "u.s.", "-lrb-", "24fps", "-rrb-", ".");
    }

    @Test
    void cocoKeepsBracketsAsTheOriginalDoesAndTheStrictVariantDoesNot() {
        assertThat(Tokenizers.coco().tokens("A pan (left).")).containsExactly("a", "pan", "-lrb-", "left", "-rrb-");
        assertThat(Tokenizers.cocoStrict().tokens("A pan (left).")).containsExactly("a", "pan", "left");
    }

    @Test
    void picturesAreNoPennTreebankTokens() {
        assertThat(Tokenizers.pennTreebank().tokens("the \uD83C\uDFA5 pans")).containsExactly("the", "pans");
    }

    @Test
    void lowerCasingFollowsUnicodeInTurkishAndGreek() {
        assertThat(Tokenizers.pennTreebank().tokens("\u0130ZM\u0130R \u039F\u0394\u039F\u03A3"))
                .containsExactly("i\u0307zmi\u0307r", "\u03BF\u03B4\u03BF\u03C2");
    }

    @Test
    void stemmersDifferWhereTheirOriginalsDo() {
        assertThat(Stemmers.porter().stem("dying")).isEqualTo("dy");
        assertThat(Stemmers.porterNltk().stem("dying")).isEqualTo("die");
        assertThat(Stemmers.porterNltk().stem("panning")).isEqualTo("pan");
        assertThat(Stemmers.snowballEnglish().stem("generously")).isEqualTo("generous");
    }

    @Test
    void tokenizersAreFoundByTheNameInTheirSignature() {
        assertThat(Tokenizers.find("13a")).contains(Tokenizers.thirteenA());
        assertThat(Tokenizers.find("14a")).isEmpty();
    }
}
