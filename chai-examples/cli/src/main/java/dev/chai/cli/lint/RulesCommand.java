package dev.chai.cli.lint;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.spec.data.Nearest;
import dev.chai.spec.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chai rules}: the lint rules, a line each, or some of them explained. */
@Command(
        name = "rules",
        description = "List the lint rules, or explain some of them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  chai rules", "  chai rules CAM201", "  chai rules vertical-pan", "  chai rules CAM2"})
public final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final RuleCatalog catalog = RuleCatalog.standard();

    @Parameters(
            paramLabel = "RULE",
            arity = "0..*",
            description = "Ids or names of rules to explain; the start of an id lists those that begin so.")
    private List<String> names = List.of();

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (names.isEmpty()) {
            list(catalog.all());
        }
        names.forEach(this::show);
        return ExitCode.OK;
    }

    private void show(String name) {
        Optional<RuleInfo> rule = catalog.find(name);
        if (rule.isPresent()) {
            terminal.out().println(catalog.explain(rule.get()));
            return;
        }
        List<RuleInfo> family = catalog.family(name);
        if (family.isEmpty()) {
            throw new IllegalArgumentException("no rule \"" + name + "\"" + Nearest.hint(name, callable()));
        }
        list(family);
    }

    private List<String> callable() {
        return catalog.all().stream()
                .flatMap(rule -> Stream.of(rule.id(), rule.name()))
                .toList();
    }

    private void list(List<RuleInfo> rules) {
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        for (RuleInfo rule : rules) {
            String name = rule.name() + " ".repeat(width - rule.name().length());
            terminal.out().println(rule.id() + "  " + name + "  " + rule.summary());
        }
    }
}
