package dev.chai.critique.unit;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.testing.Samples;
import dev.chai.spec.Aspect;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that writes to the store that a line of its input names, until it is killed, or as many events as its argument says, and
 * says after each event that the store has acknowledged it.
 */
final class KilledWriter {
    private static final int UNITS = 5;

    private KilledWriter() {}

    public static void main(String[] args) throws IOException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            say(out, "ready");
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String folder = in.readLine();
            if (folder != null) {
                write(Path.of(folder), args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE, out);
            }
        }
    }

    private static void write(Path folder, int most, FileOutputStream out) throws IOException {
        try (UnitStore store = UnitStore.open(folder)) {
            for (int i = 0; i < most; i++) {
                UnitId id = new UnitId("clip" + i % UNITS, Aspect.CAMERA);
                int events =
                        store.find(id).map(u -> u.history().events().size()).orElse(-1);
                if (events < 0) {
                    store.add(CaptionUnit.of(Clip.of(id.clip()), id.aspect()));
                } else {
                    store.append(id, event(events));
                }
                say(out, id + " " + (events + 1));
                if (i % 9 == 8) {
                    store.compact();
                }
            }
        }
    }

    /** Hand in, refine eight times with texts of all sizes, take back, and so on. */
    static ReviewEvent event(int number) {
        int step = number % 10;
        if (step == 9) {
            return new ReviewEvent.Withdraw("ann", Samples.NOON, "again");
        }
        String critique = "Version " + number + ": the camera pans right." + " It tilts up.".repeat(number * 37 % 400);
        Annotation annotation = Samples.improved("ann", critique, "The camera pans right.");
        return step == 0 ? new ReviewEvent.Submit(annotation) : new ReviewEvent.Refine(annotation);
    }

    private static void say(FileOutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
