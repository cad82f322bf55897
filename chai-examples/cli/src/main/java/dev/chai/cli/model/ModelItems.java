package dev.chai.cli.model;

import dev.chai.cli.io.Terminal;
import dev.chai.spec.Aspect;
import dev.chai.spec.file.TextLine;
import dev.chai.spec.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of a command line, read as they are wanted: clips, and lines of JSON Lines files. */
final class ModelItems implements Iterator<ModelItem>, AutoCloseable {
    private final Terminal terminal;
    private final Iterator<String> inputs;
    private final List<Aspect> aspects;
    private final Map<String, String> texts;
    private final Deque<ModelItem> ready = new ArrayDeque<>();
    private @Nullable InputStream open;
    private @Nullable TextLines lines;

    ModelItems(Terminal terminal, List<String> inputs, List<Aspect> aspects, Map<String, String> texts) {
        this.terminal = terminal;
        this.inputs = inputs.iterator();
        this.aspects = aspects;
        this.texts = texts;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && (lines != null || inputs.hasNext())) {
                advance();
            }
            return !ready.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ModelItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance() throws IOException {
        TextLines current = lines;
        if (current != null) {
            Optional<TextLine> line = current.next();
            if (line.isEmpty()) {
                close();
            } else if (!line.get().isBlank()) {
                ready.addAll(ModelItem.parse(line.get(), aspects));
            }
            return;
        }
        String input = inputs.next();
        if (input.equals("-")) {
            lines = new TextLines("input", terminal.in(), TextLines.maxLineBytes());
        } else if (input.endsWith(".jsonl")) {
            InputStream stream = Files.newInputStream(Path.of(input));
            open = stream;
            lines = new TextLines("input", stream, TextLines.maxLineBytes());
        } else {
            aspects.forEach(aspect -> ready.add(ModelItem.of(input, aspect, texts)));
        }
    }

    @Override
    public void close() throws IOException {
        lines = null;
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
