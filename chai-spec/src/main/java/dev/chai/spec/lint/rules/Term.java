package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of a term rule that share a replacement: {@code write} puts a text in their place, {@code replace} swaps single words
 * and keeps the rest. Immutable and thread-safe.
 */
final class Term {
    private static final List<String> KEYS =
            List.of("patterns", "message", "help", "primitives", "write", "replace", "fix");

    private final PhraseSet phrases;
    private final Optional<Template> message;
    private final Optional<String> help;
    private final List<String> primitives;
    private final Optional<String> write;
    private final Map<String, String> replace;
    private final Applicability applicability;

    private Term(PhraseSet phrases, Located json) {
        this.phrases = phrases;
        boolean plain = !json.isObject();
        message = plain ? Optional.empty() : template(json);
        help = plain ? Optional.empty() : json.text("help");
        primitives = plain ? List.of() : json.strings("primitives");
        write = plain ? Optional.empty() : json.text("write");
        replace = plain ? Map.of() : words(json);
        applicability = plain ? Applicability.UNSAFE : applicability(json);
    }

    /** Plain strings become one term; an object is a term of its own. */
    static List<Term> read(Located find) {
        List<Term> terms = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (Located element : find.elements()) {
            if (element.isString()) {
                plain.add(element.string());
            } else {
                element.allow(KEYS);
                String name = PhraseSet.FIND + terms.size();
                terms.add(
                        new Term(PhraseSet.of(name, element.require("patterns").strings()), element));
            }
        }
        if (!plain.isEmpty()) {
            terms.add(new Term(PhraseSet.of(PhraseSet.FIND + terms.size(), plain), find));
        }
        if (terms.isEmpty()) {
            throw find.error("a rule of this kind needs a phrase to find");
        }
        return List.copyOf(terms);
    }

    private static Applicability applicability(Located json) {
        Optional<Located> fix = json.find("fix");
        try {
            return fix.isPresent() ? Applicability.require(fix.get().string()) : Applicability.UNSAFE;
        } catch (IllegalArgumentException e) {
            throw json.require("fix").refused(e);
        }
    }

    private static Optional<Template> template(Located json) {
        Optional<String> message = json.text("message");
        return message.isPresent() ? Optional.of(new Template(message.get())) : Optional.empty();
    }

    private static Map<String, String> words(Located json) {
        Map<String, String> words = new HashMap<>();
        for (Map.Entry<String, Located> word : json.members("replace").entrySet()) {
            words.put(word.getKey(), word.getValue().string());
        }
        return words;
    }

    PhraseSet phrases() {
        return phrases;
    }

    /** A finding in this term's own words, where it has some, or else in those of its rule. */
    Finding finding(CharSequence text, Span span, Template usual, String usualHelp) {
        Optional<String> words = replacement(span.of(text));
        Map<String, String> values = Map.of("text", Template.quote(text, span), "fixed", words.orElse(""));
        return new Finding(
                span,
                message.orElse(usual).fill(values),
                Optional.of(new Template(help.orElse(usualHelp)).fill(values)),
                primitives,
                words.isPresent() ? List.of(fix(span, words.get())) : List.of());
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
            String other = replace.get(word.toLowerCase(java.util.Locale.ROOT));
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
