package dev.chai.critique.check;

import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.TextReader;
import dev.chai.spec.Span;
import dev.chai.spec.text.WorkspacePool;
import java.util.List;
import java.util.Optional;

/**
 * Checks critiques without a model: accuracy, recall and constructiveness, each with its evidence.
 *
 * <pre>{@code
 * CheckInput input = CheckInput.of("The camera pans left.", "The camera pans right.").withPost("The camera pans right.");
 * CritiqueChecks.standard().check(input).accuracy();
 * }</pre>
 *
 * <p>With the caption that came out as evidence, accuracy asks whether it contains what the critique proposes, and recall whether
 * what changed was asked for. Without one, labels of the clip can take its place: accuracy then asks whether the primitives that the
 * critique speaks of are so, recall whether it names those that the pre-caption has wrong; either is absent where the labels say nothing
 * about it. Constructiveness reads the critique alone: does each sentence say what to write, or only what is
 * wrong. The scores order critiques; they are no shares.
 *
 * <p>Thread-safe. Cost: linear in the length of the three texts.
 *
 * <p>Source: the three properties of arXiv 2604.21718, section on critique quality; the measures are ours.
 *
 * @since 0.1
 */
public final class CritiqueChecks {
    private static final CritiqueChecks STANDARD = new CritiqueChecks();

    private final WorkspacePool<Workspace> workspaces = new WorkspacePool<>(Workspace::new, Workspace::hasRoom);

    private CritiqueChecks() {}

    /** Returns the checks with the word lists of this library, which are for English. */
    public static CritiqueChecks standard() {
        return STANDARD;
    }

    /** Checks one critique. One that is empty or only praises is without fault, but misses whatever changed and is constructive only if nothing
     * had to change. */
    public CheckReport check(CheckInput input) {
        return workspaces.use(workspace -> workspace.check(input));
    }

    /** Returns what a critique lacks by its form alone; the linter's critique rules report the same. */
    public List<Flaw> flaws(String critique) {
        return TextReader.use(reader -> Flaws.of(reader.critique(critique)));
    }

    /** What one check at a time works with. */
    private static final class Workspace {
        private final TextReader reader = new TextReader();
        private final CaptionPair captions = new CaptionPair(reader);
        private final AccuracyCheck accuracy = new AccuracyCheck(captions);
        private final RecallCheck recall = new RecallCheck(captions);

        boolean hasRoom() {
            return reader.hasRoom();
        }

        CheckReport check(CheckInput input) {
            CritiqueText critique = reader.critique(input.critique());
            boolean isRight =
                    input.postCaption().filter(input.preCaption()::equals).isPresent();
            CheckResult constructiveness = isRight
                    ? ConstructivenessCheck.checkOfRightCaption(critique)
                    : ConstructivenessCheck.check(critique);
            if (input.postCaption().isEmpty()) {
                Optional<LabelCheck> labels = input.labels().map(known -> new LabelCheck(known, critique, input));
                return new CheckReport(
                        labels.flatMap(LabelCheck::accuracy), labels.flatMap(LabelCheck::recall), constructiveness);
            }
            captions.read(input.preCaption(), input.postCaption().get());
            return new CheckReport(
                    Optional.of(accuracy.check(critique)), Optional.of(recall.check(critique)), constructiveness);
        }
    }

    /** A sentence of a critique as evidence. */
    static Evidence evidence(CritiqueText critique, CritiqueText.Remark remark, double score, String finding) {
        Span span = critique.words().span(remark.from(), remark.to());
        return new Evidence(Evidence.Source.CRITIQUE, span, score, finding);
    }
}
