package dev.chai.critique.testing;

import dev.chai.critique.Annotation;
import dev.chai.critique.Clip;
import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Critique;
import dev.chai.critique.CritiquePoint;
import dev.chai.critique.Negative;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Proposal;
import dev.chai.critique.Provenance;
import dev.chai.critique.Rating;
import dev.chai.critique.Ratings;
import dev.chai.critique.WallTime;
import dev.chai.critique.review.Issue;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewPolicy;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.spec.Aspect;
import dev.chai.spec.Span;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random units that keep every rule, from one seed each. */
public final class Units {
    private static final String[] WORDS = {
        "camera",
        "pans",
        "left",
        "right",
        "tilts",
        "slowly",
        "quay",
        "é",
        "🎥",
        "\"quoted\"",
        "\\",
        "\n",
        "平移",
        "\u2028",
        "low-angle"
    };
    private static final String[] PEOPLE = {"ann", "ben", "cleo", "dora"};

    private final RandomGenerator random;

    private Units(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Units for jqwik. */
    public static Arbitrary<CaptionUnit> arbitrary() {
        return Arbitraries.longs().map(Units::of);
    }

    /** The unit of a seed. */
    public static CaptionUnit of(long seed) {
        return new Units(seed).unit();
    }

    /** A random event, legal or not. */
    public static ReviewEvent event(long seed) {
        return new Units(seed).event();
    }

    private CaptionUnit unit() {
        ReviewPolicy policy = random.nextBoolean() ? ReviewPolicy.STRICT : ReviewPolicy.IMPORTED;
        Clip clip = new Clip(
                "clip" + random.nextInt(1000),
                maybe(URI.create("file:///c%20d.mp4")),
                maybe(Duration.ofMillis(random.nextInt(90_000))),
                random.nextBoolean() ? Map.of() : Map.of("fps", "24"));
        CaptionUnit unit = CaptionUnit.of(clip, one(Aspect.values()), policy).withNegatives(negatives());
        unit = random.nextBoolean() ? unit : unit.withDraft(pre()).withExtra(Map.of("note", "\"x\""));
        for (int tries = random.nextInt(20); tries > 0; tries--) {
            unit = withIfLegal(unit, event());
        }
        return unit;
    }

    private static CaptionUnit withIfLegal(CaptionUnit unit, ReviewEvent event) {
        try {
            return unit.with(event);
        } catch (IllegalStateException illegalHere) {
            return unit;
        }
    }

    private ReviewEvent event() {
        return switch (random.nextInt(8)) {
            case 0 -> new ReviewEvent.Submit(annotation());
            case 1 -> new ReviewEvent.Refine(annotation());
            case 2 -> new ReviewEvent.Withdraw(one(PEOPLE), time(), random.nextBoolean() ? "" : text());
            case 3 -> new ReviewEvent.Approve(one(PEOPLE), time(), extra());
            case 4 ->
                new ReviewEvent.Reject(
                        one(PEOPLE),
                        time(),
                        List.of(new Issue(one(Issue.Kind.values()), text())),
                        annotation(),
                        extra());
            case 5 -> new ReviewEvent.Resubmit(annotation());
            case 6 -> new ReviewEvent.Reopen(one(PEOPLE), time(), text());
            default -> new ReviewEvent.Overrule(one(PEOPLE), time(), text(), annotation());
        };
    }

    private Annotation annotation() {
        PreCaption pre = pre();
        if (random.nextInt(4) == 0) {
            return Annotation.perfect(one(PEOPLE), time(), pre).withExtra(extra());
        }
        Ratings ratings = new Ratings(maybe(rating()), maybe(rating()), maybe(rating()));
        PostCaption post = new PostCaption(text(), provenance(), maybe(proposal()));
        return new Annotation(one(PEOPLE), time(), pre, ratings, Optional.of(critique()), post, extra());
    }

    private Critique critique() {
        List<CritiquePoint> points = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int start = random.nextInt(20);
            points.add(new CritiquePoint(
                    one(CritiquePoint.Kind.values()),
                    maybe(new Span(start, start + random.nextInt(9))),
                    text(),
                    maybe(random.nextBoolean() ? "" : text()),
                    List.of("pan-left", "tilt-up").subList(0, random.nextInt(3))));
        }
        return new Critique(text(), points, provenance(), maybe(text()), maybe(proposal()));
    }

    private List<Negative> negatives() {
        if (random.nextBoolean()) {
            return List.of();
        }
        return List.of(new Negative(
                one(CorruptionKind.values()), maybe(text()), maybe(text()), maybe("perfect"), provenance(), extra()));
    }

    private PreCaption pre() {
        return new PreCaption(text(), provenance(), maybe(text()));
    }

    private Proposal proposal() {
        return new Proposal(text(), new Provenance.Model("m-1", maybe("p"), maybe("Video")), maybe(text()));
    }

    private Provenance provenance() {
        return switch (random.nextInt(3)) {
            case 0 -> Provenance.human(one(PEOPLE));
            case 1 -> new Provenance.Model("m-2", maybe("p"), maybe("Video"));
            default -> new Provenance.Synthetic(one(CorruptionKind.values()), random.nextLong(), "camera/clip1");
        };
    }

    private Map<String, String> extra() {
        return random.nextBoolean() ? Map.of() : Map.of("emoji", "\"🙂\"", "count", "3");
    }

    private WallTime time() {
        LocalDateTime local = LocalDateTime.of(
                        2026, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), 0)
                .plusNanos(1000L * random.nextInt(1_000_000));
        return new WallTime(local, maybe(ZoneOffset.ofHoursMinutes(5, 30)));
    }

    private Rating rating() {
        return Rating.of(1 + random.nextInt(5));
    }

    private String text() {
        StringBuilder text = new StringBuilder("The");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(' ').append(one(WORDS));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
