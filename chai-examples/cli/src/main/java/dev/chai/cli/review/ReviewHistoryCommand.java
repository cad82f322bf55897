package dev.chai.cli.review;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import dev.chai.critique.review.ReviewHistory;
import dev.chai.critique.unit.CaptionUnit;
import dev.chai.critique.unit.ReviewEvents;
import dev.chai.critique.unit.UnitView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code chai review history}: everything that happened to one unit, one event a line. */
@Command(
        name = "history",
        description = "Show what happened to one unit, one event a line, with the state after it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {"  chai review history work camera/harbour.2.5.mp4"})
final class ReviewHistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "STORE", description = "Folder of the store.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "UNIT", description = "ASPECT/CLIP.")
    private String name = "";

    ReviewHistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        UnitId id = UnitId.parse(name);
        try (UnitView store = ReviewCommand.view(folder)) {
            CaptionUnit unit = store.find(id)
                    .orElseThrow(() -> new IllegalArgumentException("the store " + folder + " has no unit " + id));
            ReviewHistory history = ReviewHistory.start(id, unit.history().policy());
            for (ReviewEvent event : unit.history().events()) {
                history = history.with(event);
                terminal.out()
                        .append("{\"state\":\"" + history.state().name() + "\",\"event\":")
                        .append(ReviewEvents.format(event))
                        .append("}\n");
            }
        }
        return ExitCode.OK;
    }
}
