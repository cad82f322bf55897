package dev.chai.spec.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptDocumentTest {
    /** Shots of a prompt as "number time: parts", joined by slashes; parts of all shots come first after a star. */
    private static String outline(String prompt) {
        PromptDocument document = PromptDocument.read(prompt.replace("\\n", "\n"));
        String all = document.parts().stream()
                .filter(part -> part.shot().isEmpty())
                .map(PromptDocumentTest::part)
                .collect(Collectors.joining("; "));
        String shots =
                document.shots().stream().map(shot -> outline(document, shot)).collect(Collectors.joining(" / "));
        return (all.isEmpty() ? "" : "* " + all + " / ") + shots;
    }

    private static String outline(PromptDocument document, Shot shot) {
        String number = shot.number().isPresent() ? shot.number().getAsInt() + " " : "";
        String time = shot.time().map(t -> t + " ").orElse("");
        return number
                + time
                + document.parts(shot).stream().map(PromptDocumentTest::part).collect(Collectors.joining("; "));
    }

    private static String part(PromptPart part) {
        String kind = part.kind() == PartKind.WISH ? "" : part.kind().name().toLowerCase(java.util.Locale.ROOT) + " ";
        return kind + part.field().map(f -> f + "=").orElse("") + part.text().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            [0:00-0:03] A fox trots. [0:03-0:06] It stops.            ~ 0-3 s A fox trots. / 3-6 s It stops.
            [00-05s] Wide shot of a pier [05-10s] close-up of a hand  ~ 0-5 s Wide shot of a pier / 5-10 s close-up of a hand
            0-3s: drone over rice fields.\\n3-7s: a farmer waves.     ~ 0-3 s drone over rice fields. / 3-7 s a farmer waves.
            (0s-3s) sunrise (3s-8s) market wakes                      ~ 0-3 s sunrise / 3-8 s market wakes
            (0-3 seconds): a door opens. (3-6 seconds): light floods  ~ 0-3 s a door opens. / 3-6 s light floods
            [0:05] Rain starts. [0:09] Thunder.                       ~ 5-9 s Rain starts. / 9- s Thunder.
            00:00 - 00:04: city at dusk\\n00:04 - 00:08: neon street  ~ 0-4 s city at dusk / 4-8 s neon street
            [1:02:03-1:02:05] a bell                                  ~ 3723-3725 s a bell
            """)
    void shotsAreMarkedByTimes(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Shot 1: a lighthouse at dawn. Shot 2: waves hit the rocks. ~ 1 a lighthouse at dawn. / 2 waves hit the rocks.
            SHOT 01 - a kitchen\\nSHOT 02 - a hand lifts a lid         ~ 1 a kitchen / 2 a hand lifts a lid
            Scene 3\\nThe diver surfaces.                              ~ 3 The diver surfaces.
            [Shot 1] dolly in [Shot 2] dolly out                       ~ 1 dolly in / 2 dolly out
            Shot 1 (0-3s): a barn. Shot 2 (3-5s): a cow.               ~ 1 0-3 s a barn. / 2 3-5 s a cow.
            [0-3s] Shot 1: a barn. [3-5s] Shot 2: a cow.               ~ 1 0-3 s a barn. / 2 3-5 s a cow.
            **Shot 1:** a violin\\n**Shot 2:** the bow                 ~ 1 a violin / 2 the bow
            Opening shot: mist over hills. Final shot: a lone tree.    ~ mist over hills. / a lone tree.
            Style: noir. Shot one: an alley. Shot two: a match flares. ~ * Style=noir. / 1 an alley. / 2 a match flares.
            <shot> a ferry leaves <shot> gulls follow                  ~ a ferry leaves / gulls follow
            [cut] a ferry leaves [cut] gulls follow                    ~ a ferry leaves / gulls follow
            [Shot 1: 0-2s] a [Shot 2: 2-4s] b                          ~ 1 0-2 s a / 2 2-4 s b
            """)
    void shotsAreMarkedByLabels(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1. A train arrives.\\n2. Doors slide open.\\n3. A boy steps out. ~ 1 A train arrives. / 2 Doors slide open. / 3 A boy steps out.
            - slow pan over a desk\\n- push in on a letter                   ~ slow pan over a desk / push in on a letter
            a wolf runs --> it leaps --> it lands                            ~ a wolf runs / it leaps / it lands
            wide shot of dunes | close-up of a boot | aerial view            ~ wide shot of dunes / close-up of a boot / aerial view
            A montage of three shots: a wide shot of a bay, a close-up of a rope, and an aerial view of boats. ~ * A montage of three shots: / a wide shot of a bay / a close-up of a rope / an aerial view of boats.
            A boat leaves the bay.\\nThe camera cranes up.                   ~ A boat leaves the bay. / The camera cranes up.
            """)
    void shotsAreMarkedByListsDividersAndLines(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @Test
    void slugLinesOfAScreenplayStartShotsAndAreReadAsTheirText() {
        PromptDocument document =
                PromptDocument.read("EXT. FARM - DAY\nA tractor idles.\n\nINT. BARN - NIGHT\nA lamp swings.");

        assertThat(document.shots()).extracting(Shot::form).containsOnly(ShotForm.SLUG_LINE);
        assertThat(document.shots().get(1).label()).contains("INT. BARN - NIGHT");
        assertThat(document.parts(document.shots().get(0)).get(0).text()).startsWith("EXT. FARM - DAY");
    }

    @Test
    void chineseMarksAreRead() {
        assertThat(outline("\u955c\u59341\uff1a\u6d77\u8fb9\u3002\u955c\u59342\uff1a\u706f\u5854\u3002"))
                .isEqualTo("1 \u6d77\u8fb9\u3002 / 2 \u706f\u5854\u3002");
        assertThat(outline("\u3010\u955c\u5934\u4e00\u3011\u6d77\u8fb9 \u3010\u955c\u5934\u4e8c\u3011\u706f\u5854"))
                .isEqualTo("1 \u6d77\u8fb9 / 2 \u706f\u5854");
        assertThat(outline("\u7b2c\u5341\u4e8c\u955c\uff1a\u6d77\u8fb9")).isEqualTo("12 \u6d77\u8fb9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The camera pans left over a harbor, then tilts up to the cranes.",
                "A low-angle, close-up view - of a clock (an old one) - ticking.",
                "Two cups (one red, one blue) on a table; it is 7:30 on the wall clock.",
                "The score is 3-2 and 10-15 people cheer.",
                "A shot of a man, scene of a crime, number 5.",
                "He took a shot at 9 pm and a second shot later.",
                "A long paragraph that was wrapped\nby an editor at some column and goes on\nover three lines.",
                "Camera pans left,\nthen right",
                "A caf\u00e9 in M\u00fcnchen \u2014 quiet, \u201cwarm\u201d light.",
            })
    void aPromptWithoutMarksIsOneShot(String prompt) {
        PromptDocument document = PromptDocument.read(prompt);

        assertThat(document.shots()).hasSize(1);
        assertThat(document.shots().get(0).form()).isEqualTo(ShotForm.WHOLE);
        assertThat(document.parts(PartKind.WISH)).extracting(PromptPart::text).containsExactly(prompt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Subject: a heron\\nCamera: slow dolly in\\nLighting: fog at dawn    ~ Subject=a heron; Camera=slow dolly in; Lighting=fog at dawn
            camera_movement: pan_left, shot_size: close_up                      ~ camera_movement=pan left; shot_size=close up
            Style: noir | Camera: dutch angle | Mood: tense                     ~ Style=noir; Camera=dutch angle; Mood=tense
            A heron waits. Camera: static. Audio: wind and reeds.               ~ A heron waits.; Camera=static.; sound Audio=wind and reeds.
            cameraMovement: panLeft                                             ~ cameraMovement=pan Left
            A sign reads "Camera: off" beside a door.                           ~ A sign reads "Camera: off" beside a door.
            Note to self: nothing here is a field.                              ~ Note to self: nothing here is a field.
            **Camera:** orbit\\n**Duration:** 5 seconds                         ~ Camera=orbit; setting Duration=5 seconds
            """)
    void fieldsAreReadAsTheirValues(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            A dog runs.\\nNegative prompt: blurry, shaky camera: bad          ~ * negative Negative prompt=blurry, shaky camera: bad / A dog runs.
            A dog runs --no blur, camera shake --ar 16:9                      ~ * negative blur, camera shake / A dog runs
            A dog runs. Avoid camera shake and zooms. It is dusk.             ~ A dog runs.; negative camera shake and zooms; It is dusk.
            A dog runs.\\nAvoid: camera shake\\nStyle: noir                   ~ A dog runs.; negative Avoid=camera shake; Style=noir
            Shot 1: a dog. Exclude text overlays. Shot 2: a cat.              ~ 1 a dog.; negative text overlays / 2 a cat.
            """)
    void whatTheNegativePartNamesIsDenied(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"camera":"pans up","style":"stunning"}                                              ~ camera=pans up; style=stunning
            {"camera":{"movement":"dolly_in","speed":"slow"},"audio":{"music":"soft piano"}}     ~ movement=dolly in; speed=slow; sound music=soft piano
            {"shots":[{"time":"0-3s","camera":"static"},{"time":"3-6s","camera":"tilts up"}],"negative_prompt":"blur"} ~ * negative negative_prompt=blur / 0-3 s setting time=0-3s; camera=static / 3-6 s setting time=3-6s; camera=tilts up
            [{"shot":1,"prompt":"a bay"},{"shot":2,"prompt":"a boat"}]                           ~ 1 prompt=a bay / 2 prompt=a boat
            {"scenes":["a bay at dusk","a boat"],"style":"film noir"}                            ~ * style=film noir / a bay at dusk / a boat
            {"shots":[{"start":0,"end":2.5,"camera":"whip pan"}]}                                ~ 0-2.5 s camera=whip pan
            """)
    void jsonPromptsAreReadByTheirValues(String prompt, String expected) {
        assertThat(outline(prompt)).isEqualTo(expected);
    }

    @Test
    void jsonEscapesAreDecodedAndListsKeepTheirNames() {
        String prompt = "{\"prompt\":\"line one\\nline \\u0074wo\",\"tags\":[\"slow pan\",\"handheld\"]}";

        assertThat(PromptDocument.read(prompt).parts())
                .extracting(PromptPart::text)
                .containsExactly("line one\nline two", "slow pan", "handheld");
        assertThat(PromptDocument.read(prompt).parts().get(2).field()).contains("tags");
    }

    @Test
    void textThatOnlyLooksLikeJsonIsReadAndSaysSo() {
        PromptDocument document = PromptDocument.read("{\"camera\": \"pans up\", }");

        assertThat(document.problem()).hasValueSatisfying(p -> assertThat(p).contains("looks like JSON"));
        assertThat(document.parts(PartKind.WISH)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a knight <lora:armor_v2:0.8> dolly in           ~ ADAPTER:<lora:armor_v2:0.8>
            see https://example.org/pan_left.html for more  ~ URL:https://example.org/pan_left.html
            like clip_zoom_in.mp4 but slower                ~ FILE:clip_zoom_in.mp4
            a __animal__ in {fog|rain|snow}                 ~ WILDCARD:__animal__ WILDCARD:{fog|rain|snow}
            (dolly in:1.3) through a hall                   ~ WEIGHT::1.3
            a hall --ar 16:9 --v 6                          ~ PARAMETER:--ar 16:9 PARAMETER:--v 6
            """)
    void someTextIsLeftAlone(String prompt, String expected) {
        PromptDocument document = PromptDocument.read(prompt);

        assertThat(document.leftAlone().stream()
                        .map(l -> l.kind() + ":" + l.span().of(prompt))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(document.shots()).hasSize(1);
        for (LeftAlone left : document.leftAlone()) {
            assertThat(document.parts(PartKind.WISH).get(0).text())
                    .doesNotContain(left.span().of(prompt));
        }
    }

    @Test
    void aWeightIsHiddenAndItsWordsAreRead() {
        PromptDocument document = PromptDocument.read("(dolly in:1.3) through a hall");

        assertThat(document.parts(PartKind.WISH).get(0).text()).isEqualTo("(dolly in ) through a hall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A slow pan left.\"",
                "\u201cA slow pan left.\u201d",
                "'A slow pan left.'",
                "  \u00abA slow pan left.\u00bb "
            })
    void aPromptWhollyInQuotationMarksIsReadWithoutThem(String prompt) {
        assertThat(PromptDocument.read(prompt).parts(PartKind.WISH))
                .extracting(PromptPart::text)
                .containsExactly("A slow pan left.");
    }

    @Test
    void quotationMarksAroundTwoPiecesStay() {
        String prompt = "\"Stop\" says the sign \"ahead\"";
        assertThat(PromptDocument.read(prompt).parts(PartKind.WISH).get(0).text())
                .isEqualTo(prompt);
    }

    @Test
    void placesAreThoseOfTheOriginal() {
        String prompt = "{\"a\":\"x\",\"camera\":\"pan\\u005fleft \\\"now\\\"\"}";
        PromptPart camera = PromptDocument.read(prompt).parts(PartKind.WISH).get(1);

        assertThat(camera.text()).isEqualTo("pan left \"now\"");
        Span left = camera.mapped().inSource(new Span(4, 8));
        assertThat(left.of(prompt)).isEqualTo("left");
        Span quoted = camera.mapped().inSource(new Span(9, 14));
        assertThat(quoted.of(prompt)).isEqualTo("\\\"now\\\"");
    }

    @Test
    void invisibleAndFullWidthCharactersAreFoldedAndKeepTheirPlaces() {
        String prompt = "do\u00adlly\u200b in, \uff30\uff21\uff2e left";
        PromptPart part = PromptDocument.read(prompt).parts().get(0);

        assertThat(part.text()).isEqualTo("dolly in, PAN left");
        assertThat(part.mapped().inSource(new Span(0, 5)).of(prompt)).isEqualTo("do\u00adlly");
        assertThat(part.mapped().inSource(new Span(10, 13)).of(prompt)).isEqualTo("\uff30\uff21\uff2e");
    }

    @Test
    void whatFollowsTheLastShotAfterABlankLineIsOfTheWholePrompt() {
        assertThat(outline("Shot 1: a bay.\\nShot 2: a boat.\\n\\nStyle: film noir"))
                .isEqualTo("* Style=film noir / 1 a bay. / 2 a boat.");
    }

    @Test
    void emptyAndBlankPromptsAreOneShotWithoutText() {
        for (String prompt : List.of("", " ", "\n\n", "[]", "\"\"")) {
            assertThat(PromptDocument.read(prompt).shots()).as(prompt).hasSize(1);
        }
    }
}
