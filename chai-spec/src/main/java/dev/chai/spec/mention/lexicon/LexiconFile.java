package dev.chai.spec.mention.lexicon;

import dev.chai.spec.bundled.BundledData;
import dev.chai.spec.data.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lexicon as its file has it: sections of names with their patterns. {@code lexicon.schema.json} describes the format. */
final class LexiconFile {
    private final Located sections;

    private LexiconFile(Located sections) {
        this.sections = sections;
    }

    static LexiconFile bundled() {
        return new LexiconFile(BundledData.standard().read("mention/lexicon.json"));
    }

    /** Returns the patterns of a section without names. */
    List<String> list(String section) {
        return sections.require(section).strings();
    }

    /** Returns names and patterns of a section whose entries are lists. */
    Map<String, List<String>> lists(String section) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        entries(section).forEach((name, patterns) -> lists.put(name, patterns.strings()));
        return lists;
    }

    /** Returns names and fields of a section. */
    Map<String, Located> entries(String section) {
        return sections.require(section).members();
    }

    /** Returns the macros: a choice between all patterns of a name. */
    Map<String, String> macros() {
        Map<String, String> macros = new LinkedHashMap<>();
        lists("macros").forEach((name, patterns) -> macros.put(name, String.join("|", patterns)));
        return macros;
    }
}
