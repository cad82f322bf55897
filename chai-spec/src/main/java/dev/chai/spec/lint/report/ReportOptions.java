package dev.chai.spec.lint.report;

import dev.chai.spec.lint.Linter;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.SourceRoot;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a report is written.
 *
 * <pre>{@code
 * ReportOptions options = ReportOptions.of(linter).withColor(true);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules the rules that ran, for formats that list them
 * @param color whether text is colored with ANSI escapes
 * @param width the widest line of an excerpt, in columns
 * @param version the version of the program, for formats that name it
 * @param root the folder that SARIF and GitHub name files relative to; empty to name them as they were given
 * @param rulePages the address below which each rule has a page such as {@code CAM201.md}, for SARIF
 * @since 0.1
 */
public record ReportOptions(
        List<RuleInfo> rules,
        boolean color,
        int width,
        String version,
        Optional<SourceRoot> root,
        Optional<URI> rulePages) {
    private static final int USUAL_WIDTH = 110;
    /** Room for a caret and some words. */
    private static final int MIN_WIDTH = 40;

    /** Copies the list. */
    public ReportOptions {
        rules = List.copyOf(rules);
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(rulePages, "rulePages");
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException("width is " + width + " but must be " + MIN_WIDTH + " or more");
        }
    }

    /** Returns plain text, for formats that do not list the rules that ran: all but SARIF. */
    public static ReportOptions plain() {
        return new ReportOptions(List.of(), false, USUAL_WIDTH, "", Optional.empty(), Optional.empty());
    }

    /** Returns plain text, for the rules of a linter. */
    public static ReportOptions of(Linter linter) {
        return new ReportOptions(linter.rules(), false, USUAL_WIDTH, "", Optional.empty(), Optional.empty());
    }

    /** Returns a copy with or without colors. */
    public ReportOptions withColor(boolean wanted) {
        return new ReportOptions(rules, wanted, width, version, root, rulePages);
    }

    /** Returns a copy with another version of the program. */
    public ReportOptions withVersion(String newVersion) {
        return new ReportOptions(rules, color, width, newVersion, root, rulePages);
    }

    /** Returns a copy that names files relative to a folder. */
    public ReportOptions withRoot(SourceRoot newRoot) {
        return new ReportOptions(rules, color, width, version, Optional.of(newRoot), rulePages);
    }

    /** Returns a copy that knows where the pages of the rules are. */
    public ReportOptions withRulePages(URI address) {
        return new ReportOptions(rules, color, width, version, root, Optional.of(address));
    }

    /** Returns the address of the page about a rule. */
    Optional<String> page(RuleInfo rule) {
        return rulePages.map(pages -> pages + (pages.toString().endsWith("/") ? "" : "/") + rule.id() + ".md");
    }

    /** Returns the name of a file in reports for other programs. */
    String name(String file) {
        return root.map(folder -> folder.name(file)).orElse(file);
    }
}
