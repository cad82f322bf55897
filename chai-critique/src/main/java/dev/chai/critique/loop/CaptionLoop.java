package dev.chai.critique.loop;

import static java.util.Objects.requireNonNull;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Ratings;
import dev.chai.critique.WallTime;
import dev.chai.critique.check.CheckInput;
import dev.chai.critique.check.CheckReport;
import dev.chai.critique.check.CheckResult;
import dev.chai.critique.check.CritiqueChecks;
import dev.chai.critique.check.Evidence;
import dev.chai.critique.points.CritiqueReader;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the loop of CHAI on one clip and aspect: a captioner drafts, a critic says what has to change, a reviser writes the caption
 * again; until the critique says what to write and the caption follows it, the critic refines the critique. The caption is never
 * edited by hand.
 *
 * <pre>{@code
 * LoopOutcome outcome = CaptionLoop.of(captioner, critic, reviser).run(clip, Aspect.CAMERA, "annotator-3f2a");
 * outcome.unit().state();      // Submitted: a reviewer comes next
 * }</pre>
 *
 * <p>Immutable; as thread-safe as the roles are.
 *
 * <p>Source: arXiv 2604.21718, the critique-based oversight framework.
 *
 * @since 0.1
 */
public final class CaptionLoop {
    private final Captioner captioner;
    private final Critic critic;
    private final Reviser reviser;
    private final LoopPolicy policy;
    private final Clock clock;

    private CaptionLoop(Captioner captioner, Critic critic, Reviser reviser, LoopPolicy policy, Clock clock) {
        this.captioner = requireNonNull(captioner, "captioner");
        this.critic = requireNonNull(critic, "critic");
        this.reviser = requireNonNull(reviser, "reviser");
        this.policy = requireNonNull(policy, "policy");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Returns a loop of three roles with the {@linkplain LoopPolicy#STANDARD standard} policy. */
    public static CaptionLoop of(Captioner captioner, Critic critic, Reviser reviser) {
        return new CaptionLoop(captioner, critic, reviser, LoopPolicy.STANDARD, Clock.systemUTC());
    }

    /** Returns the same loop with another policy. */
    public CaptionLoop with(LoopPolicy other) {
        return new CaptionLoop(captioner, critic, reviser, other, clock);
    }

    /** Returns the same loop with another clock, which dates the events. */
    public CaptionLoop with(Clock other) {
        return new CaptionLoop(captioner, critic, reviser, policy, other);
    }

    /**
     * Runs the loop.
     *
     * @param author under whose pseudonym the work is handed in
     * @throws IOException from the roles
     */
    public LoopOutcome run(Clip clip, Aspect aspect, String author) throws IOException {
        PreCaption draft = captioner.caption(clip, aspect);
        CaptionUnit unit = CaptionUnit.of(clip, aspect).withDraft(draft);
        Optional<Critique> critique = Optional.empty();
        List<String> complaints = List.of();
        int round = 0;
        while (round < policy.maxRounds() && (round == 0 || !complaints.isEmpty())) {
            Optional<Critique> next = critic.critique(new Critic.Request(clip, aspect, draft, critique, complaints));
            round++;
            if (next.isEmpty()) {
                break;
            }
            boolean repeated = critique.map(Critique::text).equals(next.map(Critique::text));
            if (repeated) {
                break;
            }
            critique = next.map(c -> CritiqueReader.standard().read(c, draft.text()));
            PostCaption post = reviser.revise(new Reviser.Request(clip, aspect, draft, critique.get()));
            unit = unit.with(event(unit, annotation(author, draft, critique.get(), post)));
            complaints = complaints(draft, critique.get(), post);
        }
        if (critique.isEmpty()) {
            unit = unit.with(new ReviewEvent.Submit(Annotation.perfect(author, WallTime.now(clock), draft)));
        }
        return new LoopOutcome(unit, round, complaints);
    }

    private static ReviewEvent event(CaptionUnit unit, Annotation annotation) {
        return unit.current().isEmpty() ? new ReviewEvent.Submit(annotation) : new ReviewEvent.Refine(annotation);
    }

    private Annotation annotation(String author, PreCaption draft, Critique critique, PostCaption post) {
        WallTime now = WallTime.now(clock);
        return new Annotation(author, now, draft, Ratings.none(), Optional.of(critique), post, Map.of());
    }

    private List<String> complaints(PreCaption draft, Critique critique, PostCaption post) {
        CheckReport report = CritiqueChecks.standard()
                .check(CheckInput.of(draft.text(), critique.text()).withPost(post.text()));
        List<String> complaints = new ArrayList<>();
        collect(report.constructiveness(), policy.minConstructiveness(), critique, complaints);
        report.accuracy().ifPresent(result -> collect(result, policy.minAccuracy(), critique, complaints));
        return complaints;
    }

    private static void collect(CheckResult result, double least, Critique critique, List<String> complaints) {
        if (result.score() >= least) {
            return;
        }
        for (Evidence evidence : result.evidence()) {
            if (evidence.score() < least) {
                complaints.add("\"" + evidence.span().of(critique.text()) + "\": " + evidence.finding());
            }
        }
    }
}
