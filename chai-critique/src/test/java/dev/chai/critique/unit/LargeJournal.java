package dev.chai.critique.unit;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.testing.Samples;
import dev.chai.spec.Aspect;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A journal of many events with texts as long as real ones, and a process with little memory that opens and streams it.
 *
 * <p>{@code java -cp TEST_CLASS_PATH dev.chai.critique.unit.LargeJournal write FOLDER 1000000}, then {@code java -Xmx160m ... read
 * FOLDER}.
 */
final class LargeJournal {
    /** Submit, refine, reject, reopen, approve. */
    static final int EVENTS_A_UNIT = 5;
    /** Units whose events lie among each other: as many as are worked on at the same time. */
    private static final int AT_A_TIME = 1000;

    private static final String[] SENTENCES = {
        "The video begins with a view along a stone quay, with small boats on the left and a row of sheds behind them. ",
        "A woman in a grey coat walks from the right side of the frame to the left, carrying a wooden box. ",
        "The camera pans slowly to the right at eye level and then tilts up until the roofs come into view. ",
        "In the background, gulls circle above the water while a crane stands still. ",
        "As she reaches the third boat, she puts the box down and turns her head towards the camera. ",
        "The light is soft, and the colors of the sheds are faded red and brown. "
    };

    private LargeJournal() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("write")) {
            write(Path.of(args[1]), Integer.parseInt(args[2]));
        } else {
            System.out.println(read(Path.of(args[1])));
        }
    }

    /** Writes the journal of a store without the wait for the disk after each event. */
    static void write(Path folder, int events) throws IOException {
        Files.createDirectories(folder);
        int units = events / EVENTS_A_UNIT;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("journal.jsonl")))) {
            for (int from = 0; from < units; from += AT_A_TIME) {
                int to = Math.min(units, from + AT_A_TIME);
                for (int i = from; i < to; i++) {
                    out.write(JournalLine.ofUnit(CaptionUnit.of(Clip.of(unit(i).clip()), Aspect.CAMERA)));
                }
                for (int event = 0; event < EVENTS_A_UNIT; event++) {
                    for (int i = from; i < to; i++) {
                        out.write(JournalLine.ofEvent(unit(i), event(i, event)));
                    }
                }
            }
        }
    }

    private static UnitId unit(int number) {
        return new UnitId("harbour-%06d.2.5.mp4".formatted(number), Aspect.CAMERA);
    }

    private static ReviewEvent event(int unit, int number) {
        return switch (number) {
            case 0 -> new ReviewEvent.Submit(annotation("ann", unit, 2));
            case 1 -> new ReviewEvent.Refine(annotation("ann", unit, 3));
            case 2 ->
                ReviewEvent.reject(
                        "rev",
                        Samples.NOON,
                        List.of(new Issue(Issue.Kind.INCOMPLETE, "the tilt is missing")),
                        annotation("rev", unit, 4));
            case 3 -> new ReviewEvent.Reopen("admin", Samples.NOON, "the tilt is there");
            default -> ReviewEvent.approve("rev", Samples.NOON);
        };
    }

    private static Annotation annotation(String author, int unit, int sentences) {
        return Samples.improved(author, text(unit, sentences), text(unit + 1, 6));
    }

    private static String text(int first, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(SENTENCES[(first + i) % SENTENCES.length]);
        }
        return text.toString();
    }

    /** Opens and streams a store; what it found and how long it took. */
    static String read(Path folder) throws IOException {
        long start = System.nanoTime();
        double startCpu = cpuSeconds();
        try (UnitStore store = UnitStore.open(folder);
                Stream<CaptionUnit> units = store.units()) {
            double opened = (System.nanoTime() - start) / 1e9;
            double openedCpu = cpuSeconds() - startCpu;
            long[] found = new long[2];
            units.forEach(unit -> {
                found[0] += unit.state() instanceof ReviewState.Approved ? 1 : 0;
                found[1] += unit.history().events().size();
            });
            return String.format(
                    Locale.ROOT,
                    "approved %d, events %d, MiB %d, heap of at most %d MiB, "
                            + "opened in %.2f s (%.2f s of processor), all read after %.1f s (%.1f s)",
                    found[0],
                    found[1],
                    Files.size(folder.resolve("journal.jsonl")) >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    opened,
                    openedCpu,
                    (System.nanoTime() - start) / 1e9,
                    cpuSeconds() - startCpu);
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
