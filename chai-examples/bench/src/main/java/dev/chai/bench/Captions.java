package dev.chai.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The camera captions of CameraBench (over 1,000), from the folder that the system property {@code chai.data} names (default {@code
 * ../shared/data}); where it is absent, sentences of the same shape and number, so that a benchmark still runs.
 */
public final class Captions {
    private static final List<String> STAND_INS = List.of(
            "The camera slowly pans to the left, keeping a steady and fluid motion throughout the whole shot.",
            "The camera moves forward while tilting up, with a slightly unsteady motion and some shaking.",
            "The camera remains fixed in place, without any movement or shaking at all.",
            "The camera smoothly trucks right to follow the rider from the side, with minimal shaking.",
            "The camera zooms out quickly, then arcs clockwise around the tower with very smooth motion.");

    private Captions() {}

    /** The captions, real or stand-ins. */
    public static List<String> cameraBench() {
        Path file = Path.of(System.getProperty("chai.data", "../shared/data"), "camerabench", "caption_data.json");
        return Files.exists(file) ? read(file) : standIns();
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

    private static List<String> standIns() {
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < 1071; i++) {
            captions.add(STAND_INS.get(i % STAND_INS.size()));
        }
        return captions;
    }
}
