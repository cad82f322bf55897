package dev.chai.spec.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.spec.Span;
import dev.chai.spec.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide on mentions, run; and that the guide has no others. */
class MentionsGuideTest {
    private static final Path ROOT = Path.of(System.getProperty("chai.root", ".."));
    private static final Path GUIDE = ROOT.resolve("chai-examples/docs/guides/mentions.md");

    @Test
    void aWatchedPhraseIsFoundWhereTheGuideSays() {
        MentionFinder finder = MentionFinder.builder(Taxonomy.bundled())
                .watch("mood", "[very] (epic|dreamy) *")
                .build();
        List<PhraseMatch> found = finder.analyze("A very epic shot.").phrases(); // mood, 2..16
        assertThat(found).containsExactly(new PhraseMatch("mood", new Span(2, 16), false));
    }

    @Test
    void theWordingsOfTheGuideAreRead(@TempDir Path folder) throws IOException {
        assumeTrue(Files.exists(GUIDE), "not within the repository");
        Path file = Files.writeString(folder.resolve("house.json"), block("json"));
        Wordings wordings = Wordings.read(file);
        MentionFinder house =
                MentionFinder.builder(Taxonomy.bundled()).wordings(wordings).build();
        assertThat(ids(house.find("The camera creeps up on the door."))).containsExactly("dolly-in"); // dolly-in
        assertThat(ids(house.find("A shot from the back of a dragon."))).containsExactly("high-angle");
        assertThat(ids(house.find("She plays the pan flute on the left."))).doesNotContain("pan-left");
    }

    @Test
    void everyCallOfTheGuideIsHere() throws IOException {
        Path here = ROOT.resolve("chai-spec/src/test/java/dev/chai/spec/mention/MentionsGuideTest.java");
        assumeTrue(Files.exists(GUIDE) && Files.exists(here), "not within the repository");
        String compiled = squeezed(Files.readString(here));
        Matcher blocks = block("java", Files.readString(GUIDE));
        while (blocks.find()) {
            blocks.group(1)
                    .lines()
                    .map(line -> squeezed(line.replaceAll(";.*", "").replace("Path.of(\"house.json\")", "file")))
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> assertThat(compiled).contains(line));
        }
    }

    private static String block(String language) throws IOException {
        Matcher blocks = block(language, Files.readString(GUIDE));
        assertThat(blocks.find()).as("a block of %s", language).isTrue();
        return blocks.group(1);
    }

    private static Matcher block(String language, String text) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(text);
    }

    private static List<String> ids(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.primitive().id()).toList();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s", "");
    }
}
