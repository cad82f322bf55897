package dev.chai.spec.lint.rules;

import dev.chai.spec.lint.Diagnostic;
import dev.chai.spec.lint.Linter;
import dev.chai.spec.lint.LinterBuilder;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lints with a single rule of a pack, for the tests of the kinds of rules. */
final class OneRule {
    private static final String COMMON = """
            {"rules": [{"id": "OWN001", "name": "own-rule", "category": "style", "severity": "warning", "summary": "S.",
              "message": "{text}", "why": "w", "help": "h", "kind": "%s"%s}]}""";

    private final Linter linter;

    private OneRule(String json) throws IOException {
        RulePack pack = RulePack.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "own.json");
        LinterBuilder builder = Linter.builder().withoutBundledRules().pack(pack);
        linter = builder.profile(Profile.CAPTION).build();
    }

    /** Returns a rule of a kind; {@code keys} are the members beside the common ones, with apostrophes for quotation marks. */
    static OneRule of(String kind, String keys) throws IOException {
        String more = keys.isEmpty() ? "" : ", " + keys.replace('\'', '"');
        return new OneRule(COMMON.formatted(kind, more));
    }

    /** Returns a rule with another message. */
    static OneRule of(String kind, String message, String keys) throws IOException {
        String more = keys.isEmpty() ? "" : ", " + keys.replace('\'', '"');
        return new OneRule(COMMON.formatted(kind, more).replace("\"{text}\"", "\"" + message + "\""));
    }

    List<Diagnostic> lint(CaptionInput input) {
        return linter.lint(input).diagnostics();
    }

    /** Returns the words that are reported, joined by a vertical bar. */
    String finds(CaptionInput input) {
        return String.join(
                "|",
                lint(input).stream().map(found -> found.span().of(input.text())).toList());
    }

    String finds(String text) {
        return finds(CaptionInput.of(text));
    }
}
