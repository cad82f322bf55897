package dev.chai.spec.mention.lexicon;

import java.util.List;
import java.util.Map;

/**
 * What a finder knows beyond the bundled lexicon.
 *
 * @param macros patterns by name, with the dollar sign, that the other patterns may use
 * @param watches patterns by the key under which a text reports them
 * @param wordings patterns by the id of the primitive that they state
 * @param traps patterns of phrases that state nothing
 */
public record Additions(
        Map<String, String> macros,
        Map<String, List<String>> watches,
        Map<String, List<String>> wordings,
        List<String> traps) {

    /** Creates additions of watched phrases only. */
    public static Additions watching(Map<String, String> macros, Map<String, List<String>> watches) {
        return new Additions(macros, watches, Map.of(), List.of());
    }
}
