package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.Negative;
import dev.chai.critique.PreCaption;
import dev.chai.critique.UnitId;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The annotation tool's folder: up to four files a unit, and one for each bad critique. */
record ChaiFolder(Pseudonyms people) implements UnitFormat {
    private static final String CAPTIONS = "output_captions";
    private static final String CRITIQUES = "output_critiques";
    private static final String PRE = "_precaption.json";
    private static final String FEEDBACK = "_feedback.json";
    private static final String PREVIOUS = "_feedback_prev.json";
    private static final String REVIEW = "_review.json";
    private static final String CRITIQUE = "_critique.json";
    private static final List<String> SUFFIXES = List.of(PRE, PREVIOUS, FEEDBACK, REVIEW);
    /** Before the names of leftover fields of the pre-caption's file. */
    private static final String PRE_EXTRA = "precaption.";

    @Override
    public ImportReport read(Path in, Consumer<CaptionUnit> sink) throws IOException {
        if (!Files.isDirectory(in.resolve(CAPTIONS))) {
            throw ChaiDataException.in(
                    in.toString(), "no folder " + CAPTIONS + " in it; give the folder that holds it");
        }
        ImportReport.Builder report = new ImportReport.Builder();
        Map<UnitId, List<Path>> critiques = critiqueFiles(in.resolve(CRITIQUES), report);
        for (Path task : children(in.resolve(CAPTIONS))) {
            try {
                readTask(task, ChaiTask.named(task.toString(), name(task)), critiques, sink, report);
            } catch (ChaiDataException e) {
                report.refuse(task.toString(), Refusals.reason(e, task.toString()));
            }
        }
        return report.build();
    }

    private void readTask(
            Path folder,
            ChaiTask task,
            Map<UnitId, List<Path>> critiques,
            Consumer<CaptionUnit> sink,
            ImportReport.Builder report)
            throws IOException {
        for (String clip : clips(folder, report)) {
            UnitId id = new UnitId(clip, task.aspect());
            try {
                CaptionUnit unit = unit(folder, id, report)
                        .withNegatives(negatives(critiques.getOrDefault(id, List.of()), report));
                sink.accept(unit);
                report.readOne();
            } catch (ChaiDataException e) {
                report.refuse(folder.resolve(clip).toString(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static TreeSet<String> clips(Path folder, ImportReport.Builder report) throws IOException {
        TreeSet<String> clips = new TreeSet<>();
        for (Path file : children(folder)) {
            Optional<String> suffix =
                    SUFFIXES.stream().filter(name(file)::endsWith).findFirst();
            if (suffix.isPresent()) {
                clips.add(name(file)
                        .substring(0, name(file).length() - suffix.get().length()));
            } else {
                report.repair("a file of no known kind, left out");
            }
        }
        return clips;
    }

    private CaptionUnit unit(Path folder, UnitId id, ImportReport.Builder report) throws IOException {
        ChaiAnnotations annotations = new ChaiAnnotations(people, report);
        Optional<Fields> top = fields(folder, id, FEEDBACK, report);
        Optional<Fields> previous = fields(folder, id, PREVIOUS, report);
        Optional<Fields> review = fields(folder, id, REVIEW, report);
        CaptionUnit unit = withDraft(
                CaptionUnit.of(Clip.of(id.clip()), id.aspect()), fields(folder, id, PRE, report), annotations);
        if (top.isEmpty()) {
            if (previous.isPresent() || review.isPresent()) {
                throw ChaiDataException.in(
                        folder.resolve(id.clip() + FEEDBACK).toString(), "missing, but the unit was reviewed");
            }
            return unit;
        }
        Annotation now = annotations.read(top.get(), "user");
        Optional<Annotation> rejected = previous.map(p -> annotations.read(p, "user"));
        Optional<ChaiReview.Verdict> verdict = review.flatMap(r -> Verdicts.read(r, "reviewer_name", people, report));
        return unit.withHistory(new ChaiReview(now, verdict, rejected).history(id, report));
    }

    private CaptionUnit withDraft(CaptionUnit unit, Optional<Fields> in, ChaiAnnotations annotations) {
        if (in.isEmpty()) {
            return unit;
        }
        PreCaption draft = annotations.preCaption(in.get());
        Map<String, String> extra = new HashMap<>();
        in.get().rest(people).forEach((name, json) -> extra.put(PRE_EXTRA + name, json));
        return unit.withDraft(draft).withExtra(extra);
    }

    private static Optional<Fields> fields(Path folder, UnitId id, String suffix, ImportReport.Builder report)
            throws IOException {
        Path file = folder.resolve(id.clip() + suffix);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Fields fields = Fields.parse(file.toString(), text(file));
        if (fields.text("video_id").filter(v -> !v.equals(id.clip())).isPresent()) {
            report.repair("video_id differs from the file name, which was taken");
        }
        return Optional.of(fields);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > ReadLimits.records().maxBytes()) {
            throw ChaiDataException.in(
                    file.toString(), "larger than " + ReadLimits.records().maxBytes() + " bytes; no record is");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw ChaiDataException.in(file.toString(), "not UTF-8; save the file as UTF-8");
        }
    }

    private static Map<UnitId, List<Path>> critiqueFiles(Path folder, ImportReport.Builder report) throws IOException {
        Map<UnitId, List<Path>> files = new HashMap<>();
        for (Path type : Files.isDirectory(folder) ? children(folder) : List.<Path>of()) {
            for (Path task : children(type)) {
                for (Path file : children(task)) {
                    if (!name(file).endsWith(CRITIQUE)) {
                        report.repair("a file of no known kind, left out");
                        continue;
                    }
                    String clip = name(file).substring(0, name(file).length() - CRITIQUE.length());
                    UnitId id = new UnitId(
                            clip, ChaiTask.named(task.toString(), name(task)).aspect());
                    files.computeIfAbsent(id, unit -> new ArrayList<>()).add(file);
                }
            }
        }
        return files;
    }

    private List<Negative> negatives(List<Path> files, ImportReport.Builder report) throws IOException {
        List<Negative> negatives = new ArrayList<>();
        for (Path file : files) {
            try {
                Fields fields = Fields.parse(file.toString(), text(file));
                fields.text("video_id");
                fields.text("caption_type");
                negatives.add(ChaiNegatives.read(fields, people));
            } catch (ChaiDataException e) {
                report.refuse(file.toString(), Refusals.reason(e, file.toString()));
            }
        }
        return negatives;
    }

    @Override
    public long write(Path out, Stream<CaptionUnit> units) throws IOException {
        long count = 0;
        for (Iterator<CaptionUnit> each = units.iterator(); each.hasNext(); count++) {
            write(out, each.next());
        }
        return count;
    }

    private static void write(Path out, CaptionUnit unit) throws IOException {
        String clip = unit.clip().id();
        if (clip.contains("/") || clip.contains("\\") || clip.startsWith(".")) {
            throw ChaiDataException.in(unit.id().toString(), "the clip's id is no file name; rename the clip");
        }
        ChaiTask task = ChaiTask.of(unit.aspect());
        Path folder = Files.createDirectories(out.resolve(CAPTIONS).resolve(task.folder()));
        if (unit.draft().isPresent()) {
            ObjectNode pre = record(clip);
            ChaiAnnotations.writePre(unit.draft().get(), ChaiAnnotations.Form.FILES, pre);
            Map<String, String> extra = new HashMap<>();
            unit.extra().forEach((name, json) -> {
                if (name.startsWith(PRE_EXTRA)) {
                    extra.put(name.substring(PRE_EXTRA.length()), json);
                }
            });
            ChaiAnnotations.writeRest(extra, pre);
            save(folder.resolve(clip + PRE), pre);
        }
        Optional<ChaiReview> review = ChaiReview.of(unit);
        if (review.isPresent()) {
            writeReview(folder, clip, review.get());
        }
        for (Negative negative : unit.negatives()) {
            ObjectNode bad = record(clip);
            bad.put("caption_type", unit.aspect().id());
            ChaiNegatives.write(negative, bad);
            Path place = out.resolve(CRITIQUES)
                    .resolve(ChaiNegatives.type(negative.kind()))
                    .resolve(task.folder());
            save(Files.createDirectories(place).resolve(clip + CRITIQUE), bad);
        }
    }

    private static void writeReview(Path folder, String clip, ChaiReview review) throws IOException {
        ObjectNode top = record(clip);
        ChaiAnnotations.write(review.top(), ChaiAnnotations.Form.FILES, top);
        save(folder.resolve(clip + FEEDBACK), top);
        if (review.rejected().isPresent()) {
            ObjectNode previous = record(clip);
            ChaiAnnotations.write(review.rejected().get(), ChaiAnnotations.Form.FILES, previous);
            save(folder.resolve(clip + PREVIOUS), previous);
        }
        if (review.verdict().isPresent()) {
            ObjectNode verdict = Fields.MAPPER.createObjectNode();
            Verdicts.write(review.verdict().get(), "reviewer_name", verdict);
            save(folder.resolve(clip + REVIEW), verdict);
        }
    }

    private static ObjectNode record(String clip) {
        ObjectNode out = Fields.MAPPER.createObjectNode();
        out.put("video_id", clip);
        return out;
    }

    private static void save(Path file, ObjectNode json) throws IOException {
        AtomicFile.write(file, json.toPrettyString());
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
