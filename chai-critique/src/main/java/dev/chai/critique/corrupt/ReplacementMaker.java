package dev.chai.critique.corrupt;

import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives one asserted fact another value: one that no text states, else the value that it was set against. */
final class ReplacementMaker implements Maker {
    private static final Facts FACTS = Facts.STANDARD;

    @Override
    public Optional<List<Edit>> edits(Material material) {
        List<List<Edit>> options = new ArrayList<>();
        for (Remark remark : material.critique().remarks()) {
            if (!material.critique().isMereBlame(remark) && !material.critique().isPraise(remark)) {
                collect(material, remark, options);
            }
        }
        return options.isEmpty() ? Optional.empty() : Optional.of(material.one(options));
    }

    private static void collect(Material material, Remark remark, List<List<Edit>> options) {
        Words words = material.critique().words();
        List<Fact> here = FACTS.in(words, remark.from(), remark.to());
        for (Fact fact : here) {
            if (!asserted(material, fact) || !isRight(material, fact)) {
                continue;
            }
            List<Fact> siblings = here.stream()
                    .filter(f -> f.isAbout(fact) && f.from() != fact.from())
                    .toList();
            List<Integer> free = freeMembers(fact, siblings);
            List<Integer> foreign = free.stream()
                    .filter(member -> !FACTS.states(material.post(), fact.family(), member)
                            && !FACTS.states(material.pre(), fact.family(), member))
                    .toList();
            if (!free.isEmpty()) {
                int member = material.one(foreign.isEmpty() ? free : foreign);
                options.add(List.of(Facts.swap(words, fact, member)));
            } else {
                exchange(material, fact, siblings).ifPresent(options::add);
            }
        }
    }

    private static boolean asserted(Material material, Fact fact) {
        for (int i = fact.from(); i < fact.to(); i++) {
            if (!material.critique().asserts(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the post-caption, where it is known, has the value: only a right fact can be made wrong. */
    private static boolean isRight(Material material, Fact fact) {
        return !material.knowsPost() || FACTS.states(material.post(), fact.family(), fact.member());
    }

    /** Values that would not repeat what the remark says anyway. */
    private static List<Integer> freeMembers(Fact fact, List<Fact> siblings) {
        List<Integer> free = new ArrayList<>();
        for (int member = 0; member < fact.family().members().size(); member++) {
            int candidate = member;
            boolean taken = member == fact.member() || siblings.stream().anyMatch(f -> f.member() == candidate);
            if (!taken && !fact.as(member).equals(fact.as(fact.member()))) {
                free.add(member);
            }
        }
        return free;
    }

    /** "right, not left" becomes "left, not right". */
    private static Optional<List<Edit>> exchange(Material material, Fact fact, List<Fact> siblings) {
        Words words = material.critique().words();
        return siblings.stream()
                .filter(other ->
                        other.member() != fact.member() && material.critique().rejects(other.from()))
                .findFirst()
                .map(other ->
                        List.of(Facts.swap(words, fact, other.member()), Facts.swap(words, other, fact.member())));
    }

    @Override
    public String reason() {
        return "the critique proposes no fact that could be swapped (direction, size, plane, colour, count ...)";
    }
}
