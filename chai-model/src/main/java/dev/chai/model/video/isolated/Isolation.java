package dev.chai.model.video.isolated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a decoder runs in a process of its own, and when that process is killed.
 *
 * <pre>{@code
 * Isolation strict = Isolation.defaults().withMaxTime(Duration.ofSeconds(20));
 * FrameSource clip = FrameSources.isolated(path, VideoLimits.defaults(), strict);
 * }</pre>
 *
 * <p>The process runs the same Java with the same class path and user. That keeps faults and exhaustion out of yours, not a decoder that
 * an attacker has taken over: run the whole program in a container for that. Immutable and thread-safe.
 *
 * @param maxTime most time spent waiting for the process, for one reader; default 5 minutes
 * @param maxMemoryBytes most resident memory of the process, looked at every 50 ms where the system reports it (Linux); default 1 GiB
 * @param command what starts the decoder: a program with its arguments
 * @since 0.1
 */
public record Isolation(Duration maxTime, long maxMemoryBytes, List<String> command) {
    private static final long LEAST_MEMORY = 1 << 20;

    /** @throws IllegalArgumentException if the time is not positive, the memory below 1 MiB or the command empty */
    public Isolation {
        Objects.requireNonNull(maxTime, "maxTime");
        command = List.copyOf(command);
        if (maxTime.isZero() || maxTime.isNegative() || maxMemoryBytes < LEAST_MEMORY || command.isEmpty()) {
            throw new IllegalArgumentException(
                    "isolation with " + maxTime + ", " + maxMemoryBytes + " bytes and command " + command
                            + ": time must be positive, memory at least 1 MiB and the command not empty");
        }
    }

    /** Returns the limits named above, and this process's own Java. */
    public static Isolation defaults() {
        return new Isolation(Duration.ofMinutes(5), 1L << 30, ownJava());
    }

    /** Returns a copy with another time limit. */
    public Isolation withMaxTime(Duration time) {
        return new Isolation(time, maxMemoryBytes, command);
    }

    /** Returns a copy with another memory limit. */
    public Isolation withMaxMemoryBytes(long bytes) {
        return new Isolation(maxTime, bytes, command);
    }

    /** Returns a copy that starts the decoder otherwise, for example within a sandbox: {@code bwrap ... java ...}. */
    public Isolation withCommand(List<String> other) {
        return new Isolation(maxTime, maxMemoryBytes, other);
    }

    private static List<String> ownJava() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Frames pass through one at a time; pictures themselves lie in native memory.
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        String classes = System.getProperty("java.class.path", "");
        if (!classes.isEmpty()) {
            command.addAll(List.of("-cp", classes));
        }
        String modules = System.getProperty("jdk.module.path", "");
        if (modules.isEmpty()) {
            command.add(DecodeWorker.class.getName());
        } else {
            command.addAll(List.of("-p", modules, "--add-modules", "ALL-MODULE-PATH", "-m"));
            command.add("dev.chai.model/" + DecodeWorker.class.getName());
        }
        return command;
    }
}
