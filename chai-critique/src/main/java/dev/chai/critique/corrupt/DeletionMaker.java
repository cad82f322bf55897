package dev.chai.critique.corrupt;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Drops one point: one of those that are most informative for the reviser; of a critique with one sentence, its last clause. */
final class DeletionMaker implements Maker {
    /** A clause that goes, and what stays before it, has at least so many words. */
    private static final int LEAST_CLAUSE = 4;

    @Override
    public Optional<List<Edit>> edits(Material material) {
        PointPlaces points = PointPlaces.of(material.critique());
        if (points.spans().size() < 2) {
            return lastClause(material);
        }
        List<Double> weights =
                points.spans().stream().map(span -> weight(material, span)).toList();
        double most = Collections.max(weights);
        List<Integer> important = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) >= most / 2) {
                important.add(i);
            }
        }
        return Optional.of(without(material.input().critique(), points, material.one(important)));
    }

    /** How much of what came in this point asked for; how much it says, where no post-caption is known. */
    private static double weight(Material material, Span span) {
        CritiqueText critique = material.critique();
        TermSet before = new TermSet();
        before.addAll(material.pre());
        TermSet after = new TermSet();
        after.addAll(material.post());
        double weight = 0;
        for (int i = 0; i < critique.words().size(); i++) {
            boolean inside = span.start() <= critique.words().tokens().start(i)
                    && critique.words().tokens().end(i) <= span.end();
            if (inside && critique.asserts(i) && critique.words().term(i).isWeighty()) {
                boolean news = before.closeness(critique.words().term(i)) == 0;
                boolean taken =
                        !material.knowsPost() || after.has(critique.words().term(i));
                weight += news && taken ? 1 : 0.01;
            }
        }
        return weight;
    }

    private static List<Edit> without(String text, PointPlaces points, int dropped) {
        List<Edit> edits = new ArrayList<>();
        Span span = points.spans().get(dropped);
        int start = span.start();
        if (dropped == points.spans().size() - 1) {
            while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
                start--;
            }
        }
        edits.add(new Edit(new Span(start, span.end()), "", "point"));
        for (int i = dropped + 1; i < points.numbers().size(); i++) {
            edits.add(new Edit(points.numbers().get(i), Integer.toString(i), "number"));
        }
        return edits;
    }

    private static Optional<List<Edit>> lastClause(Material material) {
        CritiqueText critique = material.critique();
        if (critique.remarks().size() != 1
                || critique.isPraise(critique.remarks().get(0))) {
            return Optional.empty();
        }
        Words words = critique.words();
        Remark remark = critique.remarks().get(0);
        for (int i = remark.to() - LEAST_CLAUSE; i >= remark.from() + LEAST_CLAUSE; i--) {
            String word = words.term(i).word();
            boolean joins = word.equals("and") || word.equals("while") || word.equals("with") || word.equals("but");
            if (joins && !words.tokens().quoted(i) && !words.tokens().quoted(remark.to() - 1)) {
                Span clause = new Span(words.tokens().end(i - 1), words.tokens().end(remark.to() - 1));
                return Optional.of(List.of(new Edit(clause, "", "point")));
            }
        }
        return Optional.empty();
    }

    @Override
    public String reason() {
        return "the critique makes one point only";
    }
}
