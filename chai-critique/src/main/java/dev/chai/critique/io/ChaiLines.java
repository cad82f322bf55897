package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.Negative;
import dev.chai.critique.UnitId;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.file.AtomicFile;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** One clip and task a line, review and rejected version inside. */
record ChaiLines(Pseudonyms people, Optional<Path> badCritiques) implements UnitFormat {
    @Override
    public ImportReport read(Path in, Consumer<CaptionUnit> sink) throws IOException {
        ImportReport.Builder report = new ImportReport.Builder();
        Map<UnitId, List<Negative>> negatives = new HashMap<>();
        if (badCritiques.isPresent()) {
            eachLine(
                    badCritiques.get(),
                    report,
                    (fields, source) -> negatives
                            .computeIfAbsent(id(fields), id -> new ArrayList<>())
                            .add(ChaiNegatives.read(fields, people)));
        }
        Set<UnitId> seen = new HashSet<>();
        eachLine(in, report, (fields, source) -> {
            CaptionUnit unit = unit(fields, report, negatives);
            if (!seen.add(unit.id())) {
                throw ChaiDataException.in(source, "unit " + unit.id() + " came before; the first was taken");
            }
            sink.accept(unit);
            report.readOne();
        });
        return report.build();
    }

    static void eachLine(Path file, ImportReport.Builder report, BiConsumer<Fields, String> action) throws IOException {
        try (TextLines lines = TextLines.open(file, ReadLimits.records().maxBytes())) {
            for (Optional<TextLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                String source = file.getFileName() + ":" + line.get().number();
                try {
                    if (!line.get().isBlank()) {
                        action.accept(Fields.parse(source, line.get().require()), source);
                    }
                } catch (ChaiDataException e) {
                    report.refuse(source, Refusals.reason(e, source));
                }
            }
        }
    }

    private CaptionUnit unit(Fields in, ImportReport.Builder report, Map<UnitId, List<Negative>> negatives) {
        UnitId id = id(in);
        in.text("status");
        Optional<ChaiReview.Verdict> verdict = in.object("review").flatMap(r -> verdict(r, report));
        ChaiAnnotations annotations = new ChaiAnnotations(people, report);
        Optional<Annotation> rejected = in.object("prev").map(p -> annotations.read(p, "annotator"));
        Annotation top = annotations.read(in, "annotator");
        return CaptionUnit.of(Clip.of(id.clip()), id.aspect())
                .withHistory(new ChaiReview(top, verdict, rejected).history(id, report))
                .withNegatives(negatives.getOrDefault(id, List.of()));
    }

    private Optional<ChaiReview.Verdict> verdict(Fields in, ImportReport.Builder report) {
        return Verdicts.read(in, "reviewer", people, report);
    }

    static UnitId id(Fields in) {
        String clip = in.content("clip").orElseThrow(() -> ChaiDataException.in(in.source(), "no clip"));
        String task = in.content("task").orElseThrow(() -> ChaiDataException.in(in.source(), "no task"));
        return new UnitId(clip, ChaiTask.named(in.source(), task).aspect());
    }

    @Override
    public long write(Path out, Stream<CaptionUnit> units) throws IOException {
        return AtomicFile.writeLines(
                out, units.filter(u -> u.current().isPresent()).map(ChaiLines::line));
    }

    private static String line(CaptionUnit unit) {
        ChaiReview review = ChaiReview.of(unit).orElseThrow();
        ObjectNode out = Fields.MAPPER.createObjectNode();
        out.put("clip", unit.clip().id());
        out.put("task", ChaiTask.of(unit.aspect()).folder());
        out.put("status", ChaiReview.status(unit));
        ChaiAnnotations.write(review.top(), ChaiAnnotations.Form.LINES, out);
        out.putNull("review");
        review.verdict().ifPresent(v -> Verdicts.write(v, "reviewer", out.putObject("review")));
        out.putNull("prev");
        review.rejected().ifPresent(r -> ChaiAnnotations.write(r, ChaiAnnotations.Form.LINES, out.putObject("prev")));
        return out.toString();
    }
}
