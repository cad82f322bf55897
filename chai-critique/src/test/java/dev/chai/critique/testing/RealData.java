package dev.chai.critique.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The authors' data, which lies beside the repository on some machines and is never part of it. */
public final class RealData {
    private RealData() {}

    /** A file or folder of it; skips the test where it is absent. */
    public static Path file(String name) {
        Path path = Path.of(System.getProperty("chai.root", ".."))
                .resolve("../shared/data")
                .resolve(name);
        Assumptions.assumeTrue(
                Files.exists(path), () -> path + " is absent; the real data is not part of the repository");
        return path;
    }
}
