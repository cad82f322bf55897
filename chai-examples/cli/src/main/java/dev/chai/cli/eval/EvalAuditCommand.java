package dev.chai.cli.eval;

import dev.chai.cli.io.Terminal;
import dev.chai.cli.lint.LintRecord;
import dev.chai.cli.lint.LintSource;
import dev.chai.eval.Evaluations;
import dev.chai.spec.rule.CaptionInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code chai eval audit}: language failures of captions. */
@Command(
        name = "audit",
        description = "Audit captions by the linter: failures per 100 words in three families, with examples.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nInput:%n",
        footer = {
            "  {\"id\":\"a\",\"text\":\"The camera pans up to a stunning city.\",\"aspect\"?}, or a caption a line in"
                    + " a .txt file",
            "",
            "Families: imprecise (wrong or ambiguous terms), subjective, contradictory."
        })
final class EvalAuditCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CAPTIONS", description = "A .jsonl or text file, or - for standard input.")
    private String file;

    @Mixin
    private final EvalConfidence confidence = new EvalConfidence();

    @Mixin
    private final EvalOutput output = new EvalOutput();

    EvalAuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        output.check();
        List<CaptionInput> captions = new ArrayList<>();
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            LintSource texts = file.endsWith(".txt") ? new LintSource(in, file, false) : LintSource.guessing(in, file);
            for (Optional<LintRecord> text = texts.next(); text.isPresent(); text = texts.next()) {
                LintRecord record = text.get();
                record.error().ifPresent(problem -> {
                    throw new IllegalArgumentException(file + ": " + problem);
                });
                captions.add(record.input());
            }
        }
        if (captions.isEmpty()) {
            throw new IllegalArgumentException(file + ": holds no captions");
        }
        return output.write(terminal, Evaluations.audit(captions, confidence.get()));
    }
}
