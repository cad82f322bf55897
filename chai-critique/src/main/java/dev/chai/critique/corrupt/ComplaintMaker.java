package dev.chai.critique.corrupt;

import dev.chai.critique.CritiquePoint;
import dev.chai.critique.CritiquePoint.Kind;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.critique.reading.CritiqueText.Remark;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns each remark into a complaint about the same words that does not say what to write. */
final class ComplaintMaker implements Maker {
    private static final CorruptionData DATA = CorruptionData.STANDARD;
    private static final CritiqueReader READER = CritiqueReader.with(statement -> List.of());
    /** A longer target is the caption's sentence rather than words of it. */
    private static final int LONGEST_TARGET = 60;

    @Override
    public Optional<List<Edit>> edits(Material material) {
        String critique = material.input().critique();
        List<CritiquePoint> points =
                READER.read(critique, material.input().preCaption()).points();
        List<Remark> remarks = material.critique().remarks();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            boolean complains = material.critique().isMereBlame(remarks.get(i));
            if (!complains && points.get(i).kind() != Kind.PRAISE) {
                String complaint = complaint(material, points.get(i));
                edits.add(new Edit(place(critique, material, remarks.get(i)), complaint, "suggestion"));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(edits);
    }

    private static String complaint(Material material, CritiquePoint point) {
        Optional<String> target = point.target()
                .map(span -> span.of(material.input().preCaption()))
                .filter(words -> words.length() <= LONGEST_TARGET && words.indexOf('"') < 0);
        if (target.isPresent()) {
            return CorruptionData.fill(material.one(DATA.aboutTarget()), "target", target.get());
        }
        return material.one(
                switch (point.kind()) {
                    case MISSING -> DATA.missing();
                    case IMPRECISE, STYLE -> DATA.vague();
                    default -> DATA.wrong();
                });
    }

    /** The sentence with its quotation marks and its full stop. */
    private static Span place(String text, Material material, Remark remark) {
        int start = material.critique().words().tokens().start(remark.from());
        int end = material.critique().words().tokens().end(remark.to() - 1);
        start -= start > 0 && "\"\u201C(".indexOf(text.charAt(start - 1)) >= 0 ? 1 : 0;
        while (end < text.length() && ".!?;\"\u201D)".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return new Span(start, end);
    }

    @Override
    public String reason() {
        return "the critique makes no suggestion";
    }
}
