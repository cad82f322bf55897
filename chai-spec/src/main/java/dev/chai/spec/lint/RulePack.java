package dev.chai.spec.lint;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.lint.rules.RuleFile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules that come as data: the bundled ones, or a file of one's own.
 *
 * <pre>{@code
 * RulePack mine = RulePack.read(Path.of("our-rules.json"));
 * Linter linter = Linter.builder().pack(mine).build();
 * }</pre>
 *
 * <p>The format is described by {@code rules/rule-pack.schema.json} beside this class. Immutable and thread-safe.
 */
public final class RulePack {
    static final List<String> BUNDLED = List.of(
            "contexts",
            "camera-terms",
            "camera-ambiguity",
            "camera-logic",
            "spatial",
            "subject-motion",
            "scene",
            "subjectivity",
            "structure",
            "completeness",
            "prompt",
            "critique");

    private final String source;
    private final List<Rule> rules;
    private final Map<String, String> macros;
    private final Map<String, List<String>> contexts;
    /** Empty for the bundled rules, whose examples are read when they are asked for. */
    private final Optional<List<RuleDocument>> documents;

    private RulePack(
            String source,
            List<Rule> rules,
            Map<String, String> macros,
            Map<String, List<String>> contexts,
            Optional<List<RuleDocument>> documents) {
        this.source = source;
        this.rules = List.copyOf(rules);
        this.macros = Collections.unmodifiableMap(macros);
        this.contexts = Collections.unmodifiableMap(contexts);
        this.documents = documents;
    }

    /** The rules that come with the library, loaded on first use and shared. */
    public static RulePack bundled() {
        return Bundled.PACK;
    }

    /**
     * Reads a rule pack.
     *
     * @throws dev.chai.spec.data.ChaiDataException if it is not one; the message names line and column
     * @throws IOException if it cannot be read
     */
    public static RulePack read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** Reads a rule pack from a stream, which stays open; {@code source} names it in messages. */
    public static RulePack read(InputStream in, String source) throws IOException {
        int limit = LintLimits.defaults().maxFileBytes();
        RuleFile file = RuleFile.of(LocatedReader.read(in, source, limit));
        return new RulePack(source, file.rules(), file.macros(), file.contexts(), Optional.of(file.documents()));
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules with their examples. Those of the bundled rules are read from their files at the first call. */
    public List<RuleDocument> documents() {
        return documents.orElseGet(() -> BundledDocuments.ALL);
    }

    /** The macros that its phrases use, by name with the dollar sign. */
    public Map<String, String> macros() {
        return macros;
    }

    /** The shared contexts, by name with the at sign. */
    public Map<String, List<String>> contexts() {
        return contexts;
    }

    @Override
    public String toString() {
        return rules.size() + " rules of " + source;
    }

    /** The files of the bundled rules, as paths of {@link BundledData}. */
    public static List<String> bundledFiles() {
        List<String> paths = new ArrayList<>();
        for (String name : BUNDLED) {
            paths.add(path(name));
        }
        return paths;
    }

    private static String path(String name) {
        return "lint/rules/" + name + ".json";
    }

    private static final class Bundled {
        static final RulePack PACK = load();

        private static RulePack load() {
            List<Rule> rules = new ArrayList<>();
            Map<String, String> macros = new LinkedHashMap<>();
            Map<String, List<String>> contexts = new LinkedHashMap<>();
            for (String path : bundledFiles()) {
                RuleFile file = RuleFile.of(BundledData.standard().read(path));
                rules.addAll(file.rules());
                macros.putAll(file.macros());
                contexts.putAll(file.contexts());
            }
            return new RulePack("bundled", rules, macros, contexts, Optional.empty());
        }
    }

    private static final class BundledDocuments {
        static final List<RuleDocument> ALL = BUNDLED.stream()
                .flatMap(name -> RuleFile.of(BundledData.json().read(path(name))).documents().stream())
                .toList();
    }
}
