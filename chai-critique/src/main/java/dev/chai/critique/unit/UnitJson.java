package dev.chai.critique.unit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.chai.critique.Clip;
import dev.chai.critique.Negative;
import dev.chai.critique.PreCaption;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.review.ReviewPolicy;
import dev.chai.spec.Aspect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/** How units look as JSON. Reading and writing are each other's inverse. */
final class UnitJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(Collection.class, UnitJson::emptyWhenAbsent)
            .withConfigOverride(List.class, UnitJson::emptyWhenAbsent)
            .withConfigOverride(Map.class, UnitJson::emptyWhenAbsent)
            .build();

    private UnitJson() {}

    private static void emptyWhenAbsent(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        override.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    }

    /** A unit as it is written: events and the rules they keep, from which the history is replayed. */
    record Line(
            Clip clip,
            Aspect aspect,
            Optional<PreCaption> draft,
            Optional<ReviewPolicy> policy,
            List<ReviewEvent> events,
            List<Negative> negatives,
            Map<String, String> extra) {
        static Line of(CaptionUnit unit) {
            ReviewPolicy policy = unit.history().policy();
            return new Line(
                    unit.clip(),
                    unit.aspect(),
                    unit.draft(),
                    policy.equals(ReviewPolicy.STRICT) ? Optional.empty() : Optional.of(policy),
                    unit.history().events(),
                    unit.negatives(),
                    unit.extra());
        }

        CaptionUnit unit() {
            UnitId id = new UnitId(clip.id(), aspect);
            ReviewHistory history = ReviewHistory.replay(id, policy.orElse(ReviewPolicy.STRICT), events);
            return new CaptionUnit(clip, aspect, draft, history, negatives, extra);
        }
    }
}
