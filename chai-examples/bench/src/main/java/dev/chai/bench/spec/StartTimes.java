package dev.chai.bench.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long new JVMs take until the linter is ready and until the command line has linted one prompt, in turns: least and median, in
 * milliseconds of the clock. Built jars, no class data of ours, no flags but for the launcher's own.
 *
 * <p>Run after {@code mvn -DskipTests package}: {@code java -cp chai-examples/bench/target/classes dev.chai.bench.spec.StartTimes
 * chai-examples 15}
 */
public final class StartTimes {
    private static final double NANOS = 1e6;

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Path examples;
    private final Path prompt;

    private StartTimes(Path examples, Path prompt) {
        this.examples = examples;
        this.prompt = prompt;
    }

    /** Takes the folder {@code chai-examples} and the number of runs of each. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path prompt = Files.createTempFile("prompt", ".txt");
        Files.writeString(prompt, "The camera pans up to reveal a stunning city.\n");
        StartTimes start = new StartTimes(Path.of(args[0]), prompt);
        // One round more than counts: it fills the page cache, and the launcher makes its archive.
        int runs = Integer.parseInt(args[1]);
        for (int run = 0; run <= runs; run++) {
            start.round();
        }
        start.times.forEach(StartTimes::print);
        Files.delete(prompt);
    }

    private void round() throws IOException, InterruptedException {
        clock("java -version", java, "-version");
        String[] ready = output(java, "-cp", classPath(), "dev.chai.bench.spec.FirstCaption")
                .split(" ", -1);
        add("Linter.standard()", Double.parseDouble(ready[0]));
        add("and a first caption", Double.parseDouble(ready[1]));
        Path cli = examples.resolve("cli");
        clock(
                "java -jar chai.jar lint FILE",
                java,
                "-jar",
                cli.resolve("target/chai.jar").toString(),
                "lint",
                prompt.toString());
        clock("chai lint FILE", cli.resolve("chai").toString(), "lint", prompt.toString());
    }

    /** This class and the jars of chai-spec as the command line's build has put them together. */
    private String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(examples.resolve("cli/target/lib"))) {
            List<String> path = new ArrayList<>(
                    List.of(examples.resolve("bench/target/classes").toString()));
            jars.map(Path::toString)
                    .filter(jar -> jar.contains("chai-spec") || jar.contains("lucene-core"))
                    .forEach(path::add);
            return String.join(System.getProperty("path.separator"), path);
        }
    }

    private void clock(String what, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        output(command);
        add(what, (System.nanoTime() - start) / NANOS);
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private void add(String what, double millis) {
        times.computeIfAbsent(what, first -> new ArrayList<>()).add(millis);
    }

    private static void print(String what, List<Double> millis) {
        double[] counted =
                millis.stream().skip(1).mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(counted);
        System.out.printf(
                Locale.ROOT, "%-30s least %4.0f ms, median %4.0f ms%n", what, counted[0], counted[counted.length / 2]);
    }
}
