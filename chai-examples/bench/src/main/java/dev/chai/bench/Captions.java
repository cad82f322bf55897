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
 * ../shared/data}); where it is absent, five sentences written for it, so that a benchmark still runs.
 */
public final class Captions {
    private static final List<String> STAND_INS = List.of(
            "A gentle pan to the left follows the shoreline until a lighthouse comes into frame, then the camera stops.",
            "Handheld, the camera pushes in toward the stove while tilting up from the pan to the face of the cook.",
            "From a tripod at eye level, a static wide shot holds the empty platform; nothing but the clock moves.",
            "The camera trucks right beside the cyclist, falls a little behind, and zooms out as she turns the corner.",
            "Rising on a crane, the shot arcs clockwise around the bell tower and ends in a high-angle view of the square.");

    private Captions() {}

    /** Returns this many captions, real or stand-ins, from the first again where there are fewer. */
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
