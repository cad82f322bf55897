package dev.chai.eval.audit;

import dev.chai.eval.metric.Measurer;
import dev.chai.eval.metric.Metric;
import dev.chai.eval.metric.Scale;
import dev.chai.eval.metric.Score;
import dev.chai.eval.metric.Version;
import dev.chai.eval.report.Chart;
import dev.chai.eval.report.Report;
import dev.chai.eval.report.Table;
import dev.chai.eval.stats.Confidence;
import dev.chai.eval.token.Blanks;
import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.LintReport;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.rule.CaptionInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often the language of captions fails, per 100 words, with examples: an audit that needs no references and no people.
 *
 * <pre>{@code
 * CaptionAudit audit = CaptionAudit.of(captions);
 * Report report = audit.report(Confidence.standard());
 * report.score("imprecise");          // findings per 100 words, with an interval
 * report.write(Path.of("audit.html"));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Costs one pass of the linter; keeps its findings. Source: the caption audit of arXiv 2604.21718; the
 * linter takes the place of its annotators and finds only what can be seen in the text.
 *
 * @since 0.1
 */
public final class CaptionAudit {
    private static final int EXAMPLES = 5;

    private final List<Audited> captions;

    private CaptionAudit(List<Audited> captions) {
        this.captions = captions;
    }

    private record Audited(CaptionInput input, int words, List<Diagnostic> findings) {
        long count(FailureFamily family) {
            return findings.stream()
                    .filter(d -> FailureFamily.of(d.category()).equals(Optional.of(family)))
                    .count();
        }
    }

    /** Audits captions with the standard linter. */
    public static CaptionAudit of(Iterable<CaptionInput> captions) {
        return of(captions, Linter.standard());
    }

    /** Audits captions with another linter. */
    public static CaptionAudit of(Iterable<CaptionInput> captions, Linter linter) {
        List<Audited> audited = new ArrayList<>();
        for (CaptionInput input : captions) {
            LintReport report = linter.lint(input);
            audited.add(new Audited(input, Blanks.split(input.text()).size(), report.diagnostics()));
        }
        return new CaptionAudit(List.copyOf(audited));
    }

    /** Returns {@code all}, one score for each family and {@code captions with findings}, then rules, examples and a chart. */
    public Report report(Confidence confidence) {
        Map<String, Score> families = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            ids.add(Integer.toString(i));
        }
        for (FailureFamily family : FailureFamily.values()) {
            families.put(family.id(), confidence.score(new Rate(Optional.of(family)).measure(captions), ids));
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("all", confidence.score(new Rate(Optional.empty()).measure(captions), ids));
        scores.putAll(families);
        return Report.titled("Caption audit")
                .note("Findings per 100 words of " + captions.size() + " captions with "
                        + captions.stream().mapToLong(Audited::words).sum()
                        + " words; imprecise: wrong or ambiguous terms, subjective: mood, praise, speculation,"
                        + " contradictory: statements that cannot hold together.")
                .scores(scores)
                .chart(Chart.bars("Findings per 100 words", families))
                .table(rules())
                .table(examples())
                .build();
    }

    private Table rules() {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, Diagnostic> first = new TreeMap<>();
        for (Audited caption : captions) {
            for (Diagnostic found : caption.findings) {
                counts.computeIfAbsent(found.ruleId(), key -> new long[1])[0]++;
                first.putIfAbsent(found.ruleId(), found);
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        first.forEach((rule, found) -> rows.add(List.of(
                rule,
                found.name(),
                FailureFamily.of(found.category())
                        .map(FailureFamily::id)
                        .orElse(found.category().id()),
                counts.getOrDefault(rule, new long[1])[0])));
        rows.sort(Comparator.comparingLong((List<Object> row) -> (Long) row.get(3))
                .reversed());
        return Table.of("Rules", "rule", "name", "family", "findings").with(rows);
    }

    /** The first few findings of each family, spread over rules: one of each rule before a second one. */
    private Table examples() {
        List<List<Object>> rows = new ArrayList<>();
        for (FailureFamily family : FailureFamily.values()) {
            Map<String, List<Object>> byRule = new LinkedHashMap<>();
            for (Audited caption : captions) {
                for (Diagnostic found : caption.findings) {
                    if (FailureFamily.of(found.category()).equals(Optional.of(family))) {
                        byRule.putIfAbsent(
                                found.ruleId(),
                                List.of(
                                        family.id(),
                                        caption.input.id(),
                                        found.ruleId(),
                                        found.span().of(caption.input.text()),
                                        found.message(),
                                        found.help()));
                    }
                }
            }
            byRule.values().stream().limit(EXAMPLES).forEach(rows::add);
        }
        return Table.of("Examples", "family", "caption", "rule", "text", "finding", "what to do")
                .with(rows);
    }

    /** Findings of a family, or of all three, per 100 words: findings, words and captions with a finding are summed. */
    private record Rate(Optional<FailureFamily> family) implements Metric<Audited> {
        @Override
        public String name() {
            return family.map(FailureFamily::id).orElse("all") + " per 100 words";
        }

        @Override
        public Scale scale() {
            return Scale.COUNT;
        }

        @Override
        public String signature() {
            return "audit:" + family.map(FailureFamily::id).orElse("all") + "|per:100-words|version:"
                    + Version.SIGNATURE;
        }

        @Override
        public int width() {
            return 4;
        }

        @Override
        public Measurer<Audited> measurer() {
            return (caption, row) -> {
                row[0] = 0;
                for (FailureFamily one : FailureFamily.values()) {
                    if (family.isEmpty() || family.get() == one) {
                        row[0] += caption.count(one);
                    }
                }
                row[1] = caption.words;
                row[2] = row[0] > 0 ? 1 : 0;
                row[3] = 1;
                return true;
            };
        }

        @Override
        public double value(double[] sums) {
            return 100 * sums[0] / sums[1];
        }

        @Override
        public Map<String, Double> parts(double[] sums) {
            Map<String, Double> parts = new LinkedHashMap<>();
            parts.put("findings", sums[0]);
            parts.put("words", sums[1]);
            parts.put("captions with findings", sums[2] / sums[3]);
            return parts;
        }
    }
}
