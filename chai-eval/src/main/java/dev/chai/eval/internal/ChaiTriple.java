package dev.chai.eval.internal;

import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the CHAI authors' triples: a clip and an aspect with the draft, what was said about it, and what came out.
 *
 * @param id clip and task, joined by a slash
 * @param rating 1 to 5 for the draft, 0 where the file gives none
 * @param critique empty where none was needed
 * @param edited whether the draft was found wanting and changed
 * @param revised what a model made of the draft by the critique, before people had a say
 */
public record ChaiTriple(
        String id,
        String clip,
        Aspect aspect,
        int rating,
        String preCaption,
        String critique,
        String postCaption,
        boolean edited,
        Optional<String> revised) {
    private static final Map<String, Aspect> ASPECTS = Map.of(
            "subject_description", Aspect.SUBJECT,
            "scene_composition_dynamics", Aspect.SCENE,
            "subject_motion_dynamics", Aspect.MOTION,
            "spatial_framing_dynamics", Aspect.SPATIAL,
            "camera_framing_dynamics", Aspect.CAMERA);

    /**
     * Reads all triples that have a post-caption, by id, in the order of the file.
     *
     * @throws ChaiDataException naming line and field of what cannot be understood, or a clip and task that occur twice
     */
    public static Map<String, ChaiTriple> read(Path file) throws IOException {
        Map<String, ChaiTriple> triples = new LinkedHashMap<>();
        JsonLines.forEach(file, entry -> {
            ChaiTriple triple = of(entry);
            if (triples.put(triple.id, triple) != null) {
                throw entry.problem("task", "\"" + triple.id + "\" occurs twice");
            }
        });
        if (triples.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no records");
        }
        triples.values().removeIf(triple -> triple.postCaption.isEmpty());
        return triples;
    }

    /** Returns the id of any record that names its clip and task. */
    public static String id(Entry entry) {
        return entry.text("clip") + "/" + entry.text("task");
    }

    private static ChaiTriple of(Entry entry) {
        Aspect aspect = ASPECTS.get(entry.text("task"));
        if (aspect == null) {
            throw entry.problem("task", "\"" + entry.text("task") + "\" is none of " + ASPECTS.keySet());
        }
        String pre = entry.text("pre_caption");
        String post = entry.text("final_caption", "");
        boolean needed = entry.json().path("feedback_is_needed").asBoolean(false);
        int rating = entry.json().hasNonNull("initial_caption_rating_score")
                ? (int) entry.number("initial_caption_rating_score")
                : 0;
        return new ChaiTriple(
                id(entry),
                entry.text("clip"),
                aspect,
                rating,
                pre,
                entry.text("final_feedback", ""),
                post,
                needed && !post.isEmpty() && !post.equals(pre),
                Optional.of(entry.text("gpt_caption", "")).filter(text -> !text.isEmpty()));
    }
}
