package dev.chai.critique.corrupt;

import dev.chai.critique.corrupt.Fact.Family;
import dev.chai.critique.reading.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every fact of the caption another value, everywhere the same one for the same. */
final class WorstCaptionMaker implements Maker {
    @Override
    public Optional<List<Edit>> edits(Material material) {
        Words caption = material.knowsPost() ? material.post() : material.pre();
        Map<Family, Integer> shifts = new HashMap<>();
        List<Edit> edits = new ArrayList<>();
        for (Fact fact : Facts.STANDARD.in(caption, 0, caption.size())) {
            int values = fact.family().members().size();
            int shift = shifts.computeIfAbsent(
                    fact.family(), family -> 1 + material.random().nextInt(values - 1));
            edits.add(Facts.swap(caption, fact, (fact.member() + shift) % values));
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(edits);
    }

    @Override
    public String reason() {
        return "the caption states no fact that could be swapped";
    }
}
