package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.UnitId;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The export: an array of videos, each with the captions of its tasks by short name. Read and written video by video. */
record ChaiExport(Pseudonyms people) implements UnitFormat {
    @Override
    public ImportReport read(Path in, Consumer<CaptionUnit> sink) throws IOException {
        ImportReport.Builder report = new ImportReport.Builder();
        Set<UnitId> seen = new HashSet<>();
        try (JsonParser parser = Fields.MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ChaiDataException.at(in.toString(), 1, 1, "an export is a JSON array of videos");
            }
            for (int video = 0; parser.nextToken() == JsonToken.START_OBJECT; video++) {
                JsonNode node = parser.readValueAsTree();
                String source = in.getFileName() + " /" + video;
                try {
                    readVideo(Fields.of(source, node), report, unit -> take(unit, source, seen, sink, report));
                } catch (ChaiDataException e) {
                    report.refuse(source, Refusals.reason(e, source));
                }
            }
        } catch (JacksonException e) {
            // What came before the damage was read; the rest of one JSON text cannot be found again.
            String[] message = e.getOriginalMessage().split("\n", 2);
            report.refuse(in + ":" + e.getLocation().getLineNr(), "no valid JSON from here on: " + message[0]);
        }
        return report.build();
    }

    private static void take(
            CaptionUnit unit,
            String source,
            Set<UnitId> seen,
            Consumer<CaptionUnit> sink,
            ImportReport.Builder report) {
        if (!seen.add(unit.id())) {
            report.refuse(source, "unit " + unit.id() + " came before; the first was taken");
            return;
        }
        sink.accept(unit);
        report.readOne();
    }

    private void readVideo(Fields video, ImportReport.Builder report, Consumer<CaptionUnit> sink) {
        String id = video.content("video_id").orElseThrow(() -> ChaiDataException.in(video.source(), "no video_id"));
        Optional<URI> uri = video.text("video_url").map(url -> uri(video.source(), url));
        Clip clip = new Clip(id, uri, Optional.empty(), Map.of());
        Fields captions =
                video.object("captions").orElseThrow(() -> ChaiDataException.in(video.source(), "no captions"));
        Map<String, String> extra = video.rest(people);
        for (String task : captions.names()) {
            String source = video.source() + "/captions/" + task;
            try {
                sink.accept(unit(
                                clip,
                                ChaiTask.named(source, task),
                                captions.object(task)
                                        .orElseThrow(() -> ChaiDataException.in(source, "null is no caption")),
                                report)
                        .withExtra(extra));
            } catch (ChaiDataException e) {
                report.refuse(source, Refusals.reason(e, source));
            }
        }
    }

    private CaptionUnit unit(Clip clip, ChaiTask task, Fields in, ImportReport.Builder report) {
        UnitId id = new UnitId(clip.id(), task.aspect());
        CaptionUnit unit = CaptionUnit.of(clip, task.aspect());
        in.text("status");
        Optional<Fields> data = in.object("caption_data");
        if (data.isEmpty()) {
            return unit;
        }
        ChaiAnnotations annotations = new ChaiAnnotations(people, report);
        Optional<ChaiReview.Verdict> verdict = data.get().has("reviewer_double_check")
                ? Verdicts.readFrom(data.get(), "reviewer", people, report)
                : Optional.empty();
        Optional<Annotation> rejected = in.object("negative_example").map(old -> {
            old.text("workflow_type");
            return annotations.read(old, "user");
        });
        data.get().text("workflow_type");
        Annotation top = annotations.read(data.get(), "user");
        return unit.withHistory(new ChaiReview(top, verdict, rejected).history(id, report));
    }

    private static URI uri(String source, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw ChaiDataException.at(source, 0, 0, "/video_url", "no URL: " + e.getReason());
        }
    }

    /** Units of one clip must follow each other; every run of them makes one video. */
    @Override
    public long write(Path out, Stream<CaptionUnit> units) throws IOException {
        try (AtomicFile file = AtomicFile.replace(out)) {
            long count = write(file.out(), units);
            file.commit();
            return count;
        }
    }

    private static long write(OutputStream out, Stream<CaptionUnit> units) {
        long count = 0;
        try (JsonGenerator json = Fields.MAPPER.createGenerator(out)) {
            json.writeStartArray();
            Map<String, ObjectNode> open = new LinkedHashMap<>();
            for (Iterator<CaptionUnit> each = units.iterator(); each.hasNext(); count++) {
                CaptionUnit unit = each.next();
                if (!open.containsKey(unit.clip().id())) {
                    flush(open, json);
                }
                add(unit, open.computeIfAbsent(unit.clip().id(), id -> video(unit)));
            }
            flush(open, json);
            json.writeEndArray();
        }
        return count;
    }

    private static void flush(Map<String, ObjectNode> open, JsonGenerator json) {
        open.values().forEach(json::writePOJO);
        open.clear();
    }

    private static ObjectNode video(CaptionUnit unit) {
        ObjectNode video = Fields.MAPPER.createObjectNode();
        video.put("video_id", unit.clip().id());
        unit.clip().uri().ifPresent(uri -> video.put("video_url", uri.toString()));
        ChaiAnnotations.writeRest(unit.extra(), video);
        video.putObject("captions");
        return video;
    }

    private static void add(CaptionUnit unit, ObjectNode video) {
        ObjectNode task =
                ((ObjectNode) video.get("captions")).putObject(unit.aspect().id());
        task.put("status", ChaiReview.status(unit));
        ChaiReview.of(unit).ifPresent(review -> {
            ObjectNode data = task.putObject("caption_data");
            writeAnnotation(review.top(), data);
            review.verdict().ifPresent(v -> Verdicts.write(v, "reviewer", data));
            review.rejected().ifPresent(old -> writeAnnotation(old, task.putObject("negative_example")));
        });
    }

    private static void writeAnnotation(Annotation annotation, ObjectNode out) {
        out.put("workflow_type", annotation.critique().isPresent() ? "improved_precaption" : "perfect_precaption");
        ChaiAnnotations.write(annotation, ChaiAnnotations.Form.EXPORT, out);
    }
}
