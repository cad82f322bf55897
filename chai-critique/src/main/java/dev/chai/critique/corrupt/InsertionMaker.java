package dev.chai.critique.corrupt;

import dev.chai.spec.Span;
import java.util.List;
import java.util.Optional;

/** Adds one point with a thing that none of the texts has. */
final class InsertionMaker implements Maker {
    private static final CorruptionData DATA = CorruptionData.STANDARD;

    @Override
    public Optional<List<Edit>> edits(Material material) {
        List<String> news = DATA.things().stream().filter(material::isNews).toList();
        String text = material.input().critique();
        if (news.isEmpty() || text.isBlank()) {
            return Optional.empty();
        }
        String detail = CorruptionData.fill(material.one(DATA.places()), "thing", material.one(news));
        PointPlaces points = PointPlaces.of(material.critique());
        if (points.isNumbered()) {
            int end = text.stripTrailing().length();
            String item = separator(text, points) + (points.numbers().size() + 1) + closing(text, points) + detail;
            return Optional.of(List.of(new Edit(new Span(end, end), item, "detail")));
        }
        if (points.spans().isEmpty()) {
            return Optional.empty();
        }
        int place = material.random().nextInt(points.spans().size());
        boolean last = place == points.spans().size() - 1;
        int end =
                last ? text.stripTrailing().length() : points.spans().get(place).end();
        String before = last ? (endsSentence(text, end) ? " " : ". ") : "";
        return Optional.of(List.of(new Edit(new Span(end, end), before + detail + (last ? "" : " "), "detail")));
    }

    /** The text between two items: a line end or a space. */
    private static String separator(String text, PointPlaces points) {
        int second = points.numbers().get(1).start();
        int start = second;
        while (Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, second);
    }

    private static String closing(String text, PointPlaces points) {
        int end = points.numbers().get(0).end();
        return text.charAt(end) + " ";
    }

    private static boolean endsSentence(String text, int end) {
        return end > 0 && ".!?\"\u201D".indexOf(text.charAt(end - 1)) >= 0;
    }

    @Override
    public String reason() {
        return "the critique is empty, or the texts speak of every false detail on hand";
    }
}
