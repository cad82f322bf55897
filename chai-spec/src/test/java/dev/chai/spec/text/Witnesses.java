package dev.chai.spec.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts that a pattern matches: so many that each alternative and each inflection is in one of them. */
public final class Witnesses {
    private final PhrasePattern.Macros macros;

    public Witnesses(Map<String, String> macros) {
        this.macros = new PhrasePattern.Macros(macros);
    }

    /** Returns the texts, the one with the first alternatives and the plainest forms first. */
    public List<String> of(String pattern) {
        PhrasePattern.Node root = PhrasePattern.parse(pattern, macros);
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < widest(root); i++) {
            List<String> words = new ArrayList<>();
            write(root, i, words);
            texts.add(String.join(" ", words).replace(" ,", ","));
        }
        return List.copyOf(texts);
    }

    private static int widest(PhrasePattern.Node node) {
        if (node instanceof PhrasePattern.Word word) {
            return forms(word).size();
        }
        if (node instanceof PhrasePattern.Sequence sequence) {
            return sequence.parts().stream().mapToInt(Witnesses::widest).max().orElse(1);
        }
        List<PhrasePattern.Node> options = ((PhrasePattern.Choice) node).options();
        return options.size()
                * options.stream().mapToInt(Witnesses::widest).max().orElse(1);
    }

    /** Writes the text of a number: it chooses the option by the remainder, and within it by the quotient. */
    private static void write(PhrasePattern.Node node, int number, List<String> words) {
        if (node instanceof PhrasePattern.Word word) {
            List<String> forms = forms(word);
            words.add(forms.get(number % forms.size()));
        } else if (node instanceof PhrasePattern.Sequence sequence) {
            sequence.parts().forEach(part -> write(part, number, words));
        } else {
            List<PhrasePattern.Node> options = ((PhrasePattern.Choice) node).options();
            write(options.get(number % options.size()), number / options.size(), words);
        }
    }

    private static List<String> forms(PhrasePattern.Word word) {
        String text = word.text();
        return switch (text) {
            case "*" -> List.of("pale");
            case "*ly" -> List.of("calmly");
            case "*'s" -> List.of("rider's");
            case "*num" -> List.of("90");
            default ->
                text.endsWith("~") ? List.copyOf(Inflections.of(text.substring(0, text.length() - 1))) : List.of(text);
        };
    }
}
