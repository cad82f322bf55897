package dev.chai.cli.lint;

import dev.chai.cli.lint.LintAnswer.Fixable;
import dev.chai.spec.lint.FixedText;
import dev.chai.spec.lint.Position;
import dev.chai.spec.lint.report.ReportWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A report that the library writes, followed by what there is to say about fixes where the format is for people. */
final class WrittenReport implements LintOutput {
    private final ReportWriter writer;
    private final PrintStream out;
    private final List<String> left = new ArrayList<>();
    private Fixable fixable = Fixable.NOTHING;
    private final boolean forPeople;

    WrittenReport(ReportWriter writer, PrintStream out, boolean forPeople) {
        this.writer = writer;
        this.out = out;
        this.forPeople = forPeople;
    }

    @Override
    public void write(LintRecord text, LintAnswer answer) throws IOException {
        writer.write(answer.report(), answer.fixed().map(FixedText::text));
        fixable = fixable.plus(answer.fixable());
        answer.fixed().ifPresent(fixed -> fixed.left().forEach(fix -> left.add(line(text, fix))));
    }

    private static String line(LintRecord text, FixedText.Unapplied fix) {
        Position at = Position.of(
                text.input().text(),
                Math.min(fix.finding().span().start(), text.input().text().length()));
        String name = text.id().isEmpty() ? "text" : text.id();
        return "not fixed: " + name + ", column " + at.column() + ", "
                + fix.finding().ruleId() + ": " + fix.reason();
    }

    @Override
    public void failed(LintRecord text) throws IOException {
        writer.failed(text.id(), text.error().orElse(""));
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (forPeople) {
            left.forEach(out::println);
            if (!fixable.equals(Fixable.NOTHING)) {
                out.println(fixable);
            }
        }
    }
}
