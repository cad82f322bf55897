package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Holds one file of rules: its rules, macros and shared contexts. Immutable and thread-safe. */
public final class RuleFile {
    static final Key<?> SCHEMA = Key.other("$schema", Form.STRING);
    static final Key<Map<String, String>> MACROS = Key.<Map<String, String>>of(
                    "macros",
                    Form.map("^\\$[A-Za-z]{1,40}$", "a dollar sign and at most 40 letters", Form.STRING),
                    RuleFile::macros)
            .orElse(Map.of());
    static final Key<Map<String, List<String>>> CONTEXTS = Key.<Map<String, List<String>>>of(
                    "contexts",
                    Form.map("^@[A-Za-z-]{1,40}$", "an at sign and at most 40 letters", Form.STRINGS),
                    RuleFile::contexts)
            .orElse(Map.of());
    static final String RULES = "rules";

    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleReader> readers = new ArrayList<>();
    private final Map<String, String> macros;
    private final Map<String, List<String>> contexts;

    private RuleFile(Located root, Function<RuleReader, Rule> rule) {
        macros = MACROS.in(root);
        contexts = CONTEXTS.in(root);
        for (Located json : root.elements(RULES)) {
            RuleReader reader = new RuleReader(json);
            readers.add(reader);
            rules.add(rule.apply(reader));
        }
    }

    /** Reads a file of the module, or one that the schema has accepted. */
    public static RuleFile of(Located root) {
        return new RuleFile(root, RuleReader::rule);
    }

    /** Reads a file whose rules are checked by code. */
    public static RuleFile coded(Located root, BiFunction<RuleInfo, String, Rule> code) {
        return new RuleFile(root, reader -> reader.coded(code));
    }

    private static Map<String, String> macros(Located json) {
        Map<String, String> macros = new LinkedHashMap<>();
        json.members().forEach((name, body) -> macros.put(name, body.string()));
        return macros;
    }

    private static Map<String, List<String>> contexts(Located json) {
        Map<String, List<String>> contexts = new LinkedHashMap<>();
        json.members().forEach((name, body) -> contexts.put(name, List.copyOf(body.strings())));
        return contexts;
    }

    /** Returns the rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the rules with their examples. */
    public List<RuleDocument> documents() {
        List<RuleDocument> documents = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            documents.add(readers.get(i).document(rules.get(i)));
        }
        return documents;
    }

    /** Returns the macros by name. */
    public Map<String, String> macros() {
        return macros;
    }

    /** Returns the contexts by name. */
    public Map<String, List<String>> contexts() {
        return contexts;
    }
}
