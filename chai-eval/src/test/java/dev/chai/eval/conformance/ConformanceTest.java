package dev.chai.eval.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares with the outputs of the reference programs: every {@code *.json} of the folders in the system property
 * {@code chai.conformance} (separated as a class path is; default: ../shared/conformance beside the repository).
 */
class ConformanceTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Checker> CHECKERS = Checkers.all();

    @TestFactory
    Stream<DynamicTest> everyVectorIsMetWithinItsTolerance() {
        List<Path> files = files();
        assumeTrue(
                !files.isEmpty(), "no conformance vectors: set -Dchai.conformance=DIR, default ../shared/conformance");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    @Test
    void everyCheckerNamesAFileThatExistsInTheDefaultFolder() {
        Path folder = defaultFolder();
        assumeTrue(Files.isDirectory(folder), "no ../shared/conformance beside the repository");
        assertThat(CHECKERS.keySet())
                .allSatisfy(name -> assertThat(folder.resolve(name + ".json")).exists());
    }

    private static void check(Path file) {
        JsonNode root = JSON.readTree(file);
        String name = file.getFileName().toString().replace(".json", "");
        JsonNode metric = root.has("metric") ? root.get("metric") : root.path("name");
        Checker checker = CHECKERS.get(name);
        if (checker == null) {
            checker = CHECKERS.get(metric.asString(""));
        }
        if (checker == null) {
            fail("unknown conformance file %s (metric %s): add a checker", file, metric);
            return;
        }
        Comparison comparison = new Comparison(root.path("tolerance").asDouble(0));
        for (JsonNode one : root.get("cases")) {
            checker.check(one, comparison.at(one.path("id").asString("?")));
        }
        checker.checkAll(root, comparison.at("all"));
        System.out.printf("conformance %s: %s%n", name, comparison.summary());
        assertThat(comparison.mismatches()).as("mismatches in %s", file).isEmpty();
        assertThat(comparison.compared()).as("values compared in %s", file).isPositive();
    }

    private static List<Path> files() {
        String property = System.getProperty("chai.conformance", "");
        List<Path> folders = new ArrayList<>();
        if (property.isEmpty()) {
            folders.add(defaultFolder());
        } else {
            for (String folder : property.split(File.pathSeparator, -1)) {
                assertThat(Path.of(folder)).as("folder of -Dchai.conformance").isDirectory();
                folders.add(Path.of(folder));
            }
        }
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                files.addAll(jsonFiles(folder));
            }
        }
        return files;
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path defaultFolder() {
        return Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/conformance")
                .normalize();
    }
}
