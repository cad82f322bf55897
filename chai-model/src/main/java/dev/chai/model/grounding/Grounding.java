package dev.chai.model.grounding;

import dev.chai.model.grounding.ObservedMotion.Never;
import dev.chai.model.motion.MotionAxis;
import dev.chai.model.motion.MotionAxis.Move;
import dev.chai.model.motion.MotionSegment;
import dev.chai.spec.Actor;
import dev.chai.spec.Phase;
import dev.chai.spec.Primitives;
import dev.chai.spec.Role;
import dev.chai.spec.mention.AnalyzedText;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares what a text states about the camera with what was seen; at most one finding for each statement. */
final class Grounding {
    private static final Set<String> STILL = Set.of(
            Primitives.STATIC_CAMERA.id(), Primitives.NO_CAMERA_MOVEMENT.id(), Primitives.FIXED_CAMERA_WITH_SHAKE.id());
    private static final Set<String> STEADY =
            Set.of(Primitives.STATIC_CAMERA.id(), Primitives.SMOOTH_CAMERA.id(), Primitives.VERY_SMOOTH_CAMERA.id());
    private static final Set<String> SHAKING =
            Set.of(Primitives.UNSTEADY_CAMERA.id(), Primitives.VERY_UNSTEADY_CAMERA.id());

    /** A move must last this long before a text that calls the camera static is wrong. */
    private static final double LEAST_SECONDS = 0.5;

    /** ... and this share of the clip, where the text also mentions movement: the static part may lie outside the move. */
    private static final double NEARLY_ALL = 0.9;

    private final ObservedMotion observed;
    private final AppearanceCheck appearance;
    private final CharSequence text;
    private final List<Mention> claims;

    /** A statement that the pixels contradict. */
    record Evidence(String rule, Mention mention, String message, MotionSegment seen, double confidence) {
        Finding finding() {
            return Finding.at(mention.span(), message)
                    .withPrimitives(List.of(mention.primitive().id(), seen.primitive()))
                    .withEvidence(new ClipEvidence(seen, confidence));
        }
    }

    private Grounding(ObservedMotion observed, AppearanceCheck appearance, CharSequence text, List<Mention> claims) {
        this.observed = observed;
        this.appearance = appearance;
        this.text = text;
        this.claims = claims;
    }

    static List<Evidence> of(ObservedMotion observed, AppearanceCheck appearance, AnalyzedText analyzed) {
        List<Mention> claims = analyzed.mentions().stream()
                .filter(m -> !m.hedged() && !m.ambiguous() && m.actor() == Actor.CAMERA)
                .toList();
        Grounding grounding = new Grounding(observed, appearance, analyzed.content(), claims);
        List<Evidence> evidence = new ArrayList<>();
        for (Mention claim : claims) {
            grounding.check(claim).ifPresent(evidence::add);
        }
        return evidence;
    }

    private Optional<Evidence> check(Mention claim) {
        String id = claim.primitive().id();
        Optional<Move> move = MotionAxis.find(id);
        if (move.isPresent()) {
            return claim.negated() ? denied(claim) : move(claim, move.get());
        }
        Optional<Evidence> looks =
                appearance.against(claim).map(wrong -> evidence(wrong.rule(), claim, wrong.seen(), wrong.verdict()));
        if (looks.isPresent() || claim.negated()) {
            return looks;
        }
        Optional<Evidence> found = STILL.contains(id) ? still(claim) : Optional.empty();
        return found.isPresent() ? found : steadiness(claim);
    }

    private Optional<Evidence> denied(Mention claim) {
        return observed.sure(Set.of(claim.primitive().id()))
                .map(seen -> evidence("CLP107", claim, seen, "denied, but"));
    }

    private Optional<Evidence> move(Mention claim, Move move) {
        Optional<Never> never = observed.never(move);
        if (never.isPresent()) {
            return Optional.of(never(claim, move, never.get()));
        }
        String travelling = move.axis().primitive(move.isPositive(), true);
        String claimed = claim.primitive().id();
        if (claimed.equals(travelling) || observed.isHinted(Set.of(claimed)) || states(Set.of(travelling))) {
            return Optional.empty();
        }
        return observed.sure(Set.of(travelling))
                .map(seen -> evidence("CLP104", claim, seen, "stated, but near things slide against far ones:"));
    }

    private Evidence never(Mention claim, Move move, Never never) {
        if (never.isStatic()) {
            return still("CLP101", claim, never);
        }
        Optional<MotionSegment> opposite = observed.sure(move.opposites());
        if (opposite.isPresent() && !states(move.opposites())) {
            return evidence("CLP102", claim, opposite.get(), "stated, but");
        }
        MotionSegment instead = never.strongest();
        String words = worded(claim, "stated but never seen;", instead, never.confidence());
        return new Evidence("CLP103", claim, words, instead, never.confidence());
    }

    private Optional<Evidence> still(Mention claim) {
        boolean partOnly = claim.phase() != Phase.THROUGHOUT || claims.stream().anyMatch(Grounding::tellsOfMovement);
        if (partOnly && observed.moving() < NEARLY_ALL) {
            return Optional.empty();
        }
        return observed.sureMove()
                .filter(seen -> seen.seconds() >= LEAST_SECONDS)
                .map(seen -> evidence("CLP105", claim, seen, "stated, but"));
    }

    private static boolean tellsOfMovement(Mention mention) {
        Role role = mention.primitive().role();
        return !mention.negated()
                && !STILL.contains(mention.primitive().id())
                && (role.isMovement() || role == Role.MOVE_COMPLEXITY);
    }

    private Optional<Evidence> steadiness(Mention claim) {
        String id = claim.primitive().id();
        if (claim.phase() != Phase.THROUGHOUT) {
            return Optional.empty();
        }
        if (STEADY.contains(id)) {
            return observed.sure(Set.of(Primitives.VERY_UNSTEADY_CAMERA.id()))
                    .map(seen -> evidence("CLP106", claim, seen, "stated, but"));
        }
        return SHAKING.contains(id)
                ? observed.stillness().map(never -> still("CLP106", claim, never))
                : Optional.empty();
    }

    private boolean states(Set<String> primitives) {
        return claims.stream()
                .anyMatch(m -> !m.negated() && primitives.contains(m.primitive().id()));
    }

    private Evidence still(String rule, Mention claim, Never never) {
        return evidence(rule, claim, never.whole(), "stated, but");
    }

    private Evidence evidence(String rule, Mention claim, MotionSegment seen, String verdict) {
        String words = worded(claim, verdict, seen, seen.confidence());
        return new Evidence(rule, claim, words, seen, seen.confidence());
    }

    private String worded(Mention claim, String verdict, MotionSegment seen, double confidence) {
        return String.format(
                Locale.ROOT,
                "\"%s\" is %s the clip shows %s from %.1f to %.1f s (confidence %.2f)",
                claim.span().of(text),
                verdict,
                seen.primitive(),
                seen.startSeconds(),
                seen.endSeconds(),
                confidence);
    }
}
