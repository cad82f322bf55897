package dev.chai.critique.corrupt;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.reading.TextReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Breaks one property of a critique and keeps the others: the offline counterparts of the bad critiques that CHAI's ablation trains
 * on.
 *
 * <pre>{@code
 * CheckInput input = CheckInput.of("It turns left.", "It turns right, not left.");
 * Corruption bad = Corruptor.of(CorruptionKind.REPLACEMENT).corrupt(input, 7);
 * // Made, "It turns left, not right."
 * }</pre>
 *
 * <ul>
 *   <li>{@code INSERTION} adds one false detail: accuracy falls.
 *   <li>{@code REPLACEMENT} makes one right fact wrong, a direction, a size, a plane, a color, a count: accuracy falls, and recall a
 *       little, since the right word is no longer there.
 *   <li>{@code DELETION} drops one point, an important one if the post-caption shows which: recall falls.
 *   <li>{@code NONCONSTRUCTIVE} keeps each complaint and drops what to write: constructiveness falls, and recall with it.
 *   <li>{@code BLIND} writes a critique from the pre-caption alone: accuracy and recall fall.
 *   <li>{@code WORST_CAPTION} makes each fact of the caption wrong that can be.
 * </ul>
 *
 * <p>One seed and one input give one text, on every machine. Where the input has a post-caption, what is made up is something that
 * neither caption has. English only.
 *
 * <p>Immutable and thread-safe. Cost: linear in the length of the texts.
 *
 * <p>Source: arXiv 2604.21718, Table 1 (the kinds); the authors make them with a language model, the makers here are ours.
 *
 * @since 0.1
 */
public final class Corruptor {
    private static final List<CorruptionKind> KINDS = Arrays.stream(CorruptionKind.values())
            .filter(kind -> kind != CorruptionKind.VIDEO_MODEL)
            .toList();

    private final CorruptionKind kind;
    private final Maker maker;

    private Corruptor(CorruptionKind kind, Maker maker) {
        this.kind = kind;
        this.maker = maker;
    }

    /**
     * Returns the corruptor of a kind.
     *
     * @throws IllegalArgumentException for {@link CorruptionKind#VIDEO_MODEL}, which takes a model
     */
    public static Corruptor of(CorruptionKind kind) {
        return new Corruptor(
                requireNonNull(kind, "kind"),
                switch (kind) {
                    case INSERTION -> new InsertionMaker();
                    case REPLACEMENT -> new ReplacementMaker();
                    case DELETION -> new DeletionMaker();
                    case NONCONSTRUCTIVE -> new ComplaintMaker();
                    case BLIND -> new BlindMaker();
                    case WORST_CAPTION -> new WorstCaptionMaker();
                    case VIDEO_MODEL ->
                        throw new IllegalArgumentException(
                                "kind VIDEO_MODEL takes a model that sees the clip; allowed: " + KINDS);
                });
    }

    /** Returns the kinds that {@link #of} takes. */
    public static List<CorruptionKind> kinds() {
        return KINDS;
    }

    /** Returns what this corruptor breaks. */
    public CorruptionKind kind() {
        return kind;
    }

    /** Returns a bad version of the critique (of the caption, for {@link CorruptionKind#WORST_CAPTION}), or why there is none. */
    public Corruption corrupt(CheckInput input, long seed) {
        return TextReader.use(reader ->
                corrupt(new Material(reader, input, new SplittableRandom(mix(seed, input))), seed));
    }

    private Corruption corrupt(Material material, long seed) {
        String original = kind == CorruptionKind.WORST_CAPTION
                ? material.caption()
                : material.input().critique();
        Optional<List<Edit>> edits = maker.edits(material);
        if (edits.isEmpty()) {
            return new Corruption.Skipped(kind, seed, maker.reason());
        }
        return new Corruption.Made(kind, seed, Edit.apply(original, edits.get()), edits.get());
    }

    /** So that one seed for a whole file does not choose the first of everything in every line. */
    private static long mix(long seed, CheckInput input) {
        return seed * 0x9E3779B97F4A7C15L
                + 31L * input.critique().hashCode()
                + input.preCaption().hashCode();
    }
}
