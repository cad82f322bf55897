package dev.chai.eval;

import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.eval.metric.Sample;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts to be judged, joined with their references by id, so that nothing is compared with the wrong thing.
 *
 * <pre>{@code
 * Corpus corpus = Corpus.read(Path.of("predictions.jsonl"), Path.of("references.jsonl"));
 * Score bleu = Metrics.bleu().score(corpus.samples());
 * Bootstrap bootstrap = Bootstrap.seeded(7).byCluster(corpus.clusters());
 * }</pre>
 *
 * <p>A prediction is {@code {"id", "text"}}, a reference {@code {"id", "references": [...]}} or {@code {"id",
 * "text"}}, either with an optional {@code "cluster"}. Ids must be the same on both sides and occur once.
 *
 * <p>Immutable and thread-safe. Holds all texts in memory.
 *
 * @since 0.1
 */
public final class Corpus {
    private static final int NAMED = 5;

    private final List<Sample> samples;

    private Corpus(List<Sample> samples) {
        this.samples = samples;
    }

    /**
     * Samples that were joined elsewhere.
     *
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static Corpus of(List<Sample> samples) {
        Set<String> ids = new HashSet<>();
        for (Sample sample : samples) {
            if (!ids.add(sample.id())) {
                throw new IllegalArgumentException("id \"" + sample.id() + "\" occurs twice");
            }
        }
        return new Corpus(List.copyOf(samples));
    }

    /**
     * Joins texts with references by id, in the order of the references.
     *
     * @throws IllegalArgumentException naming ids that are on one side only
     */
    public static Corpus join(Map<String, String> texts, Map<String, List<String>> references) {
        String mismatch = mismatch(texts.keySet(), references.keySet());
        if (!mismatch.isEmpty()) {
            throw new IllegalArgumentException(mismatch);
        }
        List<Sample> samples = new ArrayList<>();
        references.forEach((id, refs) -> samples.add(new Sample(id, texts.getOrDefault(id, ""), refs, id)));
        return new Corpus(List.copyOf(samples));
    }

    /**
     * Reads predictions and references, both as JSON Lines.
     *
     * @throws ChaiDataException naming file, line and id if a line cannot be understood, an id occurs twice or is on
     * one side only,
     *     or a file is empty
     */
    public static Corpus read(Path predictions, Path references) throws IOException {
        Map<String, Entry> texts = byId(predictions);
        Map<String, Entry> golds = byId(references);
        String mismatch = mismatch(texts.keySet(), golds.keySet());
        if (!mismatch.isEmpty()) {
            throw ChaiDataException.in(predictions + " and " + references, mismatch);
        }
        List<Sample> samples = new ArrayList<>();
        golds.forEach((id, gold) -> {
            Entry text = texts.getOrDefault(id, gold);
            List<String> refs = gold.json().has("references") ? gold.texts("references") : List.of(gold.text("text"));
            if (refs.isEmpty()) {
                throw gold.problem("references", "is empty; give at least one reference for id \"" + id + "\"");
            }
            samples.add(new Sample(id, text.text("text"), refs, gold.text("cluster", text.text("cluster", id))));
        });
        return new Corpus(List.copyOf(samples));
    }

    private static Map<String, Entry> byId(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.text("id");
            Entry earlier = entries.put(id, entry);
            if (earlier != null) {
                throw entry.problem("id", "\"" + id + "\" was used in line " + earlier.line() + " already");
            }
        });
        if (entries.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no items");
        }
        return entries;
    }

    private static String mismatch(Set<String> texts, Set<String> references) {
        String missing = named("without a prediction", references, texts);
        String extra = named("without a reference", texts, references);
        return missing.isEmpty() || extra.isEmpty() ? missing + extra : missing + "; " + extra;
    }

    private static String named(String what, Set<String> all, Set<String> known) {
        List<String> lacking = all.stream().filter(id -> !known.contains(id)).toList();
        if (lacking.isEmpty()) {
            return "";
        }
        String first = String.join(", ", lacking.subList(0, Math.min(NAMED, lacking.size())));
        return lacking.size() + " ids " + what + ": " + first + (lacking.size() > NAMED ? ", ..." : "");
    }

    /** Returns the joined items. */
    public List<Sample> samples() {
        return samples;
    }

    /** Returns the cluster of each item, for the bootstrap. */
    public List<String> clusters() {
        return samples.stream().map(Sample::cluster).toList();
    }
}
