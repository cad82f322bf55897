package dev.chai.critique.corrupt;

import dev.chai.critique.corrupt.Fact.Family;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a person would say who has read the caption but not seen the clip: other values for its facts, and a thing to add. */
final class BlindMaker implements Maker {
    private static final CorruptionData DATA = CorruptionData.STANDARD;
    private static final int MOST_FACTS = 3;

    @Override
    public Optional<List<Edit>> edits(Material material) {
        List<String> sentences = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(
                Facts.STANDARD.in(material.pre(), 0, material.pre().size()));
        while (sentences.size() < MOST_FACTS && !facts.isEmpty()) {
            Fact fact = facts.remove(material.random().nextInt(facts.size()));
            facts.removeIf(fact::isAbout);
            correction(material, fact).ifPresent(sentences::add);
        }
        List<String> things = DATA.things().stream().filter(material::isNews).toList();
        if (!things.isEmpty()) {
            sentences.add(CorruptionData.fill(material.one(DATA.blindMissing()), "thing", material.one(things)));
        }
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Span all = new Span(0, material.input().critique().length());
        return Optional.of(List.of(new Edit(all, String.join(" ", sentences), "critique")));
    }

    /** Gives a fact a value that no caption states. */
    private static Optional<String> correction(Material material, Fact fact) {
        Words pre = material.pre();
        Family family = fact.family();
        List<Integer> free = new ArrayList<>();
        for (int member = 0; member < family.members().size(); member++) {
            boolean stated = Facts.STANDARD.states(pre, family, member)
                    || Facts.STANDARD.states(material.post(), family, member);
            if (!stated && member != fact.member()) {
                free.add(member);
            }
        }
        if (free.isEmpty()) {
            return Optional.empty();
        }
        String before = pre.span(fact.from(), fact.to()).of(pre.text());
        String sentence = material.one(DATA.blindWrong());
        return Optional.of(sentence.replace("{before}", before).replace("{after}", fact.as(material.one(free))));
    }

    @Override
    public String reason() {
        return "the pre-caption states no fact that could be doubted";
    }
}
