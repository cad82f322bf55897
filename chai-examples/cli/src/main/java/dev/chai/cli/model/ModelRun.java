package dev.chai.cli.model;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Failures;
import dev.chai.cli.io.Progress;
import dev.chai.cli.io.Terminal;
import dev.chai.model.vlm.VlmException;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.file.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Answers items in their order, several at once, one line each; an item that fails is answered with its error. */
final class ModelRun {
    private static final int KEY_DIGITS = 16;
    private static final JsonFactory JSON = new JsonFactory();
    /** Items that wait for an earlier one to be written, for each worker. */
    private static final int AHEAD = 4;

    private final Terminal terminal;
    private final ResumableLines lines;
    private final String identity;
    private final int jobs;
    private int failures;

    ModelRun(Terminal terminal, ResumableLines lines, String identity, int jobs) {
        this.terminal = terminal;
        this.lines = lines;
        this.identity = identity;
        this.jobs = jobs;
    }

    /** Writes what was made of an item. */
    @FunctionalInterface
    interface Answer {
        void write(ModelItem item, JsonGenerator json) throws IOException;
    }

    /** An answer line, and whether it is an error. */
    private record Line(String text, boolean failed) {}

    /** Answers all items; exit code 2 if one failed. */
    int answer(Iterator<ModelItem> items, Answer answer) throws IOException {
        Progress progress = new Progress(terminal, "asked the model", "items");
        ExecutorService workers = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "chai-model");
            thread.setDaemon(true);
            return thread;
        });
        try (PrintStream out = lines.open(terminal)) {
            Deque<Future<Line>> waiting = new ArrayDeque<>();
            while (items.hasNext()) {
                ModelItem item = items.next();
                String key = key(item);
                if (lines.isDone(key)) {
                    continue;
                }
                waiting.add(workers.submit(() -> line(item, key, answer)));
                if (waiting.size() >= jobs * AHEAD) {
                    write(out, waiting.remove(), progress);
                }
                while (!waiting.isEmpty() && waiting.element().isDone()) {
                    write(out, waiting.remove(), progress);
                }
            }
            while (!waiting.isEmpty()) {
                write(out, waiting.remove(), progress);
            }
        } finally {
            workers.shutdownNow();
            progress.end();
        }
        if (failures > 0) {
            terminal.err().println("chai: " + failures + " of the answers are errors");
        }
        return failures > 0 ? ExitCode.USAGE : ExitCode.OK;
    }

    private void write(PrintStream out, Future<Line> future, Progress progress) throws IOException {
        try {
            Line line = future.get();
            out.append(line.text).append('\n');
            out.flush();
            failures += line.failed ? 1 : 0;
            progress.step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted; --out FILE --resume goes on where it stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Line line(ModelItem item, String key, Answer answer) {
        if (item.error().isPresent()) {
            return failed(item, key, item.error().get(), "");
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            item.writeHead(json);
            answer.write(item, json);
            json.writeStringProperty("key", key);
            json.writeEndObject();
            json.flush();
            return new Line(line.toString(), false);
        } catch (VlmException e) {
            return failed(item, key, String.valueOf(e.getMessage()), e.kind().name());
        } catch (IOException | ChaiDataException | IllegalArgumentException | IllegalStateException e) {
            return failed(item, key, problem(e), "");
        }
    }

    private static Line failed(ModelItem item, String key, String problem, String kind) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            item.writeHead(json);
            json.writeStringProperty("error", problem);
            if (!kind.isEmpty()) {
                json.writeStringProperty("kind", kind);
            }
            json.writeStringProperty("key", key);
            json.writeEndObject();
        }
        return new Line(line.toString(), true);
    }

    private static String problem(Exception error) {
        if (error instanceof IOException unreadable) {
            return Failures.describe(unreadable);
        }
        return String.valueOf(error.getMessage());
    }

    /** Sixteen hexadecimal digits that identify the item and the settings of the run. */
    private String key(ModelItem item) {
        String text = identity + '\n' + item.id() + '\n' + item.clip() + '\n' + item.aspect() + '\n' + item.texts();
        return new Sha256().add(text).hex().substring(0, KEY_DIGITS);
    }
}
