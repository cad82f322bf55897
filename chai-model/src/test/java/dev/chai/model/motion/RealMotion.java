package dev.chai.model.motion;

import dev.chai.model.video.TestClips;
import dev.chai.model.video.source.FrameSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The shared sample clips as somebody saw them, beside what the probe reports. */
final class RealMotion {
    private final Map<String, MotionReport> reports = new HashMap<>();

    /** One shot, what surely happens in it and what perhaps does. */
    record Shot(String clip, double start, double end, Set<String> truth, Set<String> optional) {}

    static List<Shot> shots() throws IOException {
        var stream = Objects.requireNonNull(RealMotion.class.getResourceAsStream("/motion/real-clips.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Shot> shots = new ArrayList<>();
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] columns = line.split(",", -1);
                String[] primitives = columns[3].split("\\?", -1);
                shots.add(new Shot(
                        columns[0],
                        Double.parseDouble(columns[1]),
                        Double.parseDouble(columns[2]),
                        words(primitives[0]),
                        primitives.length > 1 ? words(primitives[1]) : Set.of()));
            }
            return shots;
        }
    }

    private static Set<String> words(String text) {
        return text.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(text.strip().split(" ", -1)));
    }

    /** The primitives of segments that begin in the shot. */
    Set<String> found(Shot shot, double confidence) throws IOException {
        return report(shot).segments().stream()
                .filter(s -> s.confidence() >= confidence)
                .filter(s -> s.startSeconds() > shot.start - 0.05 && s.startSeconds() < shot.end - 0.05)
                .map(s -> s.primitive().replace("very-", ""))
                .filter(p -> !p.equals("fixed-camera-with-shake") && !p.endsWith("-camera-motion"))
                .collect(Collectors.toSet());
    }

    MotionReport report(Shot shot) throws IOException {
        MotionReport known = reports.get(shot.clip);
        if (known == null) {
            known = MotionProbe.standard().analyze(FrameSources.of(TestClips.shared(shot.clip)));
            reports.put(shot.clip, known);
        }
        return known;
    }
}
