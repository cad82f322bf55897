package dev.chai.critique.qc;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Critique;
import dev.chai.critique.Provenance;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.corrupt.Corruption;
import dev.chai.critique.corrupt.Corruptor;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewState;
import dev.chai.critique.unit.CaptionUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes review work whose right verdict is known: approved units with the critique broken on purpose, and the same unbroken as
 * controls. Given out among real work, they show what reviewers catch.
 *
 * <pre>{@code
 * Planting planting = new Planting(7);
 * planting.error(approved, CorruptionKind.REPLACEMENT).ifPresent(queue::add);
 * queue.add(planting.control(another));
 * }</pre>
 *
 * <p>A planted unit is a new one, in state submitted, under a clip id that does not reveal what it is; the mark is in its extra field
 * {@value #MARK}, which must not be shown to reviewers. What is to be judged is the critique: the post-caption stays the right one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Planting {
    /** The extra field of a planted unit: a kind of corruption in lower case, or {@code none} for a control. */
    public static final String MARK = "planted";

    private static final String CONTROL = "none";

    private final long seed;

    /** Creates a planting; one seed gives the same planted units again. */
    public Planting(long seed) {
        this.seed = seed;
    }

    /**
     * Returns a unit with a broken critique; empty if the critique has nothing to break in this way.
     *
     * @throws IllegalArgumentException if the unit is not approved or has no critique, or the kind breaks no critique
     */
    public Optional<CaptionUnit> error(CaptionUnit sound, CorruptionKind kind) {
        Annotation work = requireSound(sound);
        if (kind == CorruptionKind.WORST_CAPTION) {
            throw new IllegalArgumentException("WORST_CAPTION breaks a caption, not a critique");
        }
        CheckInput input = CheckInput.of(
                        work.pre().text(), work.critique().orElseThrow().text())
                .withPost(work.post().text());
        if (Corruptor.of(kind).corrupt(input, seed) instanceof Corruption.Made made) {
            Provenance by = new Provenance.Synthetic(kind, seed, sound.id().toString());
            Critique broken = Critique.of(made.text(), by);
            return Optional.of(planted(sound, work.withCritique(broken), kind.name()));
        }
        return Optional.empty();
    }

    /**
     * Returns the same unit to be reviewed once more.
     *
     * @throws IllegalArgumentException if the unit is not approved or has no critique
     */
    public CaptionUnit control(CaptionUnit sound) {
        return planted(sound, requireSound(sound), CONTROL);
    }

    private static Annotation requireSound(CaptionUnit unit) {
        if (unit.state() instanceof ReviewState.Approved approved
                && approved.annotation().critique().isPresent()) {
            return approved.annotation();
        }
        throw new IllegalArgumentException("unit " + unit.id() + " is "
                + unit.state().name() + "; plant with approved units that have a critique");
    }

    private CaptionUnit planted(CaptionUnit sound, Annotation work, String mark) {
        int hash = (sound.id() + "/" + mark + "/" + seed).hashCode();
        Clip clip = new Clip(
                sound.clip().id() + "#" + Integer.toHexString(hash),
                sound.clip().uri(),
                sound.clip().length(),
                sound.clip().meta());
        return CaptionUnit.of(clip, sound.aspect(), sound.history().policy())
                .withExtra(Map.of(MARK, '"' + mark.toLowerCase(Locale.ROOT) + '"'))
                .with(new ReviewEvent.Submit(work));
    }

    static boolean isPlanted(CaptionUnit unit) {
        return unit.extra().containsKey(MARK);
    }

    /** The reviewers' verdicts on a planted unit, by reviewer. */
    static List<Decision> verdicts(CaptionUnit unit) {
        return Decision.of(unit.history());
    }

    static boolean isError(CaptionUnit unit) {
        return !unit.extra().getOrDefault(MARK, "").equals('"' + CONTROL + '"');
    }
}
