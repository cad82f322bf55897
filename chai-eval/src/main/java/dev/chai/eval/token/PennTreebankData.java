package dev.chai.eval.token;

import java.util.Map;

/** Spellings of {@link PennTreebank}. */
final class PennTreebankData {
    /** Character entities and what they mean. */
    static final String[][] ENTITIES = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&nbsp;", " "}
    };

    /** Words that are two tokens. */
    static final Map<String, String[]> SPLIT_WORDS = Map.of(
            "cannot", new String[] {"can", "not"},
            "gonna", new String[] {"gon", "na"},
            "gotta", new String[] {"got", "ta"},
            "wanna", new String[] {"wan", "na"},
            "gimme", new String[] {"gim", "me"},
            "lemme", new String[] {"lem", "me"});

    /** No longer word is looked up. */
    static final int LONGEST_SPLIT = "cannot".length();

    private PennTreebankData() {}
}
