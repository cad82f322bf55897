package dev.chai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The camera captions of CameraBench, from the folder that the system property {@code chai.data} names (default {@code
 * ../shared/data}); where it is absent, sentences of the same shape, so that a benchmark still runs.
 */
public final class Captions {
    private static final List<String> STAND_INS = List.of(
            "The camera slowly pans to the left, keeping a steady and fluid motion throughout the whole shot.",
            "The camera moves forward while tilting up, with a slightly unsteady motion and some shaking.",
            "The camera remains fixed in place, without any movement or shaking at all.",
            "The camera smoothly trucks right to follow the rider from the side, with minimal shaking.",
            "The camera zooms out quickly, then arcs clockwise around the tower with very smooth motion.");

    private Captions() {}

    /** So many captions, real or stand-ins, from the first again where there are fewer. */
    public static List<String> cameraBench(int count) {
        List<String> captions = distinct();
        return IntStream.range(0, count)
                .mapToObj(i -> captions.get(i % captions.size()))
                .toList();
    }

    private static List<String> distinct() {
        Path file = Path.of(System.getProperty("chai.data", "../shared/data"), "camerabench", "caption_data.json");
        return Files.exists(file) ? read(file) : STAND_INS;
    }

    private static List<String> read(Path file) {
        List<String> captions = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("answer")) {
                    parser.nextToken();
                    captions.add(parser.getString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return captions;
    }
}
