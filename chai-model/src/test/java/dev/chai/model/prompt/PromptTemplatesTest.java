package dev.chai.model.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PromptTemplatesTest {
    @TempDir
    private Path folder;

    @Test
    void rewardIsTheTemplateOfT2vMetrics() {
        PromptTemplate reward = PromptTemplates.bundled().require("reward/t2v-metrics");
        assertThat(reward.fill(Map.of("caption", "A {cat} costs $1.")))
                .isEqualTo("Does this figure show \"A {cat} costs $1.\"? Please answer Yes or No.");
        assertThat(reward.answers()).containsExactly("Yes", "No");
        assertThat(reward.id()).isEqualTo("reward/t2v-metrics@1");
    }

    @Test
    void bundledTemplatesHaveTheGapsThatTheRolesFill() {
        PromptTemplates prompts = PromptTemplates.bundled();
        assertThat(prompts.names())
                .containsExactly(
                        "caption",
                        "critique",
                        "critique-again",
                        "revise",
                        "reward/t2v-metrics",
                        "reward/with-task",
                        "moment");
        assertThat(prompts.require("critique").gaps()).containsExactly("task", "caption", "perfect");
        assertThat(prompts.require("critique-again").gaps())
                .containsExactly("task", "caption", "earlier", "complaints");
        assertThat(prompts.require("revise").gaps()).containsExactly("task", "caption", "critique");
    }

    @Test
    void bundledFileKeepsToItsSchema() throws Exception {
        URL file = Objects.requireNonNull(PromptTemplates.class.getResource("prompts.json"));
        JsonText text = JsonText.read(Path.of(file.toURI()), ReadLimits.standard());
        DataSchema schema =
                DataSchema.of(Objects.requireNonNull(PromptTemplates.class.getResourceAsStream("prompts.schema.json")));
        assertThat(schema.problems(text)).isEmpty();
    }

    @Test
    void missingValueNamesTheGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptTemplate.of("mine", "{caption}?").fill(Map.of("task", "x")))
                .withMessage("template mine has a gap {caption}, for which only [task] are given");
    }

    @Test
    void ownTemplatesReplaceTheBundled() throws Exception {
        Path file = folder.resolve("prompts.json");
        Files.writeString(file, "{\"templates\":[{\"name\":\"caption\",\"version\":2,\"text\":[\"Do: {task}\"]}]}");
        PromptTemplates mine = PromptTemplates.bundled().with(PromptTemplates.read(file));
        assertThat(mine.require("caption").fill(Map.of("task", "look"))).isEqualTo("Do: look");
        assertThat(mine.require("revise").id()).isEqualTo("revise@1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mine.require("capton"))
                .withMessage("no prompt template \"capton\", did you mean caption?");
    }

    @Test
    void badFilesAreLocated() throws Exception {
        Path file = folder.resolve("prompts.json");
        Files.writeString(file, "{\"templates\":[{\"name\":\"caption\",\"txt\":[]}]}");
        assertThatThrownBy(() -> PromptTemplates.read(file))
                .isInstanceOf(ChaiDataException.class)
                .hasMessageContaining("prompts.json:1:")
                .hasMessageContaining("there is no key \"txt\", did you mean text?");
    }
}
