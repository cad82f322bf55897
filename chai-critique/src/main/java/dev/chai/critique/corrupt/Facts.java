package dev.chai.critique.corrupt;

import dev.chai.critique.corrupt.Fact.Family;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import dev.chai.spec.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a text that can be swapped, by word. Immutable and thread-safe. */
final class Facts {
    static final Facts STANDARD = new Facts(CorruptionData.STANDARD.families());

    private final Map<String, List<Pattern>> byFirstWord = new HashMap<>();

    private record Pattern(Family family, int member, int form, List<String> words) {
        Pattern {
            words = List.copyOf(words);
        }
    }

    private Facts(List<Family> families) {
        for (Family family : families) {
            for (int member = 0; member < family.members().size(); member++) {
                List<String> forms = family.members().get(member);
                for (int form = 0; form < forms.size(); form++) {
                    List<String> words = List.of(forms.get(form).split("[ -]", -1));
                    byFirstWord
                            .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                            .add(new Pattern(family, member, form, words));
                }
            }
        }
    }

    /** The facts among words, in order; of several at one word the longest, else the first of the data file. */
    List<Fact> in(Words words, int from, int to) {
        List<Fact> facts = new ArrayList<>();
        for (int i = from; i < to; ) {
            Fact fact = at(words, i, to);
            if (fact != null) {
                facts.add(fact);
            }
            i = fact == null ? i + 1 : fact.to();
        }
        return facts;
    }

    /** Whether a text states a value in any of its forms. */
    boolean states(Words words, Family family, int member) {
        return in(words, 0, words.size()).stream()
                .anyMatch(fact -> fact.family().equals(family) && fact.member() == member);
    }

    private @Nullable Fact at(Words words, int at, int to) {
        Pattern best = null;
        for (Pattern pattern : byFirstWord.getOrDefault(words.term(at).word(), List.of())) {
            boolean longer = best == null || pattern.words.size() > best.words.size();
            if (longer && matches(words, at, to, pattern.words)) {
                best = pattern;
            }
        }
        return best == null ? null : new Fact(best.family, best.member, best.form, at, at + best.words.size());
    }

    private static boolean matches(Words words, int at, int to, List<String> pattern) {
        if (at + pattern.size() > to) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            boolean joined = i == 0 || words.tokens().breakBefore(at + i) == Tokens.JOINED;
            if (!joined || !words.term(at + i).word().equals(pattern.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Puts another value in the place of a fact: capital letters and "a" or "an" before it follow. */
    static Edit swap(Words words, Fact fact, int member) {
        String text = words.text();
        int start = words.tokens().start(fact.from());
        int end = words.tokens().end(fact.to() - 1);
        // The tokenizer keeps a possessive within the word: "the man's coat".
        String written = text.substring(start, end);
        String after = fact.as(member) + possessive(written);
        after = Character.isUpperCase(written.charAt(0)) ? capital(after) : after;
        String article = fact.from() == 0 ? "" : words.term(fact.from() - 1).word();
        boolean hasArticle = article.equals("a") || article.equals("an");
        if (hasArticle && words.tokens().breakBefore(fact.from()) == Tokens.JOINED) {
            String fitting = "aeiou".indexOf(after.charAt(0)) >= 0 ? "an" : "a";
            int articleStart = words.tokens().start(fact.from() - 1);
            boolean big = Character.isUpperCase(text.charAt(articleStart));
            String between = text.substring(words.tokens().end(fact.from() - 1), start);
            return new Edit(
                    new Span(articleStart, end),
                    (big ? capital(fitting) : fitting) + between + after,
                    fact.family().name());
        }
        return new Edit(new Span(start, end), after, fact.family().name());
    }

    private static String possessive(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.endsWith("'s") || lower.endsWith("\u2019s") ? written.substring(written.length() - 2) : "";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
