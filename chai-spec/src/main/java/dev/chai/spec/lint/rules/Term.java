package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of a term rule that share a replacement: {@code write} puts a text in their place, {@code replace} swaps single words
 * and keeps the rest. Immutable and thread-safe.
 */
final class Term {
    private static final Key<List<String>> PATTERNS =
            Key.of("patterns", Form.nonEmptyList(Form.STRING), Located::strings);
    private static final Key<Optional<String>> MESSAGE = Key.text("message").saying("Instead of the rule's.");
    private static final Key<Optional<String>> HELP = Key.text("help").saying("Instead of the rule's.");
    private static final Key<List<String>> PRIMITIVES =
            Key.strings("primitives").saying("Instead of the rule's.");
    private static final Key<Optional<String>> WRITE = Key.text("write").saying("The text to put in their place.");
    private static final Key<Map<String, String>> REPLACE = Key.texts("replace").saying("Single words to swap.");
    private static final Key<Applicability> FIX = Key.named(
                    "fix", CommonKeys.ids(Applicability.values(), Applicability::id), Applicability::require)
            .orElse(Applicability.UNSAFE)
            .saying("How far the change can be trusted.");
    private static final Form OBJECT = Form.object(PATTERNS, MESSAGE, HELP, PRIMITIVES, WRITE, REPLACE, FIX);

    private final PhraseSet phrases;
    private final Optional<Template> message;
    private final Optional<String> help;
    private final List<String> primitives;
    private final Optional<String> write;
    private final Map<String, String> replace;
    private final Applicability applicability;

    /** A term that changes nothing in the text. */
    private Term(PhraseSet phrases) {
        this.phrases = phrases;
        message = Optional.empty();
        help = Optional.empty();
        primitives = List.of();
        write = Optional.empty();
        replace = Map.of();
        applicability = Applicability.UNSAFE;
    }

    private Term(PhraseSet phrases, Located json) {
        this.phrases = phrases;
        message = MESSAGE.in(json).map(Template::new);
        help = HELP.in(json);
        primitives = PRIMITIVES.in(json);
        write = WRITE.in(json);
        replace = REPLACE.in(json);
        applicability = FIX.in(json);
    }

    /** Describes a list of phrases and of objects, each of which is a term. */
    static Key<List<Term>> list(String name) {
        Form element = Form.stringOr(Form.STRING, OBJECT);
        return Key.of(name, Form.nonEmptyList(element), json -> read(name, json));
    }

    /** Plain strings become one term together. */
    private static List<Term> read(String name, Located find) {
        List<Term> terms = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Located element : find.elements()) {
            if (element.isString()) {
                plain.add(element.string());
            } else {
                terms.add(new Term(PhraseSet.of(name + terms.size(), PATTERNS.in(element)), element));
            }
        }
        if (!plain.isEmpty()) {
            terms.add(new Term(PhraseSet.of(name + terms.size(), plain)));
        }
        return List.copyOf(terms);
    }

    PhraseSet phrases() {
        return phrases;
    }

    /** Returns a finding in the words of this term where it has some, else in those of its rule. */
    Finding finding(CharSequence text, Span span, Template usual, String usualHelp) {
        Optional<String> words = replacement(span.of(text));
        Map<String, String> values = Map.of("text", Template.quote(text, span), "fixed", words.orElse(""));
        return Finding.at(span, message.orElse(usual).fill(values))
                .withHelp(new Template(help.orElse(usualHelp)).fill(values))
                .withPrimitives(primitives)
                .withFixes(words.map(fixed -> fix(span, fixed)).stream().toList());
    }

    private Fix fix(Span span, String words) {
        String title = words.isEmpty() ? "remove it" : "write \"" + words + '"';
        return Fix.replace(title, applicability, new TextEdit(span, words));
    }

    private Optional<String> replacement(String words) {
        if (write.isPresent()) {
            return Optional.of(likeFirst(words, write.get()));
        }
        String swapped = swap(words);
        return swapped.equals(words) ? Optional.empty() : Optional.of(swapped);
    }

    private String swap(String words) {
        StringBuilder swapped = new StringBuilder();
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && Character.isLetter(words.charAt(end))) {
                end++;
            }
            if (end == at) {
                swapped.append(words.charAt(at++));
                continue;
            }
            String word = words.substring(at, end);
            String other = replace.get(word.toLowerCase(Locale.ROOT));
            swapped.append(other == null ? word : likeFirst(word, other));
            at = end;
        }
        return swapped.toString();
    }

    /** Takes over a capital at the start. */
    private static String likeFirst(String model, String words) {
        if (words.isEmpty() || model.isEmpty() || !Character.isUpperCase(model.charAt(0))) {
            return words;
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
