package dev.chai.model.prompt;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt with gaps such as <code>{caption}</code>.
 *
 * <pre>{@code
 * PromptTemplate template = PromptTemplate.of("reward/mine", "Is this right: {caption}? Yes or No.", "Yes", "No");
 * template.fill(Map.of("caption", "The camera pans left."));
 * }</pre>
 *
 * <p>What fills a gap is never read as a template again. Immutable and thread-safe.
 *
 * @param id name and, after an at sign, version; goes into provenance
 * @param text with gaps in braces: lower-case letters only
 * @param answers what the model is to choose from, the affirmative one first; empty for free text
 * @since 0.1
 */
public record PromptTemplate(String id, String text, List<String> answers) {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    /** @throws IllegalArgumentException if the id or the text is blank */
    public PromptTemplate {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        answers = List.copyOf(answers);
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a prompt template needs an id and a text: \"" + id + "\"");
        }
    }

    /** Returns a template. */
    public static PromptTemplate of(String id, String text, String... answers) {
        return new PromptTemplate(id, text, List.of(answers));
    }

    /** Returns the names of the gaps, in the order of their first use. */
    public Set<String> gaps() {
        Set<String> names = new LinkedHashSet<>();
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            names.add(gap.group(1));
        }
        return names;
    }

    /**
     * Returns the prompt. Values without a gap are left out.
     *
     * @throws IllegalArgumentException if a gap has no value
     */
    public String fill(Map<String, String> values) {
        return GAP.matcher(text).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("template " + id + " has a gap {" + gap.group(1)
                        + "}, for which only " + values.keySet() + " are given");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
