package dev.chai.cli.io;

import java.util.Locale;

/** Says on a terminal how far a long run is; silent otherwise. Not thread-safe. */
public final class Progress implements Runnable {
    private static final long MILLIS_BETWEEN = 500;

    private final Terminal terminal;
    private final String what;
    private final String unit;
    private long count;
    private long lastMillis = System.currentTimeMillis();
    private boolean shown;

    public Progress(Terminal terminal, String what) {
        this(terminal, what, "texts");
    }

    public Progress(Terminal terminal, String what, String unit) {
        this.terminal = terminal;
        this.what = what;
        this.unit = unit;
    }

    /** Counts one more as done. */
    @Override
    public void run() {
        step();
    }

    public void step() {
        count++;
        long now = System.currentTimeMillis();
        if (terminal.interactive() && now - lastMillis >= MILLIS_BETWEEN) {
            lastMillis = now;
            shown = true;
            terminal.err().print(String.format(Locale.ROOT, "\r%s: %,d %s", what, count, unit));
            terminal.err().flush();
        }
    }

    public void end() {
        if (shown) {
            terminal.err().print("\r" + " ".repeat(what.length() + 24) + "\r");
            terminal.err().flush();
        }
    }
}
