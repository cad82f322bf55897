package dev.chai.critique.corrupt;

import dev.chai.critique.check.CheckInput;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up caption with some facts wrong, a critique that corrects each of them in a sentence, and the caption that is right.
 *
 * @param input the three texts
 * @param points the sentences of the critique
 */
record Scene(CheckInput input, List<String> points) {
    private record Claim(String sentence, String point, List<String> values) {
        Claim {
            values = List.copyOf(values);
        }

        String with(int value) {
            return sentence.replace("{}", values.get(value));
        }

        String correction(int right, int wrong) {
            return point.replace("{right}", values.get(right)).replace("{wrong}", values.get(wrong));
        }
    }

    private static final List<Claim> CLAIMS = List.of(
            new Claim(
                    "The camera pans {} along a quay.",
                    "The camera pans {right}, not {wrong}.",
                    List.of("left", "right")),
            new Claim(
                    "A fisherman in a {} coat mends ropes.",
                    "The fisherman's coat is {right} rather than {wrong}.",
                    List.of("red", "green", "yellow", "brown")),
            new Claim(
                    "Behind him {} barges lie at anchor.",
                    "There are {right} barges, not {wrong}.",
                    List.of("two", "three", "five")),
            new Claim(
                    "A lighthouse rises in the {}.",
                    "Change \"in the {wrong}\" to \"in the {right}\": the lighthouse rises there.",
                    List.of("foreground", "background", "middle ground")),
            new Claim(
                    "The harbour is framed as a {}.",
                    "The harbour is framed as a {right} instead of a {wrong}.",
                    List.of("wide shot", "medium shot", "full shot")),
            new Claim(
                    "A cart rolls past {}.",
                    "The cart should roll past {right}, not {wrong}.",
                    List.of("slowly", "quickly")));

    Scene {
        points = List.copyOf(points);
    }

    /** The scene of a seed, with two points at least. */
    static Scene of(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StringBuilder pre = new StringBuilder();
        StringBuilder post = new StringBuilder();
        List<String> points = new ArrayList<>();
        for (Claim claim : CLAIMS) {
            int right = random.nextInt(claim.values.size());
            boolean mistaken = points.size() < 2 || random.nextBoolean();
            int wrong = (right + 1 + random.nextInt(claim.values.size() - 1)) % claim.values.size();
            pre.append(claim.with(mistaken ? wrong : right)).append(' ');
            post.append(claim.with(right)).append(' ');
            if (mistaken) {
                points.add(claim.correction(right, wrong));
            }
        }
        String critique = random.nextBoolean() ? String.join(" ", points) : numbered(points);
        CheckInput input = CheckInput.of(pre.toString().strip(), critique);
        return new Scene(
                random.nextInt(4) == 0 ? input : input.withPost(post.toString().strip()), points);
    }

    static String numbered(List<String> points) {
        List<String> items = new ArrayList<>();
        for (String point : points) {
            items.add(items.size() + 1 + ". " + point);
        }
        return String.join("\n", items);
    }
}
