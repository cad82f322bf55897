package dev.chai.spec.document;

import dev.chai.spec.Span;
import dev.chai.spec.document.FieldReader.Piece;
import dev.chai.spec.document.NegativeParts.Negative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one prompt: finds its shots, then divides each into parts. Not thread-safe. */
final class DocumentReader {
    private final String text;
    private final List<Shot> shots = new ArrayList<>();
    private final List<PromptPart> parts = new ArrayList<>();
    private List<LeftAlone> leftAlone = List.of();
    private @Nullable String problem;

    DocumentReader(String text) {
        this.text = text;
    }

    PromptDocument read() {
        if (!Structure.isPossible(text)) {
            return unstructured();
        }
        Optional<PromptDocument> json = JsonPrompt.looksLikeOne(text) ? readJson() : Optional.empty();
        return json.orElseGet(this::readProse);
    }

    private PromptDocument unstructured() {
        Span all = new Span(0, text.length());
        Shot shot = new Shot(0, ShotMark.of(ShotForm.WHOLE, new Span(0, 0)), all);
        PromptPart part = new PromptPart(PartKind.WISH, all, null, 0, MappedText.piece(text, all));
        return new PromptDocument(text, List.of(shot), List.of(part), List.of(), null);
    }

    private Optional<PromptDocument> readJson() {
        JsonPrompt json = new JsonPrompt(text);
        problem = json.read();
        return problem == null
                ? Optional.of(new PromptDocument(text, json.shots(), json.parts(), List.of(), null))
                : Optional.empty();
    }

    private PromptDocument readProse() {
        Span all = Quotes.inner(text);
        leftAlone = LeftAloneFinder.in(text, all);
        List<ShotMark> marks = ShotMarks.in(text, all);
        if (marks.isEmpty()) {
            marks = List.of(ShotMark.of(ShotForm.WHOLE, new Span(all.start(), all.start())));
        }
        addParts(new Span(all.start(), marks.get(0).span().start()), null);
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).span().start() : all.end();
            addShot(marks.get(i), end, i + 1 == marks.size() && marks.size() > 1);
        }
        return new PromptDocument(text, shots, parts, leftAlone, problem);
    }

    private void addShot(ShotMark mark, int end, boolean last) {
        int own = last ? endOfLastShot(mark.span().end(), end) : end;
        Shot shot =
                new Shot(shots.size(), mark, Quotes.trimmed(text, mark.span().end(), own));
        shots.add(shot);
        addParts(shot.span(), shot);
        addParts(new Span(own, end), null);
    }

    /** After the last shot, a blank line and a field lead back to the whole prompt. */
    private int endOfLastShot(int from, int end) {
        for (int blank = text.indexOf("\n\n", from);
                blank >= 0 && blank < end;
                blank = text.indexOf("\n\n", blank + 1)) {
            if (FieldKeys.startsAt(text, blank + 2)) {
                return blank;
            }
        }
        return end;
    }

    private void addParts(Span span, @Nullable Shot shot) {
        int from = span.start();
        for (Negative negative : NegativeParts.in(text, span)) {
            addFields(new Span(from, Math.max(from, negative.whole().start())), shot);
            add(PartKind.NEGATIVE, null, negative.list(), negative.ofAllShots() ? null : shot);
            from = negative.whole().end();
        }
        addFields(new Span(from, Math.max(from, span.end())), shot);
    }

    private void addFields(Span span, @Nullable Shot shot) {
        for (Piece piece : new FieldReader(text, span).pieces()) {
            boolean ofAll = piece.kind() == PartKind.NEGATIVE
                    && piece.key() != null
                    && FieldKeys.words(piece.key()).startsWith("negative");
            add(piece.kind(), piece.key(), piece.value(), ofAll ? null : shot);
        }
    }

    private void add(PartKind kind, @Nullable String field, Span span, @Nullable Shot shot) {
        TextMapper mapper = new TextMapper(text, leftAlone);
        MappedText mapped = field == null ? mapper.prose(span) : mapper.value(span);
        if (!mapped.text().isBlank()) {
            PromptPart part = PromptPart.ofAllShots(kind, span, field, mapped);
            parts.add(shot == null ? part : part.inShot(shot.index()));
        }
    }
}
