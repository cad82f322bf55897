package dev.chai.cli.review;

import dev.chai.critique.unit.UnitStore;
import dev.chai.critique.unit.UnitView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chai review}: the review of units in a store. */
@Command(
        name = "review",
        description =
                "Say where the units of a store stand, show what happened to one, apply events, and mend a damaged store.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReviewStatusCommand.class,
            ReviewHistoryCommand.class,
            ReviewApplyCommand.class,
            ReviewRepairCommand.class
        })
public final class ReviewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    ReviewCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say status, history, apply or repair");
    }

    /** Opens a store that is there for writing; a mistyped path must not become a new one. */
    static UnitStore open(Path folder) throws IOException {
        requireStore(folder);
        return UnitStore.open(folder);
    }

    /** Opens a store that is there for reading only. */
    static UnitView view(Path folder) throws IOException {
        requireStore(folder);
        return UnitView.open(folder);
    }

    static void requireStore(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("journal.jsonl"))) {
            throw new IOException(folder + ": no store; make one with chai review apply --add UNITS.jsonl " + folder);
        }
    }
}
