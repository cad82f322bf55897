package dev.chai.spec.lint;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.LocatedReader;
import dev.chai.spec.data.ReadLimits;
import dev.chai.spec.lint.rules.RuleFile;
import dev.chai.spec.lint.rules.RulePackSchema;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleDocument;
import dev.chai.spec.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds rules that come as data: the bundled ones, a custom file, or what another module contributes.
 *
 * <pre>{@code
 * RulePack mine = RulePack.read(Path.of("our-rules.json"));
 * Linter linter = Linter.builder().pack(mine).build();
 * }</pre>
 *
 * <p>The format is described by {@code rules/rule-pack.schema.json} beside this class. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RulePack {
    private static final String FOLDER = "lint/rules/";

    private final String source;
    private final List<Rule> rules;
    private final Map<String, String> macros;
    private final Map<String, List<String>> contexts;
    private final Supplier<List<RuleDocument>> documents;

    private RulePack(String source, List<Rule> rules, List<RuleFile> files, Supplier<List<RuleDocument>> documents) {
        this.source = source;
        this.rules = rules;
        this.documents = documents;
        macros = joined(files, RuleFile::macros);
        contexts = joined(files, RuleFile::contexts);
    }

    private static RulePack of(String source, List<RuleFile> files, Supplier<List<RuleDocument>> documents) {
        List<Rule> rules = files.stream().flatMap(file -> file.rules().stream()).toList();
        return new RulePack(source, rules, files, documents);
    }

    private static RulePack of(String source, RuleFile file) {
        return of(source, List.of(file), file::documents);
    }

    /**
     * Returns a pack of rules that are code, without examples.
     *
     * @param source the name of the pack in messages
     */
    public static RulePack of(String source, List<? extends Rule> rules) {
        return new RulePack(source, List.copyOf(rules), List.of(), List::of);
    }

    private static <V> Map<String, V> joined(List<RuleFile> files, Function<RuleFile, Map<String, V>> part) {
        Map<String, V> joined = new LinkedHashMap<>();
        files.forEach(file -> joined.putAll(part.apply(file)));
        return Collections.unmodifiableMap(joined);
    }

    /** Returns the rules that come with this module, loaded on first use and shared. */
    public static RulePack bundled() {
        return Bundled.PACK;
    }

    /** Returns the bundled rules and those that other modules contribute, see {@link RulePackProvider}; loaded on first use. */
    public static List<RulePack> installed() {
        return Installed.PACKS;
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

    /**
     * Reads a rule pack from a stream, which stays open.
     *
     * @param source the name of the stream in messages
     * @throws dev.chai.spec.data.ChaiDataException if it is not one; the message names line and column
     * @throws IOException if it cannot be read
     */
    public static RulePack read(InputStream in, String source) throws IOException {
        int limit = LintLimits.defaults().maxFileBytes();
        ReadLimits limits = ReadLimits.standard().withMaxBytes(limit).withMaxTokens(limit);
        JsonText text = JsonText.of(source, in.readNBytes(limit + 1), limits);
        DataProblem.throwFirst(RulePackSchema.problems(text));
        return of(source, RuleFile.of(text.located()));
    }

    /**
     * Reads a file that only describes rules, for rules that code checks. It has the format of rule packs, with {@code "coded"} as
     * the kind of every rule and no keys of other kinds.
     *
     * <pre>{@code
     * RulePack coded = RulePack.coded(in, "our-rules.json", (info, message) -> new BlinkRule(info, message));
     * }</pre>
     *
     * @param in stays open
     * @param source the name of the stream in messages
     * @param code makes the rule of each description and message
     * @throws dev.chai.spec.data.ChaiDataException if it is not such a file; the message names line and column
     * @throws IOException if it cannot be read
     */
    public static RulePack coded(InputStream in, String source, BiFunction<RuleInfo, String, Rule> code)
            throws IOException {
        int limit = LintLimits.defaults().maxFileBytes();
        return of(source, RuleFile.coded(LocatedReader.read(in, source, limit), code));
    }

    /** Returns the rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the rules with their examples. Those of the bundled rules are read from their files at the first call. */
    public List<RuleDocument> documents() {
        return documents.get();
    }

    /** Returns the macros that its phrases use, by name with the dollar sign. */
    public Map<String, String> macros() {
        return macros;
    }

    /** Returns the shared contexts, by name with the at sign. */
    public Map<String, List<String>> contexts() {
        return contexts;
    }

    /**
     * Returns the phrases of the shared contexts and of all rules, in the order in which a linter of these rules hands them to its
     * finder.
     */
    public Map<String, List<String>> phrases() {
        Map<String, List<String>> phrases = new LinkedHashMap<>(contexts);
        phrases.putAll(RulePhrases.of(rules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList()));
        return phrases;
    }

    @Override
    public String toString() {
        return rules.size() + " rules of " + source;
    }

    private static final class Bundled {
        static final RulePack PACK = of(
                "bundled",
                BundledData.standard().files(FOLDER).stream()
                        .map(path -> RuleFile.of(BundledData.standard().read(path)))
                        .toList(),
                () -> BundledDocuments.ALL);
    }

    private static final class BundledDocuments {
        static final List<RuleDocument> ALL = BundledData.standard().files(FOLDER).stream()
                .flatMap(path -> RuleFile.of(BundledData.json().read(path)).documents().stream())
                .toList();
    }

    private static final class Installed {
        static final List<RulePack> PACKS = load();

        private static List<RulePack> load() {
            List<RulePack> packs = new ArrayList<>();
            packs.add(bundled());
            ServiceLoader.load(RulePackProvider.class, RulePackProvider.class.getClassLoader())
                    .forEach(provider -> packs.add(provider.pack()));
            return List.copyOf(packs);
        }
    }
}
