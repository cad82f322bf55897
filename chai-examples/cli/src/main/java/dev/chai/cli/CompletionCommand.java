package dev.chai.cli;

import dev.chai.cli.io.Terminal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code chai completion}: the script that completes commands and options in bash and zsh. */
@Command(
        name = "completion",
        description = "Print the completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  source <(chai completion)")
final class CompletionCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The values that the description of an option lists: "caption, prompt or critique (default: caption)." */
    private static final Pattern VALUES =
            Pattern.compile("(?:^|: )((?:[\\w.-]+, )*[\\w.-]+ or [\\w.-]+)(?: \\(default.*|\\.)$");

    @Override
    public void run() {
        completeValues(spec.root());
        terminal.out().print(AutoComplete.bash("chai", spec.root().commandLine()));
        terminal.out().print('\n');
    }

    private static void completeValues(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            Matcher values = VALUES.matcher(String.join(" ", option.description()));
            if (values.find()) {
                List<String> known = List.of(values.group(1).split(", | or ", -1));
                command.remove(option);
                command.addOption(
                        OptionSpec.builder(option).completionCandidates(known).build());
            }
        }
        command.subcommands().values().forEach(sub -> completeValues(sub.getCommandSpec()));
    }
}
