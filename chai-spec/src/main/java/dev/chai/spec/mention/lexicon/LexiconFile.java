package dev.chai.spec.mention.lexicon;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lexicon as its file has it: sections of names with their patterns. */
final class LexiconFile {
    private final Located sections;

    private LexiconFile(Located sections) {
        this.sections = sections;
    }

    static LexiconFile bundled() {
        return new LexiconFile(BundledData.standard().read("mention/lexicon.json"));
    }

    /** The patterns of a section without names. */
    List<String> list(String section) {
        return sections.require(section).strings();
    }

    /** Names and patterns of a section whose entries are plain lists. */
    Map<String, List<String>> patterns(String section) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        for (Map.Entry<String, Located> entry :
                sections.require(section).members().entrySet()) {
            patterns.put(entry.getKey(), strings(entry.getValue()));
        }
        return patterns;
    }

    /** Names and fields of a section whose entries are objects. */
    Map<String, Located> entries(String section) {
        return sections.require(section).members();
    }

    private static List<String> strings(Located value) {
        return value.isString() ? List.of(value.string()) : value.strings();
    }
}
