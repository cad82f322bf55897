package dev.chai.spec.rule;

import dev.chai.spec.Aspect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Describes a rule: its name, its severity and the texts that explain it.
 *
 * <pre>{@code
 * RuleInfo rule = Linter.standard().rule("CAM201").orElseThrow();
 * rule.name();      // "vertical-pan"
 * rule.why();       // the reason, for people
 *
 * RuleInfo mine = RuleInfo.builder("OWN001", "platform-name")
 *         .category(Category.STYLE)
 *         .severity(Profile.CAPTION, Severity.WARNING)
 *         .summary("A platform instead of a style.")
 *         .why("A platform cannot be seen.")
 *         .help("describe what the viewer sees")
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RuleInfo {
    /** The folder of the rule pages in this project. */
    private static final String PAGE = "docs/rules/";

    private final String id;
    private final String name;
    private final List<String> aliases;
    private final Category category;
    private final Stability stability;
    private final Map<Profile, Severity> severities;
    private final Set<Aspect> aspects;
    private final Set<Target> targets;
    private final String summary;
    private final String why;
    private final String help;
    private final List<String> primitives;
    private final List<String> sources;

    private RuleInfo(Builder builder) {
        id = builder.id;
        name = builder.name;
        aliases = builder.aliases;
        category = builder.category;
        stability = builder.stability;
        severities = Map.copyOf(builder.severities);
        aspects = builder.aspects;
        targets = builder.targets;
        summary = builder.summary;
        why = builder.why;
        help = builder.help;
        primitives = builder.primitives;
        sources = builder.sources;
    }

    /**
     * Returns a new builder.
     *
     * @param id stable code, for example {@code CAM201}: letters for the area, then a number whose hundreds are the family
     * @param name stable readable name of the bad pattern, for example {@code vertical-pan}
     */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** Returns the stable code, for example {@code CAM201}. */
    public String id() {
        return id;
    }

    /** Returns the stable readable name, for example {@code vertical-pan}. */
    public String name() {
        return name;
    }

    /** Returns earlier ids or names that still work in configurations and suppressions. */
    public List<String> aliases() {
        return aliases;
    }

    /** Returns the kind of failure. */
    public Category category() {
        return category;
    }

    /** Returns how settled the rule is. */
    public Stability stability() {
        return stability;
    }

    /** Returns the severities by profile; the rule does not run in a profile that is missing. */
    public Map<Profile, Severity> severities() {
        return severities;
    }

    /** Returns the aspects to whose captions the rule applies; empty for all texts. */
    public Set<Aspect> aspects() {
        return aspects;
    }

    /** Returns the generators to whose prompts the rule applies; empty for all. */
    public Set<Target> targets() {
        return targets;
    }

    /** Returns one sentence for lists. */
    public String summary() {
        return summary;
    }

    /** Returns the reason behind the rule. */
    public String why() {
        return why;
    }

    /** Returns what to do about a finding. */
    public String help() {
        return help;
    }

    /** Returns the ids of the primitives that the rule is about. */
    public List<String> primitives() {
        return primitives;
    }

    /** Returns where the rule comes from, for example {@code taxonomy c26}. */
    public List<String> sources() {
        return sources;
    }

    /** Returns the severity in a profile; empty if the rule does not run there. */
    public Optional<Severity> severity(Profile profile) {
        return Optional.ofNullable(severities.get(profile));
    }

    /** Returns whether an id, name or earlier id refers to this rule, ignoring case. */
    public boolean isCalled(String idOrName) {
        return id.equalsIgnoreCase(idOrName)
                || name.equalsIgnoreCase(idOrName)
                || aliases.stream().anyMatch(idOrName::equalsIgnoreCase);
    }

    /** Returns the path of the page about the rule within this project's examples. */
    public String page() {
        return PAGE + id + ".md";
    }

    @Override
    public String toString() {
        return id + " " + name;
    }

    /** Builds descriptions of rules. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Map<Profile, Severity> severities = new EnumMap<>(Profile.class);
        private List<String> aliases = List.of();
        private Category category = Category.STYLE;
        private Stability stability = Stability.STABLE;
        private Set<Aspect> aspects = Set.of();
        private Set<Target> targets = Set.of();
        private String summary = "";
        private String why = "";
        private String help = "";
        private List<String> primitives = List.of();
        private List<String> sources = List.of();

        private Builder(String id, String name) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets earlier ids or names that still work. */
        public Builder aliases(List<String> newAliases) {
            aliases = List.copyOf(newAliases);
            return this;
        }

        /** Sets the kind of failure; {@link Category#STYLE} unless set. */
        public Builder category(Category newCategory) {
            category = Objects.requireNonNull(newCategory, "category");
            return this;
        }

        /** Sets how settled the rule is; {@link Stability#STABLE} unless set. */
        public Builder stability(Stability newStability) {
            stability = Objects.requireNonNull(newStability, "stability");
            return this;
        }

        /** Makes the rule run in a profile, with this severity. */
        public Builder severity(Profile profile, Severity severity) {
            severities.put(profile, Objects.requireNonNull(severity, "severity"));
            return this;
        }

        /** Makes the rule run in these profiles, in addition to earlier ones. */
        public Builder severities(Map<Profile, Severity> more) {
            severities.putAll(more);
            return this;
        }

        /** Restricts the rule to captions of these aspects. */
        public Builder aspects(Set<Aspect> newAspects) {
            aspects = Set.copyOf(newAspects);
            return this;
        }

        /** Restricts the rule to prompts for these generators. */
        public Builder targets(Set<Target> newTargets) {
            targets = Set.copyOf(newTargets);
            return this;
        }

        /** Sets one sentence for lists. */
        public Builder summary(String newSummary) {
            summary = Objects.requireNonNull(newSummary, "summary");
            return this;
        }

        /** Sets the reason behind the rule. */
        public Builder why(String newWhy) {
            why = Objects.requireNonNull(newWhy, "why");
            return this;
        }

        /** Sets what to do about a finding. */
        public Builder help(String newHelp) {
            help = Objects.requireNonNull(newHelp, "help");
            return this;
        }

        /** Sets the ids of the primitives that the rule is about. */
        public Builder primitives(List<String> ids) {
            primitives = List.copyOf(ids);
            return this;
        }

        /** Sets where the rule comes from. */
        public Builder sources(List<String> newSources) {
            sources = List.copyOf(newSources);
            return this;
        }

        /** Returns the description. */
        public RuleInfo build() {
            return new RuleInfo(this);
        }
    }
}
