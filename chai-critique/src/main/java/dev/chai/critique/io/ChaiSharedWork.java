package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.qc.SharedWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Units that several people did, one clip and task a line. */
record ChaiSharedWork(Pseudonyms people) {
    ImportReport read(Path in, Consumer<SharedWork> sink) throws IOException {
        ImportReport.Builder report = new ImportReport.Builder();
        ChaiLines.eachLine(in, report, (fields, source) -> {
            sink.accept(work(fields, new ChaiAnnotations(people, report)));
            report.readOne();
        });
        return report.build();
    }

    private static SharedWork work(Fields in, ChaiAnnotations annotations) {
        Optional<String> draft = in.content("pre_caption");
        List<Annotation> work = new ArrayList<>();
        for (Fields one : in.objects("annotations")) {
            draft.ifPresent(text -> one.putIfAbsent("pre_caption", text));
            work.add(annotations.read(one, "annotator"));
        }
        return new SharedWork(ChaiLines.id(in), work);
    }
}
