package dev.chai.spec.rule;

import dev.chai.spec.Aspect;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a rule before it runs: its name, its severity and the texts that explain it.
 *
 * <pre>{@code
 * RuleInfo rule = Linter.standard().rule("CAM201").orElseThrow();
 * rule.name();      // "vertical-pan"
 * rule.why();       // the reason, for people
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param id stable code, for example {@code CAM201}: letters for the area, then a number whose hundreds are the family
 * @param name stable readable name of the bad pattern, for example {@code vertical-pan}
 * @param aliases earlier ids or names that still work in configurations and suppressions
 * @param category the kind of failure
 * @param stability how settled it is
 * @param severities by profile; a profile that is missing does not run the rule
 * @param aspects the aspects to whose captions it applies; empty for all texts
 * @param targets the generators to whose prompts it applies; empty for all
 * @param summary one sentence for lists
 * @param why the reason
 * @param help what to do
 * @param primitives ids of the primitives it is about
 * @param sources where it comes from, for example {@code taxonomy c26} or {@code C07}
 */
public record RuleInfo(
        String id,
        String name,
        List<String> aliases,
        Category category,
        Stability stability,
        Map<Profile, Severity> severities,
        Set<Aspect> aspects,
        Set<Target> targets,
        String summary,
        String why,
        String help,
        List<String> primitives,
        List<String> sources) {
    /** The page of a rule, relative to the folder of the rule pages. */
    private static final String PAGE = "docs/rules/";

    /** Copies the collections. */
    public RuleInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(stability, "stability");
        severities = Map.copyOf(severities);
        aspects = Set.copyOf(aspects);
        targets = Set.copyOf(targets);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(help, "help");
        primitives = List.copyOf(primitives);
        sources = List.copyOf(sources);
    }

    /** The severity in a profile; empty if the rule does not run there. */
    public Optional<Severity> severity(Profile profile) {
        return Optional.ofNullable(severities.get(profile));
    }

    /** Whether an id, name or earlier id means this rule, ignoring case. */
    public boolean isCalled(String idOrName) {
        return id.equalsIgnoreCase(idOrName)
                || name.equalsIgnoreCase(idOrName)
                || aliases.stream().anyMatch(idOrName::equalsIgnoreCase);
    }

    /** Where its page stands among the examples of this project. */
    public String page() {
        return PAGE + id + ".md";
    }
}
