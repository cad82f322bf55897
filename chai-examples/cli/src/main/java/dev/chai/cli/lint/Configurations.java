package dev.chai.cli.lint;

import dev.chai.model.motion.MotionReport;
import dev.chai.spec.lint.Baseline;
import dev.chai.spec.lint.LintConfig;
import dev.chai.spec.lint.RulePack;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration that counts for each file, and makes its linters once. Not thread-safe. */
final class Configurations {
    private final LintRequest request;
    private final Optional<MotionReport> motion;
    private final Map<Optional<Path>, Linters> known = new HashMap<>();

    Configurations(LintRequest request, Optional<MotionReport> motion) {
        this.request = request;
        this.motion = motion;
    }

    /** Returns the linters for a file as the user wrote it, {@code -} for standard input. */
    Linters of(String file) throws IOException {
        Optional<Path> config = file(file);
        Linters linters = known.get(config);
        if (linters == null) {
            linters = read(config);
            known.put(config, linters);
        }
        return linters;
    }

    /** The file that the options name, else the nearest one in the folder of the texts or above it. */
    private Optional<Path> file(String texts) {
        if (request.config.isPresent() || request.noConfig) {
            return request.config;
        }
        return LintConfig.nearest(folder(texts));
    }

    private static Path folder(String texts) {
        Path here = Path.of("").toAbsolutePath();
        try {
            Path folder = here.resolve(texts).getParent();
            return folder == null ? here : folder;
        } catch (InvalidPathException e) {
            // What is wrong with the name is said when it is read.
            return here;
        }
    }

    private Linters read(Optional<Path> file) throws IOException {
        LintConfig config = file.isPresent() ? LintConfig.read(file.get()) : LintConfig.empty();
        List<RulePack> packs = new ArrayList<>();
        for (Path pack : request.packs) {
            packs.add(RulePack.read(pack));
        }
        Optional<Path> accepted = request.baseline.or(config::baseline);
        // A baseline that is about to be written need not exist.
        boolean filters = accepted.isPresent() && request.writeBaseline.isEmpty();
        Baseline baseline = filters ? Baseline.read(accepted.get()) : Baseline.empty();
        boolean standard = file.isEmpty() && request.usesStandardRules();
        return new Linters(request, new Linters.Rules(config, packs, baseline, standard), motion);
    }
}
