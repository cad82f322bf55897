package dev.chai.critique.corrupt;

import dev.chai.critique.corrupt.Fact.Family;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is made up is taken from here: {@code corruption.json}, which a test checks against its schema. Immutable and thread-safe.
 *
 * @param families facts that can be swapped
 * @param things false details, without an article
 * @param places sentences for a false detail, with {@code {thing}}
 * @param aboutTarget complaints with {@code {target}}
 * @param wrong complaints about something wrong
 * @param missing complaints about something left out
 * @param vague complaints about something vague
 * @param blindWrong a blind model's corrections, with {@code {before}} and {@code {after}}
 * @param blindMissing a blind model's wishes, with {@code {thing}}
 */
record CorruptionData(
        List<Family> families,
        List<String> things,
        List<String> places,
        List<String> aboutTarget,
        List<String> wrong,
        List<String> missing,
        List<String> vague,
        List<String> blindWrong,
        List<String> blindMissing) {
    static final CorruptionData STANDARD = load();

    CorruptionData {
        families = List.copyOf(families);
        things = List.copyOf(things);
        places = List.copyOf(places);
        aboutTarget = List.copyOf(aboutTarget);
        wrong = List.copyOf(wrong);
        missing = List.copyOf(missing);
        vague = List.copyOf(vague);
        blindWrong = List.copyOf(blindWrong);
        blindMissing = List.copyOf(blindMissing);
    }

    /** A sentence with its gap filled; the gap may follow "a", which becomes "an" where it must. */
    static String fill(String sentence, String gap, String words) {
        boolean vowel = "aeiou".indexOf(words.charAt(0)) >= 0;
        String text =
                vowel ? sentence.replace(" a {" + gap, " an {" + gap).replace("A {" + gap, "An {" + gap) : sentence;
        return text.replace("{" + gap + "}", words);
    }

    private static CorruptionData load() {
        try (InputStream in = CorruptionData.class.getResourceAsStream("corruption.json")) {
            JsonNode data = JsonMapper.shared().readTree(Objects.requireNonNull(in, "corruption.json"));
            List<Family> families = new ArrayList<>();
            for (JsonNode family : data.path("families")) {
                List<List<String>> members = new ArrayList<>();
                family.path("members").forEach(member -> members.add(texts(member)));
                families.add(new Family(family.path("fact").stringValue(), members));
            }
            JsonNode complaints = data.path("complaints");
            return new CorruptionData(
                    families,
                    texts(data.path("details").path("things")),
                    texts(data.path("details").path("places")),
                    texts(complaints.path("aboutTarget")),
                    texts(complaints.path("wrong")),
                    texts(complaints.path("missing")),
                    texts(complaints.path("vague")),
                    texts(data.path("blind").path("wrong")),
                    texts(data.path("blind").path("missing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }
}
