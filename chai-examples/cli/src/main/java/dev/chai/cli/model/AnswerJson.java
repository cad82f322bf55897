package dev.chai.cli.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chai.model.role.RewardScore;
import dev.chai.model.role.Written;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmResponse;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes what came back from a model, with its provenance. */
public final class AnswerJson {
    private static final JsonMapper RECORDS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(how -> how.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private AnswerJson() {}

    static String prompt(VlmRequest request) {
        StringBuilder prompt = new StringBuilder();
        for (VlmPart part : request.messages().get(0).parts()) {
            if (part instanceof VlmPart.Text text) {
                prompt.append(text.text());
            }
        }
        return prompt.toString();
    }

    static void write(JsonGenerator json, String name, Written written) {
        json.writeStringProperty(name, written.text());
        writeCall(json, written.response());
    }

    static void writeCall(JsonGenerator json, VlmResponse response) {
        json.writeStringProperty("finish", response.finish().name().toLowerCase(Locale.ROOT));
        writeRecord(json, "usage", response.usage());
        writeWarnings(json, response.warnings());
        writeRecord(json, "provenance", response.provenance());
    }

    static void write(JsonGenerator json, RewardScore score, boolean trace) {
        json.writeNumberProperty("score", score.pYes());
        json.writeBooleanProperty("censored", score.censored());
        if (score.pYesNormalised().isPresent()) {
            json.writeNumberProperty("normalised", score.pYesNormalised().getAsDouble());
        }
        if (trace) {
            writeRecord(json, "trace", score.trace());
        }
        writeWarnings(json, score.warnings());
        writeRecord(json, "provenance", score.provenance());
    }

    private static void writeWarnings(JsonGenerator json, List<String> warnings) {
        if (!warnings.isEmpty()) {
            json.writeArrayPropertyStart("warnings");
            warnings.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void writeRecord(JsonGenerator json, String name, Record value) {
        json.writeName(name);
        json.writeRawValue(RECORDS.writeValueAsString(value));
    }
}
