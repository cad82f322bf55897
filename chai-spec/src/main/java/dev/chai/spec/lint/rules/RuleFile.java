package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of rules: its rules, macros and shared contexts. Immutable and thread-safe. */
public final class RuleFile {
    private static final int MAX_NAME = 41;

    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleReader> readers = new ArrayList<>();
    private final Map<String, String> macros = new LinkedHashMap<>();
    private final Map<String, List<String>> contexts = new LinkedHashMap<>();

    private RuleFile(Located root) {
        root.allow(List.of("$schema", "macros", "contexts", "rules"));
        for (Map.Entry<String, Located> macro : root.members("macros").entrySet()) {
            macro(macro.getKey(), macro.getValue());
        }
        for (Map.Entry<String, Located> context : root.members("contexts").entrySet()) {
            context(context.getKey(), context.getValue());
        }
    }

    /** Reads a file. */
    public static RuleFile of(Located root) {
        RuleFile file = new RuleFile(root);
        for (Located rule : root.elements("rules")) {
            file.rule(rule);
        }
        return file;
    }

    private void macro(String name, Located body) {
        if (!isName(name, '$')) {
            throw body.error("the name of a macro is a dollar sign and at most 40 letters, not \"" + name + "\"");
        }
        macros.put(name, body.string());
    }

    private void context(String name, Located body) {
        if (!isName(name, '@')) {
            throw body.error("the name of a context is an at sign and at most 40 letters, not \"" + name + "\"");
        }
        contexts.put(name, List.copyOf(body.strings()));
    }

    /** A sign and one to forty letters; in names of contexts hyphens count as letters. */
    private static boolean isName(String name, char sign) {
        if (name.length() < 2 || name.length() > MAX_NAME || name.charAt(0) != sign) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c == '-' && sign == '@');
            if (!letter) {
                return false;
            }
        }
        return true;
    }

    private void rule(Located json) {
        RuleReader reader = new RuleReader(json);
        readers.add(reader);
        rules.add(reader.rule());
    }

    /** The rules. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules with their examples. */
    public List<RuleDocument> documents() {
        List<RuleDocument> documents = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            documents.add(readers.get(i).document(rules.get(i)));
        }
        return documents;
    }

    /** The macros by name. */
    public Map<String, String> macros() {
        return macros;
    }

    /** The contexts by name. */
    public Map<String, List<String>> contexts() {
        return contexts;
    }
}
