package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chai.cli.io.Terminal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

final class CommandsTest {
    static final java.util.List<String> NAMES = Commands.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyNameIsTheNameOfItsCommand(String name) {
        Command command = Commands.command(name).getAnnotation(Command.class);
        assertThat(command.name()).isEqualTo(name);
    }

    /** A lone percent sign makes picocli warn on every run of the command. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void everyLineOfHelpIsAFormat(String name) {
        CommandLine line = new CommandLine(Commands.command(name), new TerminalFactory(Terminal.system()));
        checkHelp(line.getCommandSpec());
    }

    private static void checkHelp(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        Stream.of(usage.header(), usage.description(), usage.footer())
                .flatMap(Arrays::stream)
                .forEach(text -> assertThatCode(() -> String.format(Locale.ROOT, text))
                        .as(text)
                        .doesNotThrowAnyException());
        command.subcommands().values().forEach(each -> checkHelp(each.getCommandSpec()));
    }
}
