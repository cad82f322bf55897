package dev.chai.critique.io;

import dev.chai.critique.CorruptionKind;
import dev.chai.critique.Negative;
import dev.chai.critique.Provenance;
import dev.chai.spec.data.ChaiDataException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The authors' records of bad critiques made from good ones, and back. */
final class ChaiNegatives {
    private static final Map<String, CorruptionKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("insertion_error_critique", CorruptionKind.INSERTION);
        KINDS.put("replacement_error_critique", CorruptionKind.REPLACEMENT);
        KINDS.put("deletion_error_critique", CorruptionKind.DELETION);
        KINDS.put("nonconstructive_critique", CorruptionKind.NONCONSTRUCTIVE);
        KINDS.put("video_model_critique", CorruptionKind.VIDEO_MODEL);
        KINDS.put("blind_model_critique", CorruptionKind.BLIND);
        KINDS.put("worst_caption_generation", CorruptionKind.WORST_CAPTION);
    }

    private ChaiNegatives() {}

    /** Reads a record whose clip and task the caller has taken out. */
    static Negative read(Fields in, Pseudonyms people) {
        String type =
                in.content("critique_type").orElseThrow(() -> ChaiDataException.in(in.source(), "no critique_type"));
        CorruptionKind kind = KINDS.get(type);
        if (kind == null) {
            throw ChaiDataException.in(
                    in.source(),
                    "unknown critique_type \"" + type + "\"; the types are " + String.join(", ", KINDS.keySet()));
        }
        Provenance by = new Provenance.Model(
                in.content("model").orElse(ChaiAnnotations.UNKNOWN), in.text("prompt_name"), in.text("mode"));
        Optional<String> text = in.text(textField(kind));
        return new Negative(
                kind,
                text,
                in.text("revised_caption_by_generated_critique"),
                in.text("skip_reason"),
                by,
                in.rest(people));
    }

    static void write(Negative negative, ObjectNode out) {
        out.put("critique_type", type(negative.kind()));
        if (negative.by() instanceof Provenance.Model model) {
            out.put("model", model.name());
            model.promptId().ifPresent(prompt -> out.put("prompt_name", prompt));
            model.mode().ifPresent(mode -> out.put("mode", mode));
        }
        negative.skipReason().ifPresent(reason -> out.put("skip_reason", reason));
        negative.text().ifPresent(text -> out.put(textField(negative.kind()), text));
        negative.revision().ifPresent(text -> out.put("revised_caption_by_generated_critique", text));
        ChaiAnnotations.writeRest(negative.extra(), out);
    }

    static String type(CorruptionKind kind) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String textField(CorruptionKind kind) {
        return kind == CorruptionKind.WORST_CAPTION ? "bad_caption" : "generated_critique";
    }
}
