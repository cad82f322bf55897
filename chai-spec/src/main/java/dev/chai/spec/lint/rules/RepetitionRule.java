package dev.chai.spec.lint.rules;

import dev.chai.spec.Span;
import dev.chai.spec.lint.match.Template;
import dev.chai.spec.lint.rules.RuleKind.Check;
import dev.chai.spec.rule.Applicability;
import dev.chai.spec.rule.Finding;
import dev.chai.spec.rule.Fix;
import dev.chai.spec.rule.RuleContext;
import dev.chai.spec.rule.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reports a word that occurs twice with nothing but white space between, unless it is allowed. */
final class RepetitionRule implements Check {
    private static final Key<List<String>> ALLOW = Key.strings("allow").saying("Words that may be repeated.");

    static final RuleKind KIND = RuleKind.of(
            "repetition",
            "Reports a word that occurs twice with nothing but white space between.",
            RepetitionRule::new,
            ALLOW);

    private final Template message;
    private final Set<String> allowed;

    private RepetitionRule(RuleReader reader) {
        message = reader.message();
        allowed = Set.copyOf(reader.get(ALLOW));
    }

    // HOT: LintBenchmark
    @Override
    public void check(RuleContext context) {
        CharSequence text = context.text().content();
        int before = 0;
        int beforeEnd = 0;
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetter(text.charAt(at))) {
                beforeEnd = Character.isWhitespace(text.charAt(at)) ? beforeEnd : 0;
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            if (end - at == beforeEnd - before && same(text, before, at, end - at)) {
                check(context, new Span(before, end), new Span(at, end));
            }
            before = at;
            beforeEnd = end;
            at = end;
        }
    }

    /** A hyphen or apostrophe joins: "step-by-step by" repeats nothing. */
    private static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u2019';
    }

    private static boolean same(CharSequence text, int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.toLowerCase(text.charAt(a + i)) != Character.toLowerCase(text.charAt(b + i))) {
                return false;
            }
        }
        return true;
    }

    /** Twice with a capital is a name: "Walla Walla". Words in capitals only are none. */
    private static boolean isName(CharSequence text, Span first, Span second) {
        return second.length() > 1
                && Character.isUpperCase(text.charAt(first.start()))
                && Character.isUpperCase(text.charAt(second.start()))
                && Character.isLowerCase(text.charAt(second.start() + 1));
    }

    private void check(RuleContext context, Span both, Span second) {
        CharSequence text = context.text().content();
        String word = second.of(text).toLowerCase(Locale.ROOT);
        Span first = new Span(both.start(), both.start() + second.length());
        if (allowed.contains(word) || word.codePointAt(0) > 0x24F || isName(text, first, second)) {
            return;
        }
        TextEdit edit = new TextEdit(new Span(first.end(), second.end()), "");
        Fix fix = Fix.replace("remove the second \"" + word + '"', Applicability.SAFE, edit);
        context.report(Finding.at(both, message.about(text, both)).withFixes(List.of(fix)));
    }
}
