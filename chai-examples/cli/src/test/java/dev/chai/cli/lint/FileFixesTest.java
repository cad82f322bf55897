package dev.chai.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFixesTest {
    private static FileFixes.Change change(int line, String before, String after) {
        LintReport clean = new LintReport(CaptionInput.of(after), List.of(), 0, false);
        return new FileFixes.Change(line, before, new FixedText(after, 1, clean, List.of()));
    }

    private static String fixed(boolean json, String content, FileFixes.Change... changes) {
        byte[] bytes = new FileFixes(json, List.of(changes)).applyTo(content.getBytes(StandardCharsets.UTF_8));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void everyLineKeepsItsEndAndTheFirstItsMark() {
        assertThat(fixed(false, "\uFEFFa a\r\nb b\nc c", change(1, "a a", "a"), change(3, "c c", "\u00E7")))
                .isEqualTo("\uFEFFa\r\nb b\n\u00E7");
    }

    @Test
    void aTextOfTwoLinesIsPutOverBoth() {
        assertThat(fixed(false, "<!-- x -->\r\na a\r\nb\r\n", change(1, "<!-- x -->\na a", "<!-- y -->\na")))
                .isEqualTo("<!-- y -->\r\na\r\nb\r\n");
    }

    @Test
    void inJsonOnlyTheTextChanges() {
        String line = "{ \"id\" :1.50, \"meta\":{\"text\":\"a a\"}, \"text\": \"a \\u0061\" , \"x\":[ ]}\r\n";
        assertThat(fixed(true, line, change(1, "a a", "say \"a\"\n\u00E7")))
                .isEqualTo(line.replace("\"a \\u0061\"", "\"say \\\"a\\\"\\n\u00E7\""));
    }

    @Test
    void linesThatAreNoUtf8KeepTheirBytes() {
        byte[] content = {'a', ' ', 'a', '\n', (byte) 0xC3, '\n'};
        assertThat(new FileFixes(false, List.of(change(1, "a a", "a"))).applyTo(content))
                .containsExactly('a', '\n', 0xC3, '\n');
    }

    @Test
    void theFileIsReplacedThroughLinksAndNothingIsLeftBeside(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a a\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        new FileFixes(false, List.of(change(1, "a a", "a"))).write(link);
        assertThat(file).hasContent("a\n");
        assertThat(link).isSymbolicLink();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void theDiffShowsTheLinesAround() {
        String diff = new FileFixes(false, List.of(change(5, "e e", "e"), change(20, "t t", "t")))
                .diff("a.txt", content().getBytes(StandardCharsets.UTF_8));
        assertThat(diff).isEqualTo("""
                        --- a.txt
                        +++ a.txt
                        @@ -2,7 +2,7 @@
                         b
                         c
                         d
                        -e e
                        +e
                         f
                         g
                         h
                        @@ -17,4 +17,4 @@
                         q
                         r
                         s
                        -t t
                        \\ No newline at end of file
                        +t
                        \\ No newline at end of file
                        """);
    }

    private static String content() {
        return "a\nb\nc\nd\ne e\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\nt t";
    }
}
