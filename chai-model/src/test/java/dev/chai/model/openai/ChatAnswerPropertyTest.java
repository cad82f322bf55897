package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.openai.http.Secrets;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmListener;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

final class ChatAnswerPropertyTest {
    @Property(tries = 500)
    void anyJsonObjectGivesAnAnswerOrOurOwnFailure(
            @ForAll @Size(max = 6) List<@StringLength(max = 8) String> names, @ForAll @IntRange(max = 5) int shape) {
        String inner = names.isEmpty() ? "null" : JsonMapper.shared().writeValueAsString(names);
        String[] shapes = {
            "{\"choices\":" + inner + "}",
            "{\"choices\":[" + inner + "]}",
            "{\"choices\":[{\"message\":" + inner + ",\"logprobs\":" + inner + "}]}",
            "{\"choices\":[{\"message\":{\"content\":" + inner + "},\"finish_reason\":" + inner + "}],\"usage\":"
                    + inner + "}",
            "{\"choices\":[{\"delta\":{\"content\":1},\"logprobs\":{\"content\":" + inner + "}}]}",
            "{\"choices\":{\"a\":" + inner + "}}"
        };
        ChatAnswer answer = new ChatAnswer(VlmListener.NONE, Secrets.none());
        try {
            answer.addWhole(JsonMapper.shared().readTree(shapes[shape]));
            assertThat(answer.text()).isNotNull();
        } catch (VlmException ours) {
            assertThat(ours).hasMessageContaining("answer");
        } catch (JacksonException theirs) {
            throw new AssertionError("a user would see " + theirs.getMessage(), theirs);
        }
    }
}
