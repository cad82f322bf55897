package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine.Command;

final class CommandsTest {
    static final java.util.List<String> NAMES = Commands.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyNameIsTheNameOfItsCommand(String name) {
        Command command = Commands.command(name).getAnnotation(Command.class);
        assertThat(command.name()).isEqualTo(name);
    }
}
