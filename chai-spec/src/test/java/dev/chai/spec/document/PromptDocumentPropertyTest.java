package dev.chai.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PromptDocumentPropertyTest {
    @Property
    void anyTextIsReadWithPlacesWithinIt(@ForAll("structured") String text) {
        PromptDocument document = PromptDocument.read(text);

        assertThat(document.shots()).isNotEmpty();
        for (PromptPart part : document.parts()) {
            MappedText mapped = part.mapped();
            for (int i = 0; i < mapped.text().length(); i++) {
                Span place = mapped.inSource(new Span(i, i + 1));
                assertThat(place.end()).isLessThanOrEqualTo(text.length());
                assertThat(part.span().start()).isLessThanOrEqualTo(place.start());
            }
        }
    }

    @Property
    void shotsFollowEachOtherWithoutOverlap(@ForAll("structured") String text) {
        List<Shot> shots = PromptDocument.read(text).shots();

        for (int i = 1; i < shots.size(); i++) {
            assertThat(shots.get(i - 1).span().end())
                    .isLessThanOrEqualTo(shots.get(i).span().start());
        }
    }

    /** Pieces of structure and words in any order. */
    @Provide
    Arbitrary<String> structured() {
        return Arbitraries.of(
                        "[0:00-0:03]",
                        "(3s-8s)",
                        "Shot 1:",
                        "[Shot 2]",
                        "\n",
                        "\n\n",
                        " ",
                        "1. ",
                        "- ",
                        " | ",
                        "-->",
                        "EXT. FARM - DAY",
                        "Camera: ",
                        "pan_left",
                        "\"",
                        "{",
                        "}",
                        ":",
                        "[",
                        "]",
                        ",",
                        "\\u0041",
                        "\\",
                        "Negative prompt: ",
                        "--no ",
                        "Avoid ",
                        "__x__",
                        "(dolly in:1.3)",
                        "<lora:a:1>",
                        "a wide shot",
                        "The camera tilts up.",
                        "\u955c\u59341\uff1a",
                        "\u200b",
                        "\ud83d\ude00",
                        "http://a.b/c",
                        "three shots: a, ")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }
}
