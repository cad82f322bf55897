package dev.chai.critique.reading;

import dev.chai.spec.text.PhraseBook;
import dev.chai.spec.text.PhraseGraph;
import dev.chai.spec.text.Stems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The word lists and cue phrases of {@code wording.json}. Immutable and thread-safe. */
final class Wording {
    static final Wording BUNDLED = new Wording(load());

    private static final FamilyValue NO_VALUE = new FamilyValue(Term.NONE, Term.NONE);

    private final Set<String> functionWords = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    private final Map<String, List<Integer>> synonyms = new HashMap<>();
    private final Map<String, FamilyValue> families = new HashMap<>();
    private final PhraseGraph cues;

    /** A value of a family, such as "left" of the sides; several words may name one value. */
    record FamilyValue(int family, int value) {}

    private Wording(JsonNode lists) {
        lists.path("stop").forEach(word -> functionWords.add(word.stringValue()));
        lists.path("light").forEach(word -> light.add(Stems.of(word.stringValue())));
        int group = 0;
        for (JsonNode synonymous : lists.path("synonyms")) {
            for (JsonNode word : synonymous) {
                synonyms.computeIfAbsent(Stems.of(word.stringValue()), stem -> new ArrayList<>())
                        .add(group);
            }
            group++;
        }
        addFamilies(lists.path("families"));
        cues = compile(lists.path("cues"), macros(lists.path("macros")));
    }

    private static JsonNode load() {
        try (InputStream in = Wording.class.getResourceAsStream("wording.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, "wording.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> macros(JsonNode patterns) {
        Map<String, String> macros = new HashMap<>();
        patterns.properties()
                .forEach(macro -> macros.put(macro.getKey(), macro.getValue().stringValue()));
        return macros;
    }

    private void addFamilies(JsonNode lists) {
        int family = 0;
        for (JsonNode values : lists) {
            int value = 0;
            for (JsonNode words : values) {
                for (String word : words.stringValue().split("\\|", -1)) {
                    families.put(Stems.of(word), new FamilyValue(family, value));
                }
                value++;
            }
            family++;
        }
    }

    /** Each cue is a channel of its own, so phrases of different cues may overlap. */
    private static PhraseGraph compile(JsonNode phrases, Map<String, String> macros) {
        PhraseBook book = new PhraseBook(macros);
        for (Cue cue : Cue.values()) {
            phrases.path(cue.key()).forEach(phrase -> book.add(phrase.stringValue(), cue.number(), cue.number()));
        }
        return book.compileAnew();
    }

    /** The phrases of all cues; what they mean is the cue's number. */
    PhraseGraph cues() {
        return cues;
    }

    /** Makes the term of a lower-case word, with numbers for its stem and its first letters. */
    Term term(String word, ToIntFunction<String> stems, ToIntFunction<String> prefixes) {
        String stem = Stems.of(word);
        int prefix = stem.length() < Term.PREFIX ? Term.NONE : prefixes.applyAsInt(stem.substring(0, Term.PREFIX));
        return new Term(
                word,
                stems.applyAsInt(stem),
                prefix,
                synonyms.getOrDefault(stem, List.of()),
                families.getOrDefault(stem, NO_VALUE),
                weight(word, stem));
    }

    private double weight(String word, String stem) {
        if (functionWords.contains(word) || word.endsWith("n't")) {
            return 0;
        }
        return light.contains(stem) ? Term.LIGHT : 1;
    }
}
