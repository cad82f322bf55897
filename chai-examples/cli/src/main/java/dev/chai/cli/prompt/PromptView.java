package dev.chai.cli.prompt;

import dev.chai.spec.Span;
import dev.chai.spec.document.LeftAlone;
import dev.chai.spec.document.PartKind;
import dev.chai.spec.document.PromptDocument;
import dev.chai.spec.document.PromptPart;
import dev.chai.spec.document.Shot;
import dev.chai.spec.mention.Mention;
import dev.chai.spec.mention.MentionFinder;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a prompt as it was read, with the primitives of each part; a primitive of a negative part is denied. */
final class PromptView {
    private static final JsonFactory JSON = new JsonFactory();

    private final PromptDocument document;
    private final MentionFinder finder = MentionFinder.standard();

    PromptView(PromptDocument document) {
        this.document = document;
    }

    /** Returns lines for people. */
    String toText() {
        StringBuilder out = new StringBuilder();
        List<PromptPart> common = common();
        if (!common.isEmpty()) {
            out.append("whole prompt\n");
            common.forEach(part -> append(out, part));
        }
        for (Shot shot : document.shots()) {
            out.append(heading(shot)).append('\n');
            document.parts(shot).forEach(part -> append(out, part));
        }
        for (LeftAlone left : document.leftAlone()) {
            out.append("left alone: ")
                    .append(plain(left.span().of(document.text())))
                    .append(" (")
                    .append(name(left.kind()))
                    .append(")\n");
        }
        return out.toString();
    }

    private List<PromptPart> common() {
        return document.parts().stream().filter(part -> part.shot().isEmpty()).toList();
    }

    private static String heading(Shot shot) {
        return "shot " + (shot.index() + 1)
                + shot.time().map(time -> ", " + time).orElse("")
                + shot.label().map(label -> ", \"" + plain(label) + "\"").orElse("");
    }

    private void append(StringBuilder out, PromptPart part) {
        out.append("  ").append(name(part.kind()));
        part.field().ifPresent(field -> out.append(" [").append(plain(field)).append(']'));
        out.append(": ").append(plain(part.text().strip())).append('\n');
        for (Mention mention : mentions(part)) {
            out.append("    ").append(mention.primitive().id());
            out.append(isDenied(part, mention) ? " (denied)" : "").append('\n');
        }
    }

    /** Returns one JSON object on one line. */
    String toJson() {
        StringWriter answer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), answer)) {
            json.writeStartObject();
            document.problem().ifPresent(problem -> json.writeStringProperty("problem", problem));
            json.writeArrayPropertyStart("shots");
            document.shots().forEach(shot -> write(json, shot));
            json.writeEndArray();
            json.writeArrayPropertyStart("parts");
            document.parts().forEach(part -> write(json, part));
            json.writeEndArray();
            json.writeArrayPropertyStart("leftAlone");
            for (LeftAlone left : document.leftAlone()) {
                json.writeStartObject();
                json.writeStringProperty("kind", name(left.kind()));
                write(json, left.span());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return answer.append('\n').toString();
    }

    private static void write(JsonGenerator json, Shot shot) {
        json.writeStartObject();
        json.writeStringProperty("form", name(shot.form()));
        shot.number().ifPresent(number -> json.writeNumberProperty("number", number));
        shot.label().ifPresent(label -> json.writeStringProperty("label", label));
        shot.time().ifPresent(time -> {
            json.writeNumberProperty("startSeconds", time.startSeconds());
            if (time.hasEnd()) {
                json.writeNumberProperty("endSeconds", time.endSeconds());
            }
        });
        write(json, shot.span());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PromptPart part) {
        json.writeStartObject();
        json.writeStringProperty("kind", name(part.kind()));
        part.field().ifPresent(field -> json.writeStringProperty("field", field));
        part.shot().ifPresent(shot -> json.writeNumberProperty("shot", shot));
        write(json, part.span());
        json.writeStringProperty("text", part.text());
        json.writeArrayPropertyStart("primitives");
        for (Mention mention : mentions(part)) {
            json.writeStartObject();
            json.writeStringProperty("id", mention.primitive().id());
            write(json, part.mapped().inSource(mention.span()));
            json.writeBooleanProperty("negated", isDenied(part, mention));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Span span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private List<Mention> mentions(PromptPart part) {
        boolean isRead = part.kind() == PartKind.WISH || part.kind() == PartKind.NEGATIVE;
        return isRead ? finder.find(part.text()) : List.of();
    }

    private static boolean isDenied(PromptPart part, Mention mention) {
        return mention.negated() != (part.kind() == PartKind.NEGATIVE);
    }

    /** Text of a stranger on one line of a terminal: no control characters. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
