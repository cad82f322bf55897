package dev.chai.critique.io;

import dev.chai.critique.Annotation;
import dev.chai.critique.Critique;
import dev.chai.critique.PostCaption;
import dev.chai.critique.PreCaption;
import dev.chai.critique.Proposal;
import dev.chai.critique.Provenance;
import dev.chai.critique.Rating;
import dev.chai.critique.Ratings;
import dev.chai.critique.WallTime;
import dev.chai.spec.data.ChaiDataException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One annotation in the fields that all of the authors' forms share, and back. */
final class ChaiAnnotations {
    /** Stands for what a source does not say. */
    static final String UNKNOWN = "unknown";

    static final WallTime NO_TIME = WallTime.parse("1970-01-01T00:00:00");

    private final Pseudonyms people;
    private final ImportReport.Builder report;

    ChaiAnnotations(Pseudonyms people, ImportReport.Builder report) {
        this.people = people;
        this.report = report;
    }

    /**
     * Reads an annotation.
     *
     * @param author the field that names the annotator: {@code user} or {@code annotator}
     */
    Annotation read(Fields in, String author) {
        String who = people.of(in.content(author).orElseGet(() -> repaired("no annotator", UNKNOWN)));
        PreCaption pre = preCaption(in);
        original(in, pre);
        Optional<Critique> critique = critique(in, who);
        Optional<Boolean> needed = in.flag("feedback_is_needed");
        if (needed.isEmpty() || needed.get() != critique.isPresent()) {
            report.repair("feedback_is_needed does not fit the texts");
        }
        PostCaption post = postCaption(in, pre, who, critique.isPresent());
        Ratings ratings = ratings(in);
        WallTime at = in.time("timestamp").orElseGet(() -> repaired("no timestamp", NO_TIME));
        try {
            return new Annotation(who, at, pre, ratings, critique, post, in.rest(people));
        } catch (IllegalArgumentException e) {
            throw ChaiDataException.in(in.source(), String.valueOf(e.getMessage()));
        }
    }

    PreCaption preCaption(Fields in) {
        String text = in.content("pre_caption")
                .or(() -> in.content("original_caption"))
                .orElseThrow(() -> ChaiDataException.in(in.source(), "no pre_caption; a unit needs a drafted caption"));
        String model = in.content("pre_caption_llm").orElseGet(() -> repaired("no pre_caption_llm", UNKNOWN));
        Provenance by = new Provenance.Model(model, Optional.empty(), in.text("pre_caption_mode"));
        return new PreCaption(text, by, in.text("pre_caption_prompt"));
    }

    /** The authors' files repeat the pre-caption; a copy that differs is worth knowing of. */
    private void original(Fields in, PreCaption pre) {
        if (in.text("original_caption").filter(text -> !text.equals(pre.text())).isPresent()) {
            report.repair("original_caption differs from pre_caption, which was taken");
        }
    }

    private Optional<Critique> critique(Fields in, String who) {
        Optional<String> notes = in.text("initial_feedback");
        Optional<Proposal> polished = proposal(in, "gpt_feedback");
        Optional<String> text = in.content("final_feedback");
        if (text.isEmpty() && (notes.isPresent() || polished.isPresent())) {
            text = polished.map(Proposal::text).or(() -> notes).filter(t -> !t.isBlank());
            report.repair("no final_feedback; took the polished or typed one");
        }
        Provenance by = Provenance.human(who);
        return text.map(words -> new Critique(words, List.of(), by, notes, polished));
    }

    private PostCaption postCaption(Fields in, PreCaption pre, String who, boolean criticised) {
        Optional<Proposal> generated = proposal(in, "gpt_caption");
        Optional<String> written = in.content("final_caption");
        if (written.isEmpty()) {
            report.repair("no final_caption; took the generated one or the draft");
        }
        String text = written.or(() -> generated.map(Proposal::text)).orElse(pre.text());
        if (!criticised && text.equals(pre.text())) {
            return new PostCaption(text, pre.by(), generated);
        }
        Provenance by = generated
                .filter(g -> g.text().equals(text))
                .<Provenance>map(Proposal::by)
                .orElse(Provenance.human(who));
        return new PostCaption(text, by, generated);
    }

    private Optional<Proposal> proposal(Fields in, String field) {
        Optional<String> model = in.content(field + "_llm");
        Optional<String> prompt = in.text(field + "_prompt");
        return in.text(field)
                .map(text -> new Proposal(
                        text,
                        Provenance.model(model.orElseGet(() -> repaired("no " + field + "_llm", UNKNOWN))),
                        prompt));
    }

    private Ratings ratings(Fields in) {
        Optional<Rating> pre = rating(in, "initial_caption_rating_score");
        Optional<Rating> critique = rating(in, "feedback_rating_score");
        Optional<Rating> post = rating(in, "caption_rating_score");
        if (pre.isEmpty()) {
            report.repair("no score of the draft");
        }
        return new Ratings(pre, critique, post);
    }

    private static Optional<Rating> rating(Fields in, String name) {
        return in.integer(name).map(value -> {
            try {
                return Rating.of(value);
            } catch (IllegalArgumentException e) {
                throw ChaiDataException.at(in.source(), 0, 0, "/" + name, String.valueOf(e.getMessage()));
            }
        });
    }

    private <T> T repaired(String what, T value) {
        report.repair(what);
        return value;
    }

    /** Which fields a form has besides those that all have. */
    record Form(String author, boolean prompts, boolean original) {
        static final Form FILES = new Form("user", true, true);
        static final Form EXPORT = new Form("user", true, false);
        static final Form LINES = new Form("annotator", false, false);
    }

    /** Writes an annotation into an object, nulls for what a perfect draft does not have. */
    static void write(Annotation annotation, Form form, ObjectNode out) {
        writePre(annotation.pre(), form, out);
        if (form.original()) {
            out.put("original_caption", annotation.pre().text());
        }
        Ratings ratings = annotation.ratings();
        out.put("initial_caption_rating_score", ratings.pre().map(Rating::value).orElse(null));
        out.put("feedback_is_needed", annotation.critique().isPresent());
        Optional<Critique> critique = annotation.critique();
        out.put("initial_feedback", critique.flatMap(Critique::notes).orElse(null));
        proposal("gpt_feedback", critique.flatMap(Critique::polished), form, out);
        out.put("feedback_rating_score", ratings.critique().map(Rating::value).orElse(null));
        out.put("final_feedback", critique.map(Critique::text).orElse(null));
        proposal("gpt_caption", annotation.post().generated(), form, out);
        out.put("caption_rating_score", ratings.post().map(Rating::value).orElse(null));
        out.put("final_caption", annotation.post().text());
        out.put(form.author(), annotation.author());
        if (!annotation.at().equals(NO_TIME)) {
            out.put("timestamp", annotation.at().toString());
        }
        writeRest(annotation.extra(), out);
    }

    static void writePre(PreCaption pre, Form form, ObjectNode out) {
        out.put("pre_caption", pre.text());
        if (form.prompts() || pre.prompt().isPresent()) {
            out.put("pre_caption_prompt", pre.prompt().orElse(null));
        }
        if (pre.by() instanceof Provenance.Model model) {
            out.put("pre_caption_llm", model.name().equals(UNKNOWN) ? null : model.name());
            out.put("pre_caption_mode", model.mode().orElse(null));
        }
    }

    private static void proposal(String field, Optional<Proposal> proposal, Form form, ObjectNode out) {
        out.put(field, proposal.map(Proposal::text).orElse(null));
        out.put(
                field + "_llm",
                proposal.map(p -> p.by().name()).filter(n -> !n.equals(UNKNOWN)).orElse(null));
        if (form.prompts()) {
            out.put(field + "_prompt", proposal.flatMap(Proposal::prompt).orElse(null));
        }
    }

    static void writeRest(Map<String, String> extra, ObjectNode out) {
        extra.forEach((name, json) -> out.set(name, Objects.requireNonNull(Fields.MAPPER.readTree(json))));
    }
}
