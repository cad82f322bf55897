package dev.chai.critique.testing;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Proposal;
import dev.chai.critique.Provenance;
import dev.chai.critique.Rating;
import dev.chai.critique.Ratings;
import dev.chai.critique.UnitId;
import dev.chai.critique.WallTime;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hand-written units. */
public final class Samples {
    public static final Clip CLIP = Clip.of("harbour.2.5.mp4");
    public static final UnitId UNIT = new UnitId(CLIP.id(), Aspect.CAMERA);
    public static final WallTime MORNING = WallTime.parse("2026-03-01T09:30:00.000125");
    public static final WallTime NOON = WallTime.parse("2026-03-01T12:00:00Z");

    public static final PreCaption DRAFT = new PreCaption(
            "The camera pans left along a quay at eye level.",
            new Provenance.Model("drafter-7b", Optional.of("camera-3"), Optional.of("Video")),
            Optional.of("Describe the camera work."));

    private Samples() {}

    public static Annotation perfect(String author) {
        return Annotation.perfect(author, MORNING, DRAFT);
    }

    public static Annotation improved(String author) {
        return improved(author, "The camera pans right, not left.", "The camera pans right along a quay at eye level.");
    }

    public static Annotation improved(String author, String critique, String post) {
        Provenance.Model reviser = Provenance.model("reviser-1");
        Critique said = new Critique(
                critique,
                List.of(),
                Provenance.human(author),
                Optional.of("向右 pan"),
                Optional.of(new Proposal(critique, Provenance.model("polisher-1"), Optional.empty())));
        Ratings ratings = new Ratings(Optional.of(Rating.of(3)), Optional.of(Rating.of(5)), Optional.of(Rating.of(4)));
        return new Annotation(
                author, MORNING, DRAFT, ratings, Optional.of(said), PostCaption.of(post, reviser), Map.of());
    }

    public static Annotation handEdited(String author) {
        Annotation base = improved(author);
        PostCaption edited = new PostCaption(
                "The camera pans right at eye level along a quay.",
                Provenance.human(author),
                Optional.of(new Proposal(base.post().text(), Provenance.model("reviser-1"), Optional.empty())));
        return new Annotation(author, MORNING, DRAFT, base.ratings(), base.critique(), edited, Map.of());
    }

    public static CaptionUnit submitted() {
        return CaptionUnit.of(CLIP, Aspect.CAMERA).withDraft(DRAFT).with(new ReviewEvent.Submit(improved("ann")));
    }

    public static CaptionUnit rejected() {
        Annotation correction =
                improved("rev", "The camera pans right and then tilts up.", "The camera pans right, then tilts up.");
        return submitted()
                .with(ReviewEvent.reject(
                        "rev", NOON, List.of(new Issue(Issue.Kind.INCOMPLETE, "the tilt is missing")), correction));
    }
}
