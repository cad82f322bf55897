package dev.chai.cli.prompt;

import dev.chai.cli.io.Choice;
import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.document.PromptDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chai prompt show}: one prompt as read. */
@Command(
        name = "show",
        description = "Show the shots, fields, negative parts and primitives of a prompt.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  echo '[0-3s] A wide shot. [3-6s] The camera tilts up.' | chai prompt show -",
            "",
            "The whole file is one prompt: text, or JSON with fields and lists of shots."
        })
final class PromptShowCommand implements Callable<Integer> {
    /** Ten times the longest text that the linter takes by default; a longer file is no prompt. */
    private static final int MAX_BYTES = 10 << 20;

    private static final List<String> FORMATS = List.of("text", "json");

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json, one object.")
    private String format = "text";

    @Parameters(paramLabel = "FILE", description = "A file with one prompt, or - for standard input.")
    private String file;

    PromptShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = Choice.of("--format", format, FORMATS).equals("json");
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                terminal.err()
                        .println("chai: " + file + ": more than " + (MAX_BYTES >> 20) + " MiB, so it is no prompt");
                return ExitCode.USAGE;
            }
            PromptDocument document = PromptDocument.read(text(bytes));
            PromptView view = new PromptView(document);
            terminal.out().print(json ? view.toJson() : view.toText());
            document.problem().ifPresent(problem -> terminal.err().println("chai: " + file + ": " + problem));
        }
        return ExitCode.OK;
    }

    /** The text without a byte order mark. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
