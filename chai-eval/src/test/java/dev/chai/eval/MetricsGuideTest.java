package dev.chai.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chai.eval.metric.Sample;
import dev.chai.eval.metric.Score;
import dev.chai.eval.primitive.ClaimMatch;
import dev.chai.eval.primitive.PrimitiveF1;
import dev.chai.eval.report.Report;
import dev.chai.eval.stats.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the guide on metrics, compiled and run; and that the guide holds nothing else. */
class MetricsGuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

    @TempDir
    Path folder = Path.of("replaced by JUnit");

    @Test
    void theExamplesRun() throws IOException {
        Files.writeString(folder.resolve("predictions.jsonl"), "{\"id\":\"a\",\"text\":\"It pans right.\"}\n");
        Files.writeString(folder.resolve("references.jsonl"), "{\"id\":\"a\",\"text\":\"It pans left.\"}\n");
        Corpus corpus = Corpus.read(folder.resolve("predictions.jsonl"), folder.resolve("references.jsonl"));
        Report report = Evaluations.text(corpus, List.of("bleu", "primitive-f1"), Confidence.standard());
        System.out.println(report);
        report.write(folder.resolve("report.html"));

        Sample sample = Sample.of("clip-7", "The camera slowly pans right.", "The camera slowly pans left.");
        Score f1 = PrimitiveF1.standard().score(sample);
        System.out.println(f1.part("contradictions")); // 1.0
        System.out.println(ClaimMatch.of("It pans right.", "It pans left.").contradictions());
        assertThat(f1.part("contradictions")).isEqualTo(1);

        String cell = report.toHtmlFragment(); // display("text/html", cell)
        assertThat(cell).contains("primitive-f1");
    }

    @Test
    void everyLineOfTheGuideIsHere() throws IOException {
        Path root = Path.of(System.getProperty("chai.root", ".."));
        Path guide = root.resolve("chai-examples/docs/guides/metrics.md");
        Path here = root.resolve("chai-eval/src/test/java/dev/chai/eval/MetricsGuideTest.java");
        assumeTrue(Files.exists(guide) && Files.exists(here), "not within the repository");
        String compiled = squeezed(Files.readString(here));
        BLOCK.matcher(Files.readString(guide))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.isBlank())
                .forEach(line -> assertThat(compiled).contains(squeezed(line)));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
