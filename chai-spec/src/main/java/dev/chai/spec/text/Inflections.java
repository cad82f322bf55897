package dev.chai.spec.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of an English verb or noun, so that a pattern names a word once: {@code pan~} matches pan, pans, panned, panning.
 *
 * <p>In a fixed order: words are numbered as they come, and two builds make the same files. Generates both spellings where usage varies
 * (pedestaling, pedestalling). A form that does not exist costs nothing.
 */
final class Inflections {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("be", "be is are was were been being"),
            Map.entry("begin", "begin begins began begun beginning"),
            Map.entry("become", "become becomes became becoming"),
            Map.entry("come", "come comes came coming"),
            Map.entry("draw", "draw draws drew drawn drawing"),
            Map.entry("drive", "drive drives drove driven driving"),
            Map.entry("fall", "fall falls fell fallen falling"),
            Map.entry("fly", "fly flies flew flown flying"),
            Map.entry("get", "get gets got getting"),
            Map.entry("go", "go goes went gone going"),
            Map.entry("grow", "grow grows grew grown growing"),
            Map.entry("have", "have has had having"),
            Map.entry("hold", "hold holds held holding"),
            Map.entry("keep", "keep keeps kept keeping"),
            Map.entry("lead", "lead leads led leading"),
            Map.entry("leave", "leave leaves left leaving"),
            Map.entry("make", "make makes made making"),
            Map.entry("man", "man men"),
            Map.entry("rise", "rise rises rose risen rising"),
            Map.entry("run", "run runs ran running"),
            Map.entry("see", "see sees saw seen seeing"),
            Map.entry("shake", "shake shakes shook shaken shaking"),
            Map.entry("shoot", "shoot shoots shot shooting"),
            Map.entry("show", "show shows showed shown showing"),
            Map.entry("sink", "sink sinks sank sunk sinking"),
            Map.entry("speed", "speed speeds sped speeded speeding"),
            Map.entry("spin", "spin spins spun spinning"),
            Map.entry("swing", "swing swings swung swinging"),
            Map.entry("take", "take takes took taken taking"),
            Map.entry("woman", "woman women"));

    private Inflections() {}

    static Set<String> of(String word) {
        String irregular = IRREGULAR.get(word);
        return irregular != null ? new LinkedHashSet<>(List.of(irregular.split(" "))) : regular(word);
    }

    private static Set<String> regular(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.endsWith("y") && !isVowel(word, word.length() - 2)) {
            String stem = word.substring(0, word.length() - 1);
            addAll(forms, stem, "ies", "ied", "ying");
            addAll(forms, word, "s", "ed");
        } else if (word.endsWith("e")) {
            addAll(forms, word, "s", "d", "ing");
            addAll(forms, word.substring(0, word.length() - 1), "ing");
        } else {
            addAll(forms, word, needsEs(word) ? "es" : "s", "ed", "ing");
            if (doubles(word)) {
                addAll(forms, word + word.charAt(word.length() - 1), "ed", "ing");
            }
        }
        return forms;
    }

    private static void addAll(Set<String> forms, String stem, String... endings) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
    }

    private static boolean needsEs(String word) {
        return word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
    }

    /** One vowel and one consonant at the end: pan, tilt no, travel yes. */
    private static boolean doubles(String word) {
        int last = word.length() - 1;
        return last >= 2 && !isVowel(word, last) && "wxy".indexOf(word.charAt(last)) < 0 && isVowel(word, last - 1);
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
    }
}
