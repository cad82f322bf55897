package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Candidates from a line such as {@code "wide-shot start -zoom-in 2"}: ids, each a word of the text later than the one before; a minus
 * denies it; {@code start}, {@code end} or the number of a step may follow.
 */
final class Candidates {
    private Candidates() {}

    static List<MentionCandidate> of(String line) {
        List<MentionCandidate> candidates = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            MentionCandidate last = candidates.isEmpty() ? null : candidates.get(candidates.size() - 1);
            if (last != null && word.matches("start|end")) {
                last.phase = Phase.valueOf(word.toUpperCase(Locale.ROOT));
            } else if (last != null && word.matches("\\d+")) {
                last.step = Integer.parseInt(word);
            } else {
                candidates.add(candidate(word, 2 * candidates.size()));
            }
        }
        return candidates;
    }

    private static MentionCandidate candidate(String word, int from) {
        boolean negated = word.startsWith("-");
        Primitive primitive = Taxonomy.bundled().require(negated ? word.substring(1) : word);
        MentionCandidate candidate = new MentionCandidate(primitive, from, from + 1, false, primitive.actor());
        candidate.negated = negated;
        return candidate;
    }

    static String describe(List<MentionCandidate> candidates) {
        return candidates.stream().map(Candidates::describe).collect(Collectors.joining(" "));
    }

    private static String describe(MentionCandidate candidate) {
        String phase = switch (candidate.phase) {
            case THROUGHOUT -> "";
            case STEP -> " " + candidate.step;
            default -> " " + candidate.phase.name().toLowerCase(Locale.ROOT);
        };
        return (candidate.negated ? "-" : "") + (candidate.ambiguous ? "~" : "") + candidate.primitive.id() + phase;
    }
}
