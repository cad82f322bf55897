package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootTest {
    static final java.util.List<String> NAMES = Commands.NAMES;

    @ParameterizedTest
    @ValueSource(strings = {"lnit", "lnit --help", "lnit -h", "lnit a.txt"})
    void anUnknownCommandIsWrongUsageAlsoWithHelp(String line) {
        Run run = Run.chai(line.split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lnit", "lint");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownSubcommandIsWrongUsageAlsoWithHelp() {
        Run run = Run.chai("spec", "shwo", "--help");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("shwo", "show");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyCommandHasHelp(String name) {
        assertThat(Run.chai(name, "--help").code()).isZero();
    }

    /** Examples are copied: a break inside one would be copied too. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void helpKeepsTheLinesOfItsExamples(String name) {
        picocli.CommandLine.Model.CommandSpec command = picocli.CommandLine.Model.CommandSpec.forAnnotatedObject(
                Commands.command(name), new TerminalFactory(dev.chai.cli.io.Terminal.system()));
        String help = Run.chai(name, "--help").out();
        for (String line : command.usageMessage().footer()) {
            assertThat(help).contains(String.format(java.util.Locale.ROOT, line) + "\n");
        }
    }

    @Test
    void aMessageSendsNothingToTheTerminal() {
        Run run = Run.chai("lint", "--no-config", "no\u001B[31mfile\u202E.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no [31mfile").doesNotContain("\u001B", "\u202E");
    }
}
