package dev.chai.critique.judge;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what a model answered: JSON that keeps the schema, with one verdict for each item; anything else is no answer. */
final class Answer {
    private static final DataSchema SCHEMA = DataSchema.of(
            Objects.requireNonNull(Answer.class.getResourceAsStream("answer.schema.json"), "answer.schema.json"));

    private Answer() {}

    /** The verdicts in the order of the items, or empty. */
    static Optional<List<String>> read(String text, Question question) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            byte[] json = text.substring(start, end + 1).getBytes(StandardCharsets.UTF_8);
            JsonText answer = JsonText.of("answer", json, ReadLimits.standard());
            List<DataProblem> problems = SCHEMA.problems(answer);
            return problems.isEmpty() ? verdicts(answer.tree(), question) : Optional.empty();
        } catch (ChaiDataException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> verdicts(JsonNode answer, Question question) {
        List<String> verdicts =
                new ArrayList<>(Collections.nCopies(question.items().size(), ""));
        for (JsonNode one : answer.path("answers")) {
            int place = one.path("id").intValue() - 1;
            String verdict = one.path("verdict").stringValue();
            boolean fits = place < verdicts.size()
                    && verdicts.get(place).isEmpty()
                    && question.property().verdicts().contains(verdict);
            if (!fits) {
                return Optional.empty();
            }
            verdicts.set(place, verdict);
        }
        return verdicts.contains("") ? Optional.empty() : Optional.of(verdicts);
    }
}
