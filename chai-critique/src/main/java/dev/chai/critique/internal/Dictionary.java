package dev.chai.critique.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tartarus.snowball.ext.PorterStemmer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The word lists of {@code wording.json}, by word. Immutable and thread-safe. */
final class Dictionary {
    static final Dictionary STANDARD = new Dictionary();

    private final Set<String> stop = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    private final Map<String, List<Integer>> synonyms = new HashMap<>();
    private final Map<String, Integer> families = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, List<Term.Phrase>> phrases = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();

    /** What the lists say of one word. */
    record Entry(
            boolean stop, boolean light, List<Integer> synonyms, int family, int cues, List<Term.Phrase> phrases) {}

    private Dictionary() {
        JsonNode lists = load();
        lists.path("stop").forEach(word -> stop.add(word.stringValue()));
        lists.path("light").forEach(word -> light.add(stem(word.stringValue())));
        int group = 0;
        for (JsonNode synonymous : lists.path("synonyms")) {
            for (JsonNode word : synonymous) {
                synonyms.computeIfAbsent(stem(word.stringValue()), stem -> new ArrayList<>())
                        .add(group);
            }
            group++;
        }
        int family = 0;
        for (JsonNode members : lists.path("families")) {
            for (JsonNode word : members) {
                families.put(stem(word.stringValue()), family);
            }
            family++;
        }
        for (Cue cue : Cue.values()) {
            lists.path("cues").path(cue.key()).forEach(phrase -> addCue(phrase.stringValue(), cue.bit()));
        }
    }

    private static JsonNode load() {
        try (InputStream in = Dictionary.class.getResourceAsStream("wording.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in, "wording.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCue(String phrase, int bit) {
        String[] parts = phrase.split(" ");
        if (parts.length > 1) {
            List<String> rest = Arrays.asList(parts).subList(1, parts.length);
            phrases.computeIfAbsent(parts[0], word -> new ArrayList<>()).add(new Term.Phrase(rest, bit));
        } else if (phrase.endsWith("*")) {
            beginnings.merge(phrase.substring(0, phrase.length() - 1), bit, (a, b) -> a | b);
        } else if (phrase.startsWith("*")) {
            endings.merge(phrase.substring(1), bit, (a, b) -> a | b);
        } else {
            words.merge(phrase, bit, (a, b) -> a | b);
        }
    }

    /** Looks a lower-case word up; slow, so a {@link WordReader} remembers the answer. */
    Entry entry(String word, String stem) {
        int cues = words.getOrDefault(word, 0);
        for (Map.Entry<String, Integer> beginning : beginnings.entrySet()) {
            cues |= word.startsWith(beginning.getKey()) ? beginning.getValue() : 0;
        }
        for (Map.Entry<String, Integer> ending : endings.entrySet()) {
            cues |= word.endsWith(ending.getKey()) ? ending.getValue() : 0;
        }
        return new Entry(
                stop.contains(word) || word.endsWith("n't"),
                light.contains(stem),
                List.copyOf(synonyms.getOrDefault(stem, List.of())),
                families.getOrDefault(stem, -1),
                cues,
                List.copyOf(phrases.getOrDefault(word, List.of())));
    }

    /** The Porter stem of a lower-case word. */
    static String stem(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
